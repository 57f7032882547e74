"""Which agreement follows, replaces, extends, is part of or leans on which."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from samverkan.model.agreement import Agreement
from samverkan.model.relations import OtherKind, Relation, RelationKind

Kinds = frozenset[RelationKind]

REPLACES: Kinds = frozenset({RelationKind.REPLACES})
FOLLOWS: Kinds = frozenset({RelationKind.REPLACES, RelationKind.EXTENDS, RelationKind.FOLLOWS})
"""What makes an agreement the next one after another."""
LEANS_ON: Kinds = frozenset({RelationKind.PART_OF, RelationKind.EXTENDS, RelationKind.COMPLEMENTS})
"""What lets an agreement leave something for another to say."""
_RESTS_ON: Kinds = frozenset({RelationKind.PART_OF, RelationKind.EXTENDS})
_PRECEDES: Kinds = frozenset({RelationKind.PRECEDES})
_ANY: Kinds = frozenset(RelationKind)


def named(agreement: Agreement, kinds: Kinds = _ANY) -> tuple[str, ...]:
    """The ids of the agreements that it names in relations of these kinds: in its order, each once."""
    ids = (each.agreement for each in agreement.relations if each.kind in kinds)
    return tuple(dict.fromkeys(each for each in ids if each))


def is_part(agreement: Agreement) -> bool:
    """Whether it is part of another agreement, which is then asked for what they share."""
    return any(each.kind is RelationKind.PART_OF for each in agreement.relations)


def rests_elsewhere(agreement: Agreement) -> bool:
    """Whether it is part of, or extends, an agreement outside the workspace, which may say the rest."""
    others = (each for each in agreement.relations if each.what is OtherKind.AGREEMENT)
    return any(each.kind in _RESTS_ON and each.agreement is None for each in others)


class Tie(NamedTuple):
    """A relation of an agreement, its place there, and the agreement that it names if that was read."""

    place: int
    relation: Relation
    other: Agreement | None


@dataclass(frozen=True)
class Kinship:
    """How the agreements of a workspace are related, one to another; none is related to itself.

    `agreements` holds them by id, None for one that could not be read. Answers are in the order in which
    an agreement names others, or in that of `agreements` for those that name it.
    """

    agreements: Mapping[str, Agreement | None]

    def ties(self, identity: str, kinds: Kinds = _ANY) -> tuple[Tie, ...]:
        """The relations of these kinds that this one has, also those to an agreement elsewhere."""
        own = self.agreements.get(identity)
        every = enumerate(own.relations if own else ())
        return tuple(
            Tie(place, each, self._other(identity, each)) for place, each in every if each.kind in kinds
        )

    def _other(self, identity: str, relation: Relation) -> Agreement | None:
        named = relation.agreement
        return self.agreements.get(named) if named and named != identity else None

    def named(self, identity: str, kinds: Kinds = _ANY) -> dict[str, Agreement]:
        """The agreements that this one names in relations of these kinds, by id, as far as they were read."""
        ties = self.ties(identity, kinds)
        return {tie.relation.agreement: tie.other for tie in ties if tie.other and tie.relation.agreement}

    def naming(self, identity: str, kinds: Kinds = _ANY) -> dict[str, Agreement]:
        """The agreements that name this one in relations of these kinds, by id."""
        every = ((each, self.agreements[each], how) for each, how in self._naming.get(identity, {}).items())
        return {each: other for each, other, how in every if other and kinds & how}

    def replaces(self, identity: str) -> dict[str, Agreement]:
        """The agreements that this one replaces."""
        return self.named(identity, REPLACES)

    def replaced_by(self, identity: str) -> dict[str, Agreement]:
        """The agreements that replace this one."""
        return self.naming(identity, REPLACES)

    def followed_by(self, identity: str) -> dict[str, Agreement]:
        """The agreements that replace, extend or follow this one, or that it says that it precedes."""
        return self.naming(identity, FOLLOWS) | self.named(identity, _PRECEDES)

    def leans_on(self, identity: str) -> dict[str, Agreement]:
        """The agreements that this one is part of, extends or complements."""
        return self.named(identity, LEANS_ON)

    def states(self, identity: str, says: Callable[[Agreement], bool]) -> bool:
        """Whether the agreement, or one that it leans on, says something; an unknown one is trusted to."""
        own = self.agreements.get(identity)
        stated = own is not None and (says(own) or rests_elsewhere(own))
        return stated or any(map(says, self.leans_on(identity).values()))

    def tied(self, identity: str) -> tuple[str, ...]:
        """The ids of the agreements that this one names or that name it, in order, also of broken ones."""
        return self._tied.get(identity, ())

    @cached_property
    def _tied(self) -> dict[str, tuple[str, ...]]:
        tied = {each: {*self._naming.get(each, ())} for each in self.agreements}
        for named_one, naming in self._naming.items():
            for each in naming if named_one in tied else ():
                tied[each].add(named_one)
        return {each: tuple(sorted(others)) for each, others in tied.items()}

    @cached_property
    def _naming(self) -> dict[str, dict[str, set[RelationKind]]]:
        """By id of an agreement, the ids of the others that name it, and in what kinds of relations."""
        naming: dict[str, dict[str, set[RelationKind]]] = {}
        for identity, agreement in self.agreements.items():
            for relation in agreement.relations if agreement else ():
                if relation.agreement and relation.agreement != identity:
                    naming.setdefault(relation.agreement, {}).setdefault(identity, set()).add(relation.kind)
        return naming
