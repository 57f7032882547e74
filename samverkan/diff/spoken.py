"""Values of an agreement in words: what a reader calls a thing, and what it says."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from samverkan.diff.dossier import Dossier
from samverkan.model import Cadence, Choice, Duration, Official, Record, Section, Target
from samverkan.model.intervals import counted, often
from samverkan.model.markers import Holds, fields
from samverkan.model.placement import item_id
from samverkan.model.walk import records
from samverkan.swedish import number

_IDS = frozenset({"id", "previous_id"})

Names = Mapping[tuple[str, str], str]
"""What each (kind, id) is called."""

NAMELESS: Names = {}


def named(record: Record, names: Names = NAMELESS) -> str:
    """What people call the thing: a goal's title, a signatory's name and title, `Bilaga 1`.

    What is about another thing is called what `names` call that.
    """
    kind = record.record_kind
    if kind.called:
        return kind.called(record)
    if kind.about:
        identity = str(getattr(record, kind.about))
        return names.get((str(fields(type(record))[kind.about].refers), identity), identity)
    return next((str(value) for name in kind.words if (value := getattr(record, name))), "")


def names_in(dossier: Dossier) -> Names:
    """What everything with an id is called; by the agreement itself, where the work says it otherwise."""
    found = {}
    for whole in (*dossier.work, dossier.agreement):
        for _, part in records(whole):
            identity = item_id(part)
            if part.record_kind.defines and identity:
                found[part.record_kind.defines, identity] = named(part) or identity
            if isinstance(part, Official) and part.office and part.title:
                found["office", part.office] = part.title
    return found


@dataclass(frozen=True, slots=True)
class Tongue:
    """Speaks of the values of one agreement, whose ids go by these names."""

    names: Names

    def value(self, value: object, holds: Holds) -> str:
        """One value of a field that holds values of this sort; no more than its name for a reference."""
        if isinstance(value, Record):
            return self.record(value)
        if isinstance(value, tuple):
            return "; ".join(self.value(item, holds) for item in value)
        if holds.refers:
            return self.names.get((holds.refers, str(value)), str(value))
        return _scalar(value)

    def record(self, record: Record) -> str:
        """All that a record says: its words, then its other values by their titles, then its prose."""
        if isinstance(record, Cadence):
            return often(record)
        if isinstance(record, Duration):
            return counted(record.count, record.unit)
        if isinstance(record, Target):
            return str(record)
        said = record.record_kind.words
        head = record.record_kind.joint.join(
            str(value).strip() for name in said if (value := getattr(record, name))
        )
        if head and isinstance(record, Section):
            return head
        details, prose = self._details(record, said)
        first = " – ".join(part for part in (head, "; ".join(details)) if part)
        return "\n\n".join(part for part in (first, *prose) if part)

    def _details(self, record: Record, said: tuple[str, ...]) -> tuple[list[str], list[str]]:
        """What a record holds beside its words: values by their titles, and prose."""
        heads = {str(getattr(record, name)).strip() for name in said}
        details: list[str] = []
        prose: list[str] = []
        for name, holds in fields(type(record)).items():
            if name not in said and self._is_said(record, name, holds):
                title = type(record).model_fields[name].title
                words = self.value(getattr(record, name), holds)
                if words in heads:
                    continue
                (prose if holds.prose else details).append(f"{title}: {words}")
        return details, prose

    def _is_said(self, record: Record, name: str, holds: Holds) -> bool:
        """Whether a field belongs in words: ids do not, and sections are spoken of on their own."""
        field = type(record).model_fields[name]
        value = getattr(record, name)
        inner = holds.record is Section or name in (_IDS | {record.record_kind.identified_by})
        inner = inner or holds.refers in ("office", "organisation")
        return not (inner or value is None or value == field.default or not value)


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, Choice):
        return value.label
    if isinstance(value, Decimal):
        return number(value)
    return str(value).strip()
