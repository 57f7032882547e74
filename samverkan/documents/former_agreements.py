"""The agreements that another one follows, and is compared with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from samverkan.diff.changes import AgreementAndWork, ChangeClass, Comparison
from samverkan.diff.compare import compare
from samverkan.model import FOLLOWS, Agreement, Work, named


@dataclass(frozen=True)
class FormerAgreement:
    """An agreement that another one follows; they are compared once, when somebody asks."""

    id: str
    whole: AgreementAndWork
    follower: AgreementAndWork
    grades: Mapping[str, ChangeClass] = field(default_factory=dict)

    @property
    def agreement(self) -> Agreement:
        """The agreement itself, without its work."""
        return self.whole.agreement

    @cached_property
    def comparison(self) -> Comparison:
        """What differs in the agreement that follows."""
        return compare(self.whole, self.follower, periods=True, grades=self.grades)


def former_agreements(
    own: AgreementAndWork,
    agreements: Mapping[str, Agreement],
    works: Mapping[str, Work],
    grades: Mapping[str, ChangeClass],
) -> tuple[FormerAgreement, ...]:
    """Those of `agreements` and `works`, by id, that the agreement replaces or extends, as it names them."""
    ids = [each for each in named(own.agreement, FOLLOWS) if each in agreements]
    wholes = {each: AgreementAndWork(agreements[each], works.get(each, Work())) for each in ids}
    return tuple(FormerAgreement(each, whole, own, grades) for each, whole in wholes.items())
