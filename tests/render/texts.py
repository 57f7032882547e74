"""Texts to try everything with."""

import re
import unicodedata

from hypothesis import strategies as st

# fmt: off
_PIECES = st.sampled_from(
    [
        *"\\`*_[]<>{}|~^$&!#+-=:.)(\"'%@/ \t\n\r\u00a0\u2028\x00\x85\x0b\ufeff0123456789aåÖ€",
        "    ", "\n\n", "\n# ", "\n## ", "\n- ", "\n* ", "\n1. ", "\n3) ", "\n> ", "\n---\n", "\n===\n",
        "```\n",
        "~~~", "\n:::", "::: cover\n", "\n:::\n", "[^1]", "[^1]: ", "[^känd]", "[a]: https://x.se\n",
        "[a](https://x.se)",
        "[a](javascript:alert(1))", "[a](#b)", "[](https://x.se?a=1&copy=2)",
        "![a](b.svg)", "![", "](", "<b>", "<script>", "<!--",
        "</div>", "&amp;", "&lt;", "&#35;", "| a | b |\n| --- | --- |\n| c | d |\n", "|---|", "\\\n", "  \n",
        "**", "***", "__", "_", "{{ x }}", "{% raw %}", "{#", "https://x.se", "mailto:a@b.se", "12.", "ord",
        "<ins>", "</ins>", "<del>", "</del>", "<ins>ny</ins>", "<del>gammal</del>",
        "<!-- cover -->", "\n<!-- cover -->\n", "\n<!-- /cover -->\n", "<!-- /meta -->",
    ]
)
# fmt: on
ANY_TEXT = st.one_of(st.lists(_PIECES, max_size=14).map("".join), st.text(max_size=40))


def visible(text: str) -> str:
    """The words of `text` as a reader would see them: blanks collapsed, control characters gone."""
    blanks = re.sub("[\x85\u2028\u2029\v\f]", " ", text)
    shown = (
        c
        for c in blanks
        if c in "\t\n\r" or (unicodedata.category(c) not in {"Cc", "Cs"} and c not in "\ufffe\uffff")
    )
    return " ".join("".join(shown).split())
