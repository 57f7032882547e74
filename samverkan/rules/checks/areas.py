"""What an agreement is for: its purposes and areas. Source: lag (2023:196) 9 §."""

from collections.abc import Iterator

from samverkan.diagnostics import Severity
from samverkan.model import Agreement, Block
from samverkan.rules.agreements import states
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import LAW_PURPOSES_AND_AREAS
from samverkan.text import Text, has_words


@rule("SV001", over=Agreement, severity=Severity.ERROR, source=LAW_PURPOSES_AND_AREAS)
def purposes_and_areas_are_stated(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """The agreement, or the one that it is part of, has a purpose and an area."""
    purposes = context.states(_has_purposes)
    areas = context.states(_has_areas)
    if purposes and areas:
        return
    if not purposes and not areas:
        what = Text(sv="varken syften eller samverkansområden", en="neither purposes nor areas")
        mend = Text(
            sv="Lägg till minst ett syfte i `purposes` och minst ett område i `areas`.",
            en="Add at least one purpose to `purposes` and one area to `areas`.",
        )
    elif not purposes:
        what = Text(sv="inga syften", en="no purposes")
        mend = Text(
            sv="Lägg till minst ett syfte i `purposes`.", en="Add at least one purpose to `purposes`."
        )
    else:
        what = Text(sv="inga samverkansområden", en="no areas")
        mend = Text(sv="Lägg till minst ett område i `areas`.", en="Add at least one area to `areas`.")
    yield Finding(
        at=("title",),
        message=Text(
            sv=f"Avtalet ”{agreement.title}” anger {what.sv}.",
            en=f"The agreement “{agreement.title}” states {what.en}.",
        ),
        help=mend,
        lacks="areas" if purposes else "purposes",
    )


def _has_purposes(agreement: Agreement) -> bool:
    said = any(has_words(purpose.text) for purpose in agreement.purposes)
    return said or states(agreement, Block.PURPOSES)


def _has_areas(agreement: Agreement) -> bool:
    return any(has_words(area.title) for area in agreement.areas) or states(agreement, Block.AREAS)
