"""Marks that stand in the document as they are: bold type without an end, and HTML."""

from collections.abc import Iterator

from samverkan.model import Record, once
from samverkan.rules.rule import Finding
from samverkan.rules.wording import every_prose, holding, needle
from samverkan.text import Text, pattern_of

_PARAGRAPH = pattern_of(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*")

_STARS = pattern_of(
    r"\\.|`[^`\n]*`|(?P<open>(?<![\w*])\*\*[\w”\"(][^\s*]{0,40})|(?P<close>(?<=[^\s*])\*\*(?!\*))"
)


_HTML = pattern_of(
    r"&(?:nbsp|amp|lt|gt|quot|[AOaou]uml|[Aa]ring|eacute|[nm]dash|hellip|#[0-9]{2,5});"
    r"|(?<!`)</?(?:b|i|u|p|br|em|strong|span|div|ul|ol|li|font|h[1-6])(?:\s[^<>\n]{0,80})?/?>"
)


_OF_HTML = (pattern_of(r"&(?:[a-z]{2,6}|#[0-9]+);"), pattern_of(r"</?[a-z]"))


def html(record: Record) -> Iterator[Finding]:
    """A finding for the first sign or tag of HTML in each text: no text is read as that."""
    for route, text in holding(record, *_OF_HTML):
        found = _HTML.search(text)
        if found:
            yield Finding(
                at=route,
                needle=needle(text, *found.span()),
                message=Text(
                    sv=f"`{found[0]}` är HTML och syns som det står i handlingen.",
                    en=f"`{found[0]}` is HTML, and is seen in the document as it is.",
                ),
                help=Text(
                    sv="Skriv tecknet självt, eller Markdown: `**fet**`, `*kursiv*`.",
                    en="Write the character itself, or Markdown: `**bold**`, `*italic*`.",
                ),
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
