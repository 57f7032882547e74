"""Where others can turn: an address or a number that is none reaches nobody."""

import re
from collections.abc import Iterator

from samverkan.diagnostics import Route, Severity
from samverkan.model import Record
from samverkan.model.organisations import Contact
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import AGREEMENT_PRACTICE
from samverkan.rules.wording import holding, needle, occurrences, parts
from samverkan.text import Text, pattern_of

_ADDRESS = pattern_of(r"[^\s@<>\",;:()]+@[^\s@<>\",;:()]+\.[^\s@<>\",;:().]+")
_LETTER_FOR_FIGURE = pattern_of(
    r"[0-9] ?-? ?([OolI])(?= ?-? ?[0-9OolI])|(?<!\w)([OolI])(?=[0-9])|(?<=[0-9])([OolI])(?!\w)"
)
_WITH_AREA_CODE = pattern_of(r"0[1-9][0-9]{0,3} ?[-–/ ] ?[0-9][0-9 -]*")
_FIGURES = range(8, 11)
"""How many figures a Swedish number has with its area code. Source: PTS, the Swedish numbering plan."""
_TO_FILL_IN = pattern_of(r"[\[<{].*[\]>}]")


@rule("SV099", over=Record, severity=Severity.WARNING, source=AGREEMENT_PRACTICE)
def addresses_can_be_written_to(record: Record, _context: Context) -> Iterator[Finding]:
    """An `email` is one address: name, @ and a domain with a full stop; no letter stands in a number.

    What a link leads to is the name of a computer.
    """
    for route, part in parts(record):
        if isinstance(part, Contact):
            yield from _address(part.email, (*route, "email"))
            yield from _number(part.phone, (*route, "phone"))
    for route, text in holding(record, "://", codes=True):
        yield from _host(text, route)


_HOST = pattern_of(r"(?<!\w)https?://(?P<host>[^\s/?#()<>\[\]\"”{}|`]+)", re.IGNORECASE)
_AFTER_IT = ".,;:!?'’*_"
_NO_HOST = pattern_of(r"[,;*!$&'=+]|\.\.")
"""What the name of no computer has in it. Source: RFC 1123, 2.1."""


def _host(text: str, at: Route) -> Iterator[Finding]:
    for found in occurrences(_HOST, text):
        host = found["host"].rstrip(_AFTER_IT)
        if wrong := _NO_HOST.search(host):
            yield Finding(
                at=at,
                needle=needle(text, found.start("host"), found.start("host") + len(host)),
                message=Text(
                    sv=f"Webbadressen har ”{wrong[0]}” i namnet på webbplatsen, så den leder ingenstans.",
                    en=f"The web address has “{wrong[0]}” in the name of the site, so it leads nowhere.",
                ),
                help=Text(
                    sv="Skriv adressen som i webbläsaren, till exempel https://www.kommunen.se.",
                    en="Write the address as in the browser, such as https://www.example.org.",
                ),
            )


def _address(email: str | None, at: Route) -> Iterator[Finding]:
    if email and not _ADDRESS.fullmatch(email) and not _TO_FILL_IN.fullmatch(email):
        yield Finding(
            at=at,
            message=Text(
                sv="Det här är ingen e-postadress, så ingen når fram med den.",
                en="This is no e-mail address, so nobody gets through with it.",
            ),
            help=Text(
                sv="Skriv en enda adress, som namn@kommunen.se, utan annat omkring.",
                en="Write a single address, such as name@example.org, with nothing around it.",
            ),
        )


def _number(phone: str | None, at: Route) -> Iterator[Finding]:
    for found in _LETTER_FOR_FIGURE.finditer(phone or ""):
        letter = found[found.lastindex or 0]
        figure = "0" if letter in "Oo" else "1"
        yield Finding(
            at=at,
            message=Text(
                sv=f"I telefonnumret står bokstaven {letter} där det ska vara en siffra.",
                en=f"In the telephone number the letter {letter} stands where a figure is to be.",
            ),
            help=Text(sv=f"Skriv {figure}.", en=f"Write {figure}."),
        )
        return
    yield from _too_short_or_long(phone or "", at)


def _too_short_or_long(phone: str, at: Route) -> Iterator[Finding]:
    """A number with its area code, and nothing else around it, that nobody in Sweden can have."""
    figures = sum(each.isdigit() for each in phone)
    if _WITH_AREA_CODE.fullmatch(phone) and figures not in _FIGURES:
        yield Finding(
            at=at,
            message=Text(
                sv=f"Telefonnumret har {figures} siffror. Med riktnummer har ett nummer 8–10.",
                en=f"The telephone number has {figures} figures. With its area code a number has 8 to 10.",
            ),
            help=Text(sv="Skriv hela numret.", en="Write the whole number."),
        )
