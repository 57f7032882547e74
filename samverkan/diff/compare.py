"""Compares two agreements and the work under them: every difference, named, classed and in order."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from samverkan.diff.areas import FACTS, area_of
from samverkan.diff.changes import Change, ChangeClass, Comparison
from samverkan.diff.classes import classed
from samverkan.diff.difference import At, Difference, Thing
from samverkan.diff.dossier import Dossier
from samverkan.diff.layout import compare_layout
from samverkan.diff.papers import compare_papers, papers
from samverkan.diff.period import period
from samverkan.diff.same_ids import ids_in_agreement, with_documents
from samverkan.diff.spoken import Tongue, names_in
from samverkan.diff.walking import Walk
from samverkan.diff.weakening import weakened
from samverkan.diff.weaker import can_weaken
from samverkan.model import Agreement, Record, Section, Validity
from samverkan.model.markers import fields
from samverkan.text import Text

_BINDING = (
    "parties",
    "signatories",
    "validity",
    "target_groups",
    "areas",
    "goals",
    "commitments",
    "measures",
    "promises",
    "forums",
    "follow_up",
    "clauses",
)
"""The parts of an agreement in which something can be weakened."""

_ANSWERING = ("parties", "forums")
"""The parts that tell who answers for what, by ids in the others."""


def compare(
    old: Dossier,
    new: Dossier,
    *,
    periods: bool = False,
    editorial: bool = False,
    grades: Mapping[str, ChangeClass] | None = None,
) -> Comparison:
    """What differs in `new` from `old`: weakenings first, then in the order of the documents.

    With `periods` they are agreements that follow each other, else one agreement at two times; it
    decides how the documents of the work are matched. Differences of typing alone are left out unless
    `editorial` asks for them. `grades` gives rules of classing another class than their own.
    """
    agreed = ids_in_agreement(old.agreement, new.agreement, tuple(fields(Agreement)))
    matched = papers(old.work, new.work, agreed, periods=periods)
    names = names_in(old), names_in(new)
    walk = Walk(with_documents(agreed, matched.pairs), names)
    tongues = Tongue(names[0]), Tongue(names[1])
    every = chain(_differences(old.agreement, new.agreement, walk), compare_papers(matched, walk))
    found = [each for each in every if editorial or not each.typing]
    changes = [_change(each, place, (old, new), tongues, grades or {}) for place, each in enumerate(found)]
    changes.sort(key=lambda change: change.weakening is None)
    return Comparison(tuple(changes), (*(_too_much(at) for at in walk.cut), *matched.unpaired))


def weakenings(old: Dossier, new: Dossier) -> tuple[tuple[Thing, Text], ...]:
    """What the agreement weakens and the sentence that says so, in its order; no layout and no documents."""
    agreements = old.agreement, new.agreement
    walk = Walk(ids_in_agreement(*agreements, _ANSWERING), heeds=can_weaken)
    found = ((each.at.thing, weakened(each, old, new)) for each in _terms(*agreements, walk, _BINDING))
    return tuple((thing, said) for thing, said in found if said)


def _differences(old: Agreement, new: Agreement, walk: Walk) -> Iterator[Difference]:
    """Every difference, of what is agreed and then of how it is laid out."""
    yield from _terms(old, new, walk, tuple(fields(Agreement)))
    yield from compare_layout(old, new, walk)


def _terms(old: Agreement, new: Agreement, walk: Walk, parts: Sequence[str]) -> Iterator[Difference]:
    """The differences of these parts in what is agreed, field by field in the order of the agreement."""
    for name, holds in fields(Agreement).items():
        if name in parts and holds.record is not Section:
            at = At(_thing(name), (), (name,), (name,))
            at = At(at.thing, (name,), at.old, at.new) if name in FACTS else at
            yield from walk.field((old, new), name, holds, at)


def _thing(name: str) -> Thing:
    title = str(Agreement.model_fields[name].title)
    if name in FACTS:
        return Thing("agreement", None, "Avtalet")
    return Thing(area_of(name), None, title)


def _change(
    difference: Difference,
    order: int,
    dossiers: tuple[Dossier, Dossier],
    tongues: tuple[Tongue, Tongue],
    grades: Mapping[str, ChangeClass],
) -> Change:
    cls, rule, reason = classed(difference, grades)
    at = difference.at
    return Change(
        area=at.thing.area,
        kind=difference.kind,
        id=at.thing.id,
        name=at.thing.name,
        field=".".join(at.path) or None,
        old=_words(difference.old, difference, tongues[0]),
        new=_words(difference.new, difference, tongues[1]),
        cls=cls,
        rule=rule,
        reason=reason,
        weakening=weakened(difference, *dossiers),
        old_route=at.old if difference.old is not None else None,
        new_route=at.new if difference.new is not None else None,
        order=order,
        home=at.home,
    )


def _words(value: object, difference: Difference, tongue: Tongue) -> str | None:
    if value is None:
        return None
    if isinstance(value, Validity) and not difference.whole:
        return period(value)
    if isinstance(value, Record):
        return tongue.record(value) or difference.at.thing.name
    return tongue.value(value, difference.holds)


def _too_much(at: At) -> Text:
    title = at.thing.name or "Avsnitt"
    return Text(
        sv=f"{title}: listan är så lång att bara det som har samma id eller samma ord i båda avtalen "
        "har parats ihop. Resten står som borttaget och tillagt.",
        en=f"{title}: the list is so long that only what has the same id or the same words in both "
        "agreements has been paired. The rest is listed as removed and added.",
    )
