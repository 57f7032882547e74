"""Texts of the kinds that people write, and plain data made of them."""

import string
from typing import Any

from hypothesis import strategies as st

from samverkan.source.decoding import is_clean
from samverkan.source.unseen import legible

ODD = [
    "no",
    "yes",
    "~",
    "null",
    "012",
    "0x1F",
    "1e5",
    "12:30",
    "1_000",
    ".5",
    "+46",
    "-",
    "- punkt",
    "? fråga",
    "---",
    "...",
    "a, b",
    "a: b",
    "a :b",
    "a #b",
    "#b",
    " a",
    "a ",
    "\u00a0a",
    "a\u00a0",
    "a\u00a0b",
    '"a"',
    "'a'",
    "it's",
    'a "b" c',
    "a\\b",
    "a\\\"b'",
    "[a]",
    "{a}",
    "a]",
    "*a",
    "&a",
    "!a",
    "%a",
    "@a",
    "`a`",
    "|",
    ">",
    "<<",
    "=",
    "rad ett\nrad två",
    "stycke\n\nstycke\n",
    "\n",
    " \n ",
    "\n a",
    "\n\n  a\nb\n",
    "a\n b\nc",
    " a\nb",
    "a\n\n\n",
    "\ta",
    "a\tb",
    "# Rubrik\n\n- a\n- b\n",
    "a\n\tb",
    "😀",
    "2024-01-01",
    "2024-13",
    "1.10",
    "",
    "-1",
    "0381",
    "y",
    "n",
    "a:",
    "ord " * 40,
    "långt, " * 30 + "slut",
    "ord" * 50,
    "a\n" + "ord " * 40,
    "a \nb",
    "key: |",
    "{file: a.md}",
    "a\n  \nb",
]
"""Texts that a reader of YAML could take for something else."""

_LETTERS = st.sampled_from(string.ascii_letters + "åäöÅÄÖ0123456789 ,:#-\n'\"\\[]{}|>&*!%@`?.~=\t\u00a0–”😀")
words = st.one_of(
    st.sampled_from(ODD),
    st.text(_LETTERS, max_size=40),
    st.text(max_size=20),
).filter(lambda text: is_clean(text) and legible(text) == text)
"""Any text that a file may hold."""

keys = st.one_of(
    st.sampled_from(["id", "title", "n", "y", "no", "text", "två ord", "a: b", "a #b", "1", "null"]),
    st.text("abcåäö_", min_size=1, max_size=8),
)

data = st.recursive(
    st.one_of(words, st.none()),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(keys, inner, max_size=4)),
    max_leaves=12,
)
"""Anything that a YAML file of ours may hold."""

files = st.dictionaries(keys, data, min_size=1, max_size=5)


def routes(value: Any, route: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The way to each value, outermost first."""
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [route, *(each for step, part in steps for each in routes(part, (*route, step)))]
