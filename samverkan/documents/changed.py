"""Changes as a page sets them: by what they ask for, by part and by thing, in the words of a council."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from samverkan import swedish
from samverkan.diff.areas import area
from samverkan.diff.changes import Change, ChangeClass, ChangeKind
from samverkan.diff.headings import VERBS, field_title, is_designation, is_yes_or_no, tells_name
from samverkan.diff.headings import heading as part_of
from samverkan.diff.wording import YES
from samverkan.documents import redline
from samverkan.model import KINDS, Noun
from samverkan.render.escape import Md
from samverkan.swedish import count

_LAYOUT_RULE = "DIF103"
_GROUPS = (
    (
        ChangeClass.DECISION,
        "Ändringar som kräver beslut",
        "Avtalets delar i tur och ordning.",
    ),
    (
        ChangeClass.FOLLOW_UP,
        "Ändringar som hör till uppföljningen",
        "De följer av arbetet och kräver inget nytt beslut.",
    ),
    (
        ChangeClass.EDITORIAL,
        "Redaktionella ändringar",
        "De ändrar inte vad parterna har kommit överens om och kräver inget beslut.",
    ),
)
_LONGEST_NAME = 70
_REFERENCES = frozenset({"source", "note"})
_FEW = 3


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """A change as the page shows it: what happens to what, and the words, a paragraph each."""

    lead: str
    words: tuple[Md, ...]


@dataclass(frozen=True, slots=True)
class ChangedThing:
    """What one or more changes concern: a goal, a forum, one who signs. A lone change names it itself."""

    name: str
    entries: tuple[ChangeEntry, ...]


@dataclass(frozen=True, slots=True)
class RewordedRow:
    """A reworded text on both sides."""

    name: str
    old: Md
    new: Md


@dataclass(frozen=True, slots=True)
class ChangedPart:
    """A part of the agreement with what has changed in it."""

    heading: str
    things: tuple[ChangedThing, ...]
    rows: tuple[RewordedRow, ...]


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """The changes of one class, part by part; `layout` says at how many places only the setting differs."""

    heading: str
    lead: str
    parts: tuple[ChangedPart, ...]
    layout: str


@dataclass(frozen=True, slots=True)
class NewDecision:
    """Why some parts of the agreement need a new decision, and how many changes do."""

    parts: str
    count: str
    reason: str


def in_document_order(changes: Sequence[Change]) -> list[Change]:
    """The changes in the order in which the agreement, and then the work, has what they are about."""
    kinds = list(KINDS.values())

    def place(change: Change) -> tuple[int, int, tuple[int, ...]]:
        route, kind = change.route, change.home.kind
        keys = list(kind.model_fields)
        first = keys.index(str(route[0])) if route and route[0] in keys else len(keys)
        return kinds.index(kind), first, tuple(step for step in route if isinstance(step, int))[:1]

    return sorted(changes, key=place)


def groups(changes: Sequence[Change]) -> Iterator[ChangeGroup]:
    """The changes by what they ask for, the weightiest first; none is left out, mere layout is counted."""
    for cls, heading, lead in _GROUPS:
        within = [change for change in changes if change.cls is cls]
        told = [change for change in within if not _is_layout(change)]
        untold = len(within) - len(told)
        if within:
            places = "ett ställe" if untold == 1 else f"{count(untold)} ställen"
            yield ChangeGroup(heading, lead, tuple(_parts(told)), places if untold else "")


def _is_layout(change: Change) -> bool:
    """Whether it is about how the text is set, and nobody has graded that as weighty."""
    return change.rule == _LAYOUT_RULE and change.cls is ChangeClass.EDITORIAL


def _parts(changes: Sequence[Change]) -> Iterator[ChangedPart]:
    for heading, within in _by(changes, _heading).items():
        yield ChangedPart(heading, tuple(_things(within)), tuple(_rows(within)))


def _by(changes: Sequence[Change], key: Callable[[Change], str]) -> dict[str, list[Change]]:
    groups: dict[str, list[Change]] = {}
    for change in changes:
        groups.setdefault(key(change), []).append(change)
    return groups


def _heading(change: Change) -> str:
    """The part of the agreement that the change is about, in Swedish."""
    return part_of(change).sv


def _counted(number: int) -> str:
    return "en ändring" if number == 1 else f"{count(number)} ändringar"


def _things(changes: Sequence[Change]) -> Iterator[ChangedThing]:
    folded = [change for change in changes if _is_folded(change)]
    told = [change for change in changes if len(folded) <= _FEW or not _is_folded(change)]
    for kind in ChangeKind if len(folded) > _FEW else ():
        names = [change.name.sv for change in folded if change.kind is kind]
        if names:
            yield ChangedThing("", (_together(names, area(folded[0].area), kind),))
    for name, within in _by(told, lambda change: change.name.sv).items():
        alone = len(within) == 1 or name == _heading(within[0])
        entries = tuple(_entry(change, alone=alone) for change in within)
        yield ChangedThing("" if alone else _short(name), entries)


def _is_folded(change: Change) -> bool:
    """Whether it is one of many that are told together: sources and footnotes, and values of a time gone by.

    Those that somebody has graded as weighty are not.
    """
    reference = change.area in _REFERENCES and change.cls is ChangeClass.EDITORIAL
    former = change.area == "measurement" and change.kind is ChangeKind.REMOVED
    return change.field is None and (reference or (former and change.cls is ChangeClass.FOLLOW_UP))


def _together(names: Sequence[str], things: Noun, kind: ChangeKind) -> ChangeEntry:
    noun = things.one.sv if len(names) == 1 else things.many.sv
    much = ("ett" if things.neuter else "en") if len(names) == 1 else count(len(names))
    lead = swedish.capital(f"{much} {noun} {VERBS[kind].sv}")
    return ChangeEntry(lead, redline.wording("; ".join(names)) if things is area("source") else ())


def _entry(change: Change, *, alone: bool) -> ChangeEntry:
    lead = swedish.capital(f"{_subject(change, alone=alone)} {VERBS[_kind(change)].sv}".strip())
    return ChangeEntry(f"{lead} (försvagning)" if change.weakening else lead, _words(change))


def _kind(change: Change) -> ChangeKind:
    """What has happened; a yes has come, and a no has gone."""
    if not is_yes_or_no(change):
        return change.kind
    return ChangeKind.ADDED if change.new == YES else ChangeKind.REMOVED


def _subject(change: Change, *, alone: bool) -> str:
    """What is changed, as far as neither the words, the heading nor the name above the change tells it."""
    if alone and tells_name(change):
        return ""
    name, field = change.name.sv, field_title(change).sv
    named = alone and name != _heading(change)
    return ", ".join(each for each in (_short(name) if named else "", field) if each)


def _short(name: str) -> str:
    """The name without its full stop, for a sentence goes on after it; of a long one the beginning."""
    name = name.rstrip(".:")
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME].rsplit(' ', 1)[0]} …"


def _words(change: Change) -> tuple[Md, ...]:
    """What went and came; of a yes, and of an id, the lead has told all that a reader asks for."""
    if is_yes_or_no(change) or is_designation(change):
        return ()
    if change.old is not None and change.new is not None:
        both = redline.redline if change.kind is ChangeKind.REWORDED else redline.replaced
        return both(change.old.sv, change.new.sv)
    return redline.wording((change.new or change.old or change.name).sv)


def _rows(changes: Sequence[Change]) -> Iterator[RewordedRow]:
    for change in changes:
        if change.kind is ChangeKind.REWORDED and change.old is not None and change.new is not None:
            field = "" if tells_name(change) else field_title(change).sv
            yield RewordedRow(
                ", ".join(each for each in (_short(change.name.sv), field) if each),
                *redline.sides(change.old.sv, change.new.sv),
            )


def decisions(changes: Sequence[Change]) -> Iterator[NewDecision]:
    """Each reason for a new decision, with what it is about."""
    deciding = [change for change in changes if change.cls is ChangeClass.DECISION]
    for reason, within in _by(deciding, lambda change: change.reason.sv).items():
        parts = list(dict.fromkeys(swedish.small(_heading(change)) for change in within))
        yield NewDecision(swedish.capital(swedish.joined(parts)), _counted(len(within)), reason)
