"""What the parties no longer promise, and what is new."""

from collections.abc import Iterable, Iterator, Sequence

from samverkan.diff.answers.answer import Answer, happened, names, quoted, sentence
from samverkan.diff.changes import Change, ChangeClass, ChangeKind
from samverkan.diff.counting import counted, is_of_follow_up, noun_of, part_of
from samverkan.diff.likeness import MERGED, SAME, bare_words, holds, likeness
from samverkan.model import Agreement, capitalised, listed
from samverkan.text import Text, as_written

_FIRST = (
    "goal",
    "commitment",
    "promise",
    "measure",
    "indicator",
    "operational_goal",
    "party",
    "target_group",
    "area",
)
"""What a promise lies in, the nearest first."""
_APART = frozenset(
    "agreement annex_section case case_step cause cover follow_up legal_basis measurement model note period "
    "relation result section signatory source step".split()
)
"""Parts that are asked for in other questions, or hold no promise."""


def no_longer_promised(changes: Sequence[Change], new: Agreement, beside: Sequence[Text]) -> Answer:
    """What is gone or binds less, without who signs and how it is followed up.

    What `beside` the agreement promised and was not compared is told too.
    """
    weaker = [each for each in changes if each.weakening and _is_asked(each)]
    gone = [each for each in _whole(changes, ChangeKind.REMOVED) if not each.weakening]
    carried = [each for each in gone if each.area == "area"]
    others = [each for each in gone if each.area not in _KNOWN_MERELY | {"area"}]
    told = {bare_words(each.name.sv) for each in weaker}
    unsaid = [each for each in others if bare_words(each.name.sv) not in told]
    weakened = dict.fromkeys(_weaker(weaker))
    points = (*weakened, *_replaced(changes), *_carried(carried, new), *_each_part(unsaid))
    return Answer(
        "no_longer_promised",
        Text(sv="Vad lovar vi inte längre?", en="What do we no longer promise?"),
        (*(() if points else (_NOTHING_LOST,)), *beside),
        points,
    )


_NOTHING_LOST = Text(
    sv="Jämförelsen visar inget löfte som utgår eller blir svagare.",
    en="The comparison shows no promise that is gone or weaker.",
)


_PROMISED = frozenset({"goal", "commitment", "promise", "measure", "operational_goal"})


def is_replaced(change: Change) -> bool:
    """Whether it has become other words altogether, so that the reader can tell what it is and not we."""
    is_other = change.kind is ChangeKind.CHANGED and change.area in _PROMISED and not change.weakening
    return is_other and change.old is not None and change.new == change.name


def _replaced(changes: Sequence[Change]) -> Iterator[Text]:
    for each in filter(is_replaced, changes):
        if each.old and each.new:
            old, new, known = quoted(each.old), quoted(each.new), capitalised(noun_of(each.area).definite)
            yield Text(
                sv=f"{known.sv} {old.sv} är utbytt mot {new.sv}.",
                en=f"{known.en} {old.en} has been replaced by {new.en}.",
            )


def is_new(changes: Sequence[Change]) -> Answer:
    """What the new agreement has and the former one did not have."""
    points = (*_each_part(_whole(changes, ChangeKind.ADDED)), *_renamed(changes))
    nothing = Text(sv="Inget mål, åtagande, forum eller annat tillkommer.", en="Nothing is added.")
    return Answer("new", Text(sv="Vad är nytt?", en="What is new?"), () if points else (nothing,), points)


_NAMED = frozenset({"area", "forum", "party"})
"""Parts that people know by their names, and look for under the former one."""


def _renamed(changes: Sequence[Change]) -> Iterator[Text]:
    """What is called something else than before: `”Torggruppen” heter nu ”Platsgruppen”.`."""
    for each in changes:
        if each.area in _NAMED and each.old and each.new == each.name and each.cls is ChangeClass.DECISION:
            old, new = quoted(each.old), quoted(each.name)
            yield Text(sv=f"{old.sv} heter nu {new.sv}.", en=f"{old.en} is now called {new.en}.")


def _is_asked(change: Change) -> bool:
    return change.area != "signatory" and not is_of_follow_up(change)


_KNOWN_MERELY = frozenset({"problem", "vision"})
"""What the parties refer to, and do not promise."""


