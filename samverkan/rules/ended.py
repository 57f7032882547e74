"""What is said of an agreement that has ended: only its file can be mended, and the next one."""

from dataclasses import replace
from datetime import date

from samverkan.model import Agreement, Record, holds_until
from samverkan.rules.rule import Finding, Rule
from samverkan.swedish import small
from samverkan.text import Text

_OF_TERMS = frozenset(
    {"SV001", "SV010", "SV011", "SV012", "SV013", "SV014", "SV015", "SV016", "SV018", "SV022"}
    | {"SV030", "SV050", "SV052", "SV056"}
)
"""The rules on what an agreement could have said."""


def as_of_today(rule: Rule, finding: Finding, record: Record, today: date) -> Finding:
    """The finding; on the terms of an agreement that has run out, with a help that asks for no change."""
    if rule.id not in _OF_TERMS or not isinstance(record, Agreement) or holds_until(record) >= today:
        return finding
    end, sv, en = holds_until(record), small(finding.help.sv), small(finding.help.en)
    return replace(
        finding,
        help=Text(
            sv=f"Avtalet gick ut {end}. Är det filen som avviker från avtalet: {sv} "
            "Annars hör det till nästa avtal.",
            en=f"The agreement ended on {end}. If it is the file that departs from it: {en} "
            "Otherwise it is for the next agreement.",
        ),
    )
