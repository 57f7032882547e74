"""What is said of the organisations in organisations.yaml."""

from collections.abc import Iterator

from samverkan.diagnostics import Severity
from samverkan.model import Organisation, OrganisationType, Register
from samverkan.model.every_kommun import kommun_of, kommun_with
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import KOMMUN_CODES
from samverkan.swedish import genitive
from samverkan.text import Text


@rule("SV089", over=Register, severity=Severity.WARNING, source=KOMMUN_CODES)
def kommun_codes_are_right(register: Register, _context: Context) -> Iterator[Finding]:
    """Every kommun that is known by its name has its own kommunkod and län."""
    for place, each in enumerate(register.organisations):
        if each.type is OrganisationType.KOMMUN:
            yield from _wrong_code(each, place)
            yield from _wrong_county(each, place)


def _wrong_code(organisation: Organisation, place: int) -> Iterator[Finding]:
    kommun, code = kommun_of(organisation.name), organisation.kommunkod
    if kommun and code and code != kommun.code:
        other = kommun_with(code)
        whose = Text(
            sv=f"är {genitive(other.name)}" if other else "har ingen kommun",
            en=f"is that of {other.name}" if other else "belongs to no kommun",
        )
        yield Finding(
            at=("organisations", place, "kommunkod"),
            message=Text(
                sv=f"Kommunkoden {code} {whose.sv}. {kommun.name} har {kommun.code}.",
                en=f"The kommunkod {code} {whose.en}. {kommun.name} has {kommun.code}.",
            ),
            help=Text(sv=f"Skriv {kommun.code}.", en=f"Write {kommun.code}."),
        )


def _wrong_county(organisation: Organisation, place: int) -> Iterator[Finding]:
    kommun, region = kommun_of(organisation.name), organisation.region or ""
    if kommun and region.casefold().endswith(" län") and region.casefold() != kommun.county.casefold():
        yield Finding(
            at=("organisations", place, "region"),
            message=Text(
                sv=f"{kommun.name} ligger i {kommun.county} och inte i {region}.",
                en=f"{kommun.name} lies in {kommun.county} and not in {region}.",
            ),
            help=Text(sv=f"Skriv {kommun.county}.", en=f"Write {kommun.county}."),
        )
