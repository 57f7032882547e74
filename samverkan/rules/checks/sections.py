"""What the documents of an agreement leave out."""

from collections.abc import Iterator

from samverkan.diagnostics import Severity
from samverkan.model import Agreement, place_whole
from samverkan.rules.agreements import placement
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import COUNCIL_PRACTICE
from samverkan.text import Text


@rule("SV053", over=Agreement, severity=Severity.WARNING, source=COUNCIL_PRACTICE)
def everything_is_shown(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """Every block, and every item of one, is shown or stated by some section."""
    usual = context.own.house_style.agreement
    if not agreement.sections and not usual:
        return
    placed = placement(agreement) if agreement.sections else place_whole(agreement, usual)
    for route in placed.unplaced():
        block = str(route[0])
        yield Finding(
            at=route,
            key=len(route) == 1,
            message=Text(
                sv=f"Inget avsnitt visar `{block}`, så det kommer inte med i något dokument.",
                en=f"No section shows `{block}`, so no document will hold it.",
            ),
            help=Text(
                sv=f"Skriv `show: {block}` i ett avsnitt, eller `states: [{block}]` vid texten om det.",
                en=f"Add `show: {block}` to a section, or `states: [{block}]` to the text on it.",
            ),
        )
