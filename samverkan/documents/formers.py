"""The agreements that another one follows, and is compared with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from samverkan.diff.changes import ChangeClass, Comparison
from samverkan.diff.compare import compare
from samverkan.model import Agreement
from samverkan.model.agreement import RelationKind

FOLLOWS = (RelationKind.REPLACES, RelationKind.EXTENDS)
"""The relations that make an agreement the next one after another."""


@dataclass(frozen=True)
class Former:
    """An agreement that another one follows; they are compared once, when somebody asks."""

    id: str
    agreement: Agreement
    follower: Agreement
    grades: Mapping[str, ChangeClass] = field(default_factory=dict)

    @cached_property
    def comparison(self) -> Comparison:
        """What differs in the agreement that follows."""
        return compare(self.agreement, self.follower, grades=self.grades)


def formers(
    agreement: Agreement, agreements: Mapping[str, Agreement], grades: Mapping[str, ChangeClass]
) -> tuple[Former, ...]:
    """Those of `agreements`, by id, that the agreement replaces or extends, as it names them."""
    named = [each.agreement for each in agreement.relations if each.kind in FOLLOWS and each.agreement]
    ids = [each for each in dict.fromkeys(named) if each in agreements]
    return tuple(Former(each, agreements[each], agreement, grades) for each in ids)
