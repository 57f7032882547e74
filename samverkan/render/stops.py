"""Lets a reader of Markdown take words in long steps: by itself it stops at each sign that may be a mark."""

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from samverkan.text import pattern_of

_SIGN = r"[!-/:-@\[-`{-~]"
_ESCAPED = pattern_of(rf"\\({_SIGN})")


def stops_only_at(parser: MarkdownIt, marks: str) -> None:
    """Let `parser` stop at `marks` (within the brackets of a pattern), at an image, and no sooner."""
    words = pattern_of(rf"(?:[^\n\\!{marks}]++|\\{_SIGN}|!(?!\[))++")

    def read(state: StateInline, silent: bool) -> bool:
        found = words.match(state.src, state.pos, state.posMax)
        if not found:
            return False
        if not silent:
            state.append_pending("".join(_ESCAPED.split(found[0])))
        state.pos = found.end()
        return True

    parser.inline.ruler.at("text", read)
