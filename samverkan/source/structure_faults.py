"""The faults of a text that the parser can read but that is more than mappings, lists and text."""

from collections.abc import Iterator
from typing import Any

from samverkan.source.faults import MAX_DEPTH, TOP, Fault, Rule, shortened
from samverkan.source.lines import Lines
from samverkan.source.tree import Node, Placed, Route, Seq, place_at
from samverkan.text import Text

_DIVIDE = Text(sv="Dela upp innehållet på flera filer.", en="Divide the content into several files.")


def odd_key(event: Any, first: Placed | None, lines: Lines, route: Route) -> Fault:
    """The fault of a key that is empty, that has stood before (at `first`) or that is `<<`."""
    if first is not None:
        return _repeated_key(event, first, lines, route)
    if event.value:
        return Fault(
            Rule.ANCHOR,
            lines.place(event),
            Text(
                sv="Nyckeln `<<` hämtar nycklar från ett annat avsnitt, och det går inte här.",
                en="The key `<<` takes keys from another section, and that is not possible here.",
            ),
            Text(sv="Skriv ut nycklarna där de behövs.", en="Write the keys out where they are needed."),
            route,
        )
    return Fault(
        Rule.BAD_KEY,
        lines.word(event.start_mark.index),
        Text(sv="Nyckeln före kolonet är tom.", en="The key before the colon is empty."),
        Text(sv="Skriv en nyckel, eller ta bort raden.", en="Write a key, or remove the line."),
        route,
    )


def _repeated_key(event: Any, first: Placed, lines: Lines, route: Route) -> Fault:
    key = shortened(event.value)
    line = first.start_mark.line + 1
    return Fault(
        Rule.REPEATED_KEY,
        lines.place(event),
        Text(sv=f"Nyckeln {key} finns redan på rad {line}.", en=f"The key {key} is already on line {line}."),
        Text(
            sv="Ta bort den ena, eller skriv ihop dem till en. Så länge gäller den första.",
            en="Remove one of them, or write them as one. Until then the first counts.",
        ),
        route,
    )


def key_is_not_text(event: Any, lines: Lines, route: Route) -> Fault:
    """The fault of a list or mapping that stands as a key."""
    return Fault(
        Rule.BAD_KEY,
        lines.word(event.start_mark.index),
        Text(
            sv="En nyckel ska vara en text, inte en lista eller ett avsnitt.",
            en="A key has to be a text, not a list or a section.",
        ),
        Text(
            sv="Skriv `nyckel: värde`. Hör tecknen till texten, sätt citattecken om den.",
            en="Write `key: value`. If the characters belong to the text, put it in quotation marks.",
        ),
        route,
    )


def properties(event: Any, lines: Lines, route: Route) -> Iterator[Fault]:
    """The faults of an anchor and a tag before a value."""
    start = event.start_mark.index
    if event.anchor is not None:
        span = lines.word(lines.text.index(f"&{event.anchor}", start))
        shown = shortened(f"&{event.anchor}")
        message = Text(
            sv=f"{shown} är ett ankare i YAML, och sådana används inte här.",
            en=f"{shown} is an anchor in YAML, and anchors are not used here.",
        )
        yield Fault(Rule.ANCHOR, span, message, _mend("&"), route)
    if event.tag is not None:
        span = lines.word(lines.text.index("!", start))
        message = Text(
            sv="Ett ord som börjar med `!` är en tagg i YAML, och sådana används inte här.",
            en="A word that begins with `!` is a tag in YAML, and tags are not used here.",
        )
        yield Fault(Rule.TAG, span, message, _mend("!"), route)


def _mend(char: str) -> Text:
    return Text(
        sv=f"Ta bort ordet. Ska texten börja med `{char}`, sätt citattecken om den.",
        en=f"Remove the word. If the text is to begin with `{char}`, put it in quotation marks.",
    )


def alias(event: Any, lines: Lines, route: Route) -> Fault:
    """The fault of a reference to an anchor."""
    shown = shortened(f"*{event.anchor}")
    return Fault(
        Rule.ANCHOR,
        lines.place(event),
        Text(
            sv=f"{shown} hänvisar till ett ankare i YAML, och sådana används inte här.",
            en=f"{shown} refers to an anchor in YAML, and anchors are not used here.",
        ),
        Text(
            sv="Skriv ut värdet. Ska texten börja med `*`, sätt citattecken om den.",
            en="Write the value out. If the text is to begin with `*`, put it in quotation marks.",
        ),
        route,
    )


def second_document(event: Any, lines: Lines) -> Fault:
    """The fault of a line `---` with more after the first document."""
    return Fault(
        Rule.SECOND_DOCUMENT,
        lines.word(event.start_mark.index),
        Text(
            sv="Här börjar ett andra dokument i samma fil.",
            en="A second document begins here in the same file.",
        ),
        Text(
            sv="Ta bort raden `---`, eller lägg det andra dokumentet i en egen fil.",
            en="Remove the line `---`, or put the second document in a file of its own.",
        ),
    )


def too_deep(offset: int, lines: Lines) -> Fault:
    """The fault of more than MAX_DEPTH levels inside each other."""
    return Fault(
        Rule.TOO_DEEP,
        lines.word(offset),
        Text(
            sv=f"Här är fler än {MAX_DEPTH} nivåer inuti varandra.",
            en=f"There are more than {MAX_DEPTH} levels inside each other here.",
        ),
        Text(
            sv="Se över indraget, och att varje `[` och `{` har ett slut.",
            en="Look over the indentation, and see that every `[` and `{` has an end.",
        ),
    )


def too_large() -> Fault:
    """The fault of a file over the limit in size."""
    return Fault(
        Rule.TOO_LARGE,
        TOP,
        Text(
            sv="Filen är större än 1 MiB och läses inte.", en="The file is larger than 1 MiB and is not read."
        ),
        _DIVIDE,
    )


def too_many_values() -> Fault:
    """The fault of a file over the limit in number of values."""
    return Fault(
        Rule.TOO_LARGE,
        TOP,
        Text(
            sv="Filen har för många nycklar och värden och läses inte.",
            en="The file has too many keys and values and is not read.",
        ),
        _DIVIDE,
    )


def no_mapping(top: Node, documents: Seq, lines: Lines) -> Fault:
    """The fault of a file with `top`, which is no mapping, as all that it holds."""
    mend = Text(sv="Skriv rader av formen `nyckel: värde`.", en="Write lines of the form `key: value`.")
    if top is None:
        message = Text(sv="Filen har inget innehåll.", en="The file has no content.")
        return Fault(Rule.NO_MAPPING, TOP, message, mend)
    span = lines.word(place_at(documents, 0).start_mark.index)
    message = (
        Text(sv="Filen är en lista och har inga nycklar.", en="The file is a list and has no keys.")
        if isinstance(top, Seq)
        else Text(sv="Filen är en text utan nycklar.", en="The file is a text without keys.")
    )
    return Fault(Rule.NO_MAPPING, span, message, mend)