def _whole(changes: Iterable[Change], kind: ChangeKind) -> list[Change]:
    """The things that as a whole have come or gone, and ask for a decision."""
    return [
        each
        for each in changes
        if each.field is None
        and each.kind is kind
        and part_of(each) not in _APART
        and each.cls is ChangeClass.DECISION
    ]


def _weaker(changes: Sequence[Change]) -> Iterator[Text]:
    """Each weakening; several things of a part that are gone in one sentence."""
    for (part, kind), things in _in_order(changes):
        within = [each for each in changes if each.area == part and each.field is None and each.kind is kind]
        if len({each.name for each in within}) > 1 and kind is ChangeKind.REMOVED:
            yield _of_part(part, kind, within)
        else:
            yield from (sentence(each.weakening) for each in within if each.weakening)
        yield from (sentence(each.weakening) for each in _fields_of(changes, part, things) if each.weakening)


def _fields_of(changes: Sequence[Change], part: str, things: dict[str, Change]) -> list[Change]:
    return [each for each in changes if each.area == part and each.field is not None and _has(things, each)]


def _has(things: dict[str, Change], change: Change) -> bool:
    return any((each.id, each.name) == (change.id, change.name) for each in things.values())


def _each_part(changes: Sequence[Change]) -> Iterator[Text]:
    for (part, kind), things in _in_order(changes):
        yield _of_part(part, kind, list(things.values()))


def _in_order(changes: Sequence[Change]) -> list[tuple[tuple[str, ChangeKind], dict[str, Change]]]:
    def place(key: tuple[str, ChangeKind]) -> int:
        return _FIRST.index(key[0]) if key[0] in _FIRST else len(_FIRST)

    groups = counted(changes)
    return [(key, groups[key]) for key in sorted(groups, key=place)]


def _of_part(part: str, kind: ChangeKind, things: Sequence[Change]) -> Text:
    """What has happened to things of a part, by name: `Två nya forum: ”Styrgruppen” och ”Rådet”.`."""
    words, number = noun_of(part), len(things)
    said = names(things)
    if kind is ChangeKind.REMOVED:
        lead = happened(part, kind, number)
    else:
        new = "nya" if number > 1 else "nytt" if words.neuter else "ny"
        much, noun = words.number(number), words.one if number == 1 else words.many
        lead = Text(sv=f"{much.sv} {new} {noun.sv}", en=f"{much.en} new {noun.en}")
    return sentence(Text(sv=f"{lead.sv}: {said.sv}", en=f"{lead.en}: {said.en}"))


def _carried(areas: Sequence[Change], new: Agreement) -> Iterator[Text]:
    """Areas that are no longer areas, while goals or other areas carry on what they were about."""
    goals = [goal.title for goal in new.goals]
    by_goals = [each for each in areas if _likest(each.name.sv, goals)]
    others = [each for each in areas if each not in by_goals]
    if by_goals:
        yield _remains(by_goals, Text(sv="bland målen", en="among the goals"))
    if others:
        carriers = [_likest(each.name.sv, [area.title for area in new.areas]) for each in others]
        found = listed([quoted(as_written(each)) for each in dict.fromkeys(filter(None, carriers))])
        where = Text(sv=f"i {found.sv}", en=f"in {found.en}") if found.sv else _ELSEWHERE
        yield _remains(others, where)


_ELSEWHERE = Text(sv="i andra områden", en="in other areas")


_FEW = 2
"""The most areas whose names are told with where they are carried on."""


def _remains(areas: Sequence[Change], where: Text) -> Text:
    gone, which = happened("area", ChangeKind.REMOVED, len(areas)), names(areas)
    one = len(areas) == 1
    if len(areas) <= _FEW:
        gone = Text(
            sv=f"{which.sv} utgår som samverkansområde{'' if one else 'n'}",
            en=f"{which.en} {'is no longer an area' if one else 'are no longer areas'}",
        )
    return sentence(
        Text(
            sv=f"{gone.sv}, men det som {'det' if one else 'de'} handlade om står kvar {where.sv}",
            en=f"{gone.en}, but what {'it was' if one else 'they were'} about remains {where.en}",
        )
    )


def _likest(title: str, titles: Iterable[str]) -> str | None:
    """The title that carries on what another was about."""
    weighed = [(max(likeness(title, each) / SAME, holds(each, title) / MERGED), each) for each in titles]
    weight, found = max(weighed, default=(0.0, None))
    return found if weight >= 1 else None
