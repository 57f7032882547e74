"""Compares two agreements, their cases and the work under them: named, classed, in order."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from samverkan.diff.areas import FACTS, area, area_of
from samverkan.diff.cases import cases_not_compared, compare_cases
from samverkan.diff.changes import (
    AgreementAndWork,
    Change,
    ChangeClass,
    ComparedPlace,
    Comparison,
    Difference,
    Thing,
)
from samverkan.diff.classes import classed
from samverkan.diff.ids import ids_in_agreement, with_work
from samverkan.diff.layout import compare_layout, numbered
from samverkan.diff.naming import Names, names_in
from samverkan.diff.periods import period
from samverkan.diff.referring import in_names
from samverkan.diff.registers import registers_not_compared
from samverkan.diff.rewritten import renamed, to_compare
from samverkan.diff.unread import unread
from samverkan.diff.walking import ComparisonWalk
from samverkan.diff.weakening import weakened
from samverkan.diff.weaker import can_weaken
from samverkan.diff.wording import record_in_words, value_in_words
from samverkan.diff.work import compare_work, match_work
from samverkan.model import (
    Agreement,
    Cadence,
    Decision,
    Medborgarlofte,
    Record,
    Section,
    Validity,
    begins,
    fields,
    often_apart,
)
from samverkan.text import Text


def compare(
    old: AgreementAndWork,
    new: AgreementAndWork,
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
    new = _with_former_named(old, new)
    agreed = ids_in_agreement(old.agreement, new.agreement)
    matched = match_work(old.work, new.work, agreed, periods=periods)
    names = _names(old), _names(new)
    in_numbers = numbered(old.agreement, new.agreement)
    walk = ComparisonWalk(with_work(agreed, matched.pairs), names, numbered=in_numbers)
    is_alone = old.is_alone or new.is_alone
    every = chain(
        () if is_alone else _terms(old.agreement, new.agreement, walk),
        () if is_alone else compare_layout(old.agreement, new.agreement, walk),
        compare_work(matched, walk),
        compare_cases(old.case, new.case, walk, periods=periods),
    )
    named = (in_names(each, names) for each in every if editorial or not each.typing)
    found = [each for each in named if each]
    former = renamed(found)
    changes = [
        replace(
            _change(each, order, weakened(each, old, new, agreed), names, grades or {}),
            to_compare=tuple(to_compare(each, old.agreement, new.agreement, former)),
        )
        for order, each in enumerate(found)
    ]
    changes.sort(key=lambda change: change.weakening is None)
    left = (*cases_not_compared(old.case, new.case, periods=periods), *registers_not_compared(old, new))
    cut = (_too_much(at) for at in walk.cut)
    sides = (old, new) if periods else ()
    told: Iterable[Text] = (_retold(each.agreement) for each in sides if each.agreement.retold)
    told = [_ONLY_WORK, *told] if is_alone else told
    left_out = (*told, *cut, *unread(found), *(each.told for each in matched.unpaired), *left)
    promised = tuple(each.told for each in matched.unpaired if each.gone and each.kind is Medborgarlofte)
    before, after = begins(old.agreement), begins(new.agreement)
    is_anew = periods and not is_alone and bool(before and after and before < after)
    return Comparison(tuple(changes), left_out, promised, only_work=is_alone, is_anew=is_anew)


def _with_former_named(old: AgreementAndWork, new: AgreementAndWork) -> AgreementAndWork:
    """The new side, with the title of the old agreement where it names that by its id alone."""
    title = {"title": _with_years(old.agreement)}
    relations = tuple(
        each.model_copy(update=title) if old.id and each.agreement == old.id and not each.title else each
        for each in new.agreement.relations
    )
    return replace(new, agreement=new.agreement.model_copy(update={"relations": relations}))


def _with_years(agreement: Agreement) -> str:
    """The title, and the years of the agreement unless it tells them: `Samverkansavtal 2019–2022`."""
    start, end, title = agreement.validity.start, agreement.validity.end, agreement.title
    if not start or not end or str(start.year) in title:
        return title
    return f"{title} {start.year}–{end.year}"


_ONLY_WORK = Text(
    sv="Arbetet vilar inte på något avtal, så bara handlingarna har jämförts.",
    en="The work rests on no agreement, so only the documents were compared.",
)


def _retold(agreement: Agreement) -> Text:
    title = agreement.title
    return Text(
        sv=f"Texterna i ”{title}” är återgivna. Den exakta lydelsen har inte jämförts.",
        en=f"The texts of “{title}” are retold. The exact wording was not compared.",
    )


def _names(side: AgreementAndWork) -> Names:
    return names_in(*([side.case] if side.case else []), *side.work, side.agreement)


def weakenings(old: AgreementAndWork, new: AgreementAndWork) -> tuple[tuple[ComparedPlace, Text], ...]:
    """Where the agreement weakens something and the sentence that says so, in its order; no documents."""
    names = names_in(old.agreement), names_in(new.agreement)
    walk = ComparisonWalk(ids_in_agreement(old.agreement, new.agreement), names, heeds=can_weaken)
    texts = compare_layout(old.agreement, new.agreement, walk)
    every = chain(_terms(old.agreement, new.agreement, walk), texts)
    found = ((each.at, weakened(each, old, new, walk.ids)) for each in every)
    return tuple((place, said) for place, said in found if said)


def _terms(old: Agreement, new: Agreement, walk: ComparisonWalk) -> Iterator[Difference]:
    """The differences in what is agreed, field by field in the order of the agreement."""
    for name, holds in fields(Agreement).items():
        if holds.record is not Section:
            yield from walk.field(old, new, name, _place(name))


def _place(name: str) -> ComparedPlace:
    """Where a field of the agreement stands: among its facts, or as a part of its own."""
    if name in FACTS:
        return ComparedPlace(Thing("agreement", None, Text(sv="Avtalet", en="The agreement"))).into(name)
    part = area_of(name)
    title = Text(sv=fields(Agreement)[name].title.sv, en=area(part).heading.en)
    return ComparedPlace(Thing(part, None, title), (), (name,), (name,))


def _change(
    difference: Difference,
    order: int,
    weakening: Text | None,
    names: tuple[Names, Names],
    grades: Mapping[str, ChangeClass],
) -> Change:
    cls, rule, reason = classed(difference, grades)
    at, old, new = difference.at, difference.old, difference.new
    if isinstance(old, Cadence) and isinstance(new, Cadence):
        words: tuple[Text | None, Text | None] = often_apart(old, new)
    else:
        words = _words(old, difference, names[0]), _words(new, difference, names[1])
    return Change(
        area=at.thing.area,
        kind=difference.kind,
        id=at.thing.id,
        name=at.thing.name,
        field=".".join(at.path) or None,
        old=words[0],
        new=words[1],
        cls=cls,
        rule=rule,
        reason=reason,
        weakening=weakening,
        old_route=at.old if difference.old is not None else None,
        new_route=at.new if difference.new is not None else None,
        order=order,
        home=at.home,
        values=(old, new),
        decider=difference.owner.decider if isinstance(difference.owner, Decision) else None,
    )


def _words(value: object, difference: Difference, names: Names) -> Text | None:
    if value is None:
        return None
    if isinstance(value, Validity) and not difference.whole:
        return period(value)
    if isinstance(value, Record):
        words = record_in_words(value, names)
        return words if words.sv else difference.at.thing.name
    return value_in_words(value, difference.holds, names)


def _too_much(at: ComparedPlace) -> Text:
    title = at.thing.name
    return Text(
        sv=f"{title.sv}: listan är så lång att bara det som har samma id eller samma ord i båda avtalen "
        "har parats ihop. Resten står som borttaget och tillagt.",
        en=f"{title.en}: the list is so long that only what has the same id or the same words in both "
        "agreements has been paired. The rest is listed as removed and added.",
    )
