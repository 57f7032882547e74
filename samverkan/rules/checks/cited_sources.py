"""That what a text rests on stands where the text says it."""

from collections.abc import Iterator

from samverkan.diagnostics import Severity
from samverkan.load.references import cited
from samverkan.model import Agreement, Block, Case, Record
from samverkan.model.memory import once
from samverkan.model.walk import references
from samverkan.rules.agreements import every_section
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import WRITING_RULES
from samverkan.rules.wording import holding
from samverkan.rules.work import is_whole
from samverkan.text import Text


@rule("SV091", over=Agreement | Case, severity=Severity.INFO, source=WRITING_RULES)
def sources_are_cited(record: Agreement | Case, context: Context) -> Iterator[Finding]:
    """Every source is cited by the agreement, its case or its work, where no list shows them all."""
    if not is_whole(context) or (isinstance(record, Agreement) and _lists_them(record, context)):
        return
    for place, source in enumerate(record.sources):
        if source.id not in _cited(context):
            yield Finding(
                at=("sources", place, "title"),
                message=Text(
                    sv=f"Ingen text hänvisar till källan ”{source.title}”.",
                    en=f"No text cites the source “{source.title}”.",
                ),
                help=Text(
                    sv=f"Hänvisa till den med `[^{source.id}]` där den behövs, eller ta bort den.",
                    en=f"Cite it with `[^{source.id}]` where it is needed, or remove it.",
                ),
            )


def _lists_them(agreement: Agreement, context: Context) -> bool:
    """Whether a section, or the house style, shows the sources as a list, or says them in its own words."""
    sections = (*every_section(agreement), *context.own.house_style.agreement)
    return any(each.show is Block.SOURCES or Block.SOURCES in each.states for each in sections)


@once
def _cited(context: Context) -> frozenset[str]:
    """The sources that anything in the folder cites, a footnote among it."""
    return frozenset(each for record in context.own.records.values() for each in _cited_in(record))


def _cited_in(record: Record) -> Iterator[str]:
    yield from (identity for _, kind, identity in references(record) if kind == "note")
    yield from (identity for _, text in holding(record, "[^") for identity in cited(text))
