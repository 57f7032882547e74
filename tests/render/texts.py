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

# fmt: off
PRINTED = st.lists(
    st.sampled_from(
        [
            "#let x = 1", "$x$", '{ HYPERLINK "https://x.se" }', "=cmd|/C calc", "#set text(red)",
            "<b>fet</b>", "<!-- cover -->", "@ref", "<label>", "`kod`", "\\u{1F}", "~", "*", "_", "**",
            "[^a]", "[^b]", "[a](https://x.se)", "ord", "Åre", "50 %", "§ 5", "–", "...", "--", "---",
            '"citat"', "'en'", "1.", "- ", "+", "/", "//", "/*", "*/", "https://x.se", "a@b.se",
            "{", "}", "[", "]", "#", "$", "\\", "!", "|", "^", "=", "<", ">", "&amp;", "&",
            "PAGE", "REF _s1", "{{ x }}", "å" * 300, "ord " * 50, "\n\n", "\n", "- a\n  - b\n    - c",
            "1) x", "> cit", "| a | b |\n| --- | --- |\n| c | *d* |", "## Rubrik",
            "İ", "ß", "№", "½", "x²", "10–12", "a/b", "→", "…", "´", "fi fl ffi", "e\u0301",
        ]
    ),
    min_size=1,
    max_size=6,
).map(" ".join)
# fmt: on
"""What looks like the markup of some writer, in letters that the typefaces on paper have."""


def visible(text: str) -> str:
    """The words of `text` as a reader would see them: blanks collapsed, control characters gone."""
    blanks = re.sub("[\x85\u2028\u2029\v\f]", " ", text)
    shown = (
        c
        for c in blanks
        if c in "\t\n\r" or (unicodedata.category(c) not in {"Cc", "Cs"} and c not in "\ufffe\uffff")
    )
    return " ".join("".join(shown).split())
