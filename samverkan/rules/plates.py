"""Registration numbers of vehicles, which lead to whoever owns them."""

from collections.abc import Iterator

from samverkan.diagnostics import Severity
from samverkan.model import Record
from samverkan.rules.rule import Finding
from samverkan.rules.wording import SENTENCE, holding, needle
from samverkan.text import Text, pattern_of

_PLATE = pattern_of(r"(?<![\w-])(?!BMW|MAN)[A-HJ-PR-UW-Z]{3} ?[0-9]{2}[0-9A-HJ-PR-UW-Z](?![\w-])")

_VEHICLE = pattern_of(
    r"(?<!\w)(?:[Rr]egistrerings(?:nummer|numret|skylt\w*)|[Rr]eg(?:\.\s?|-)?n(?:umme)?r|[Nn]ummerplåt\w*"
    r"|(?:[Pp]erson|[Ss]kåp|[Ll]ast)?[Bb]il(?:en|ar|arna)?|[Mm]oped(?:en)?|[Mm]otorcykeln?|(?:A|EPA)-traktorn?"
    r"|Volvo|Saab|BMW|Audi|Mercedes|Toyota|Volkswagen|Ford|Kia|Skoda|Opel|Peugeot|Renault|Tesla)(?!\w)"
)

_OF_PLATES = pattern_of(r"[a-z]{3} ?[0-9]{2}[0-9a-z]")


def plates(record: Record) -> Iterator[Finding]:
    """A finding for each sign of a vehicle in a sentence that speaks of one."""
    for route, text in holding(record, _OF_PLATES):
        for sentence in SENTENCE.finditer(text) if _PLATE.search(text) else ():
            found = _PLATE.search(text, *sentence.span())
            if found and _VEHICLE.search(sentence[0]):
                yield Finding(
                    at=route,
                    needle=needle(text, *found.span()),
                    severity=Severity.WARNING,
                    message=Text(
                        sv="Här står ett fordons registreringsnummer.",
                        en="There is the registration number of a vehicle here.",
                    ),
                    help=Text(
                        sv="Ta bort det, även ur versionshistoriken: det leder till ägaren.",
                        en="Remove it, from the version history as well: it leads to the owner.",
                    ),
                )
