"""Bold type that has no end: its stars stand in the document as they are."""

from collections.abc import Iterator

from samverkan.model import Record, once
from samverkan.rules.rule import Finding
from samverkan.rules.wording import every_prose, holding, needle
from samverkan.text import Text, pattern_of

_PARAGRAPH = pattern_of(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*")

_STARS = pattern_of(
    r"\\.|`[^`\n]*`|(?P<open>(?<![\w*])\*\*[\w”\"(][^\s*]{0,40})|(?P<close>(?<=[^\s*])\*\*(?!\*))"
)


def unclosed_bold(record: Record) -> Iterator[Finding]:
    """A finding for each paragraph of a text where bold type begins and does not end."""
    prose = _routes_of_prose(record)
    for route, text in holding(record, "**"):
        is_noted = any(found["close"] for found in _STARS.finditer(text))
        for paragraph in _PARAGRAPH.finditer(text) if route in prose else ():
            stars = [found for found in _STARS.finditer(text, *paragraph.span()) if found.lastgroup]
            is_note = is_noted and stars and stars[-1].start() == paragraph.start()
            if stars and stars[-1]["open"] and not is_note:
                yield Finding(
                    at=route,
                    needle=needle(text, *stars[-1].span()),
                    message=Text(
                        sv="Fetstilen som börjar här har inget slut: `**` syns i handlingen.",
                        en="The bold type that begins here has no end: `**` is seen in the document.",
                    ),
                    help=Text(
                        sv="Skriv `**` också efter orden, eller stryk det.",
                        en="Write `**` after the words as well, or remove it.",
                    ),
                )


@once
def _routes_of_prose(record: Record) -> frozenset[object]:
    return frozenset(route for route, _ in every_prose(record))
