"""Tables as records: goals with their indicators, areas with what each party does, measures, follow-up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from samverkan.importing.blocks import Line, ReadTable
from samverkan.importing.cell_lines import lines_in, points_in, unmarked
from samverkan.importing.columns import (
    TOGETHER,
    Columns,
    columns_of,
    filled,
    turned,
    with_area,
    with_one_head,
)
from samverkan.importing.draft import Draft
from samverkan.importing.groups import as_one_line
from samverkan.importing.keyed import set_aside
from samverkan.importing.records import ListOwner, area_said, make, titled
from samverkan.importing.table_rows import (
    add_goal,
    add_indicator,
    add_measure,
    add_occasion,
    add_promise,
    add_rest,
    add_seats,
)
from samverkan.importing.topics import Topic
from samverkan.model import Block

_LISTED = frozenset({"activity", "members", "owner"})
"""The columns in which each point of a list is something of its own."""
_TURNED = "Kontrollera: det är tolkat efter orden i tabellens första kolumn."
_EACH_ROW = "Kontrollera områdena: de är hämtade ur tabellens rader."


AddGoal = Callable[[Sequence[Line], Columns, Draft, ListOwner], str]


@dataclass(frozen=True, slots=True)
class TableRecords:
    """The records that a table became: of which part of the agreement, and their ids."""

    block: Block
    ids: tuple[str, ...]


def records_of(table: ReadTable, topic: Topic | None, draft: Draft, around: ListOwner) -> TableRecords | None:
    """The records that the table gives; None when it is not understood."""
    turn = turned(table.rows)
    guess = table.guess or (_TURNED if turn != list(table.rows) else "")
    heads, *below = with_area(with_one_head(turn)) if table.rows else [()]
    columns = columns_of(heads, draft).with_signs(below, draft.signs)
    said = [row for row in below if _says_something(row, draft)]
    rows = filled([_without_points(row, columns) for row in said], columns)
    made: TableRecords | None = None
    if rows and "promise" in _always(rows, columns):
        made = TableRecords(Block.PROMISES, tuple(add_promise(row, columns, draft, around) for row in rows))
    elif rows and {"forum", "members"} <= _always(rows, columns):
        made = TableRecords(Block.FORUMS, tuple(add_seats(row, columns, draft) for row in rows))
    elif rows:
        made = _made(rows, columns, topic, draft, around)
    if made:
        draft.take(" | ".join(columns.heads), f"tabellens kolumner, i {made.block.value}")
    if made and made.ids and guess:
        first = next(each for each in draft.records(made.block) if each["id"] == made.ids[0])
        draft.doubts.append((first, guess))
    return made


def _without_points(row: Sequence[Line], columns: Columns) -> tuple[Line, ...]:
    """The row, with lists in those cells alone that each point is a record of."""
    listed = {columns.named[name] for name in _LISTED & columns.named.keys()} | columns.parties.keys()
    return tuple(cell if place in listed else unmarked(cell) for place, cell in enumerate(row))


def _always(rows: Sequence[Sequence[Line]], columns: Columns) -> set[str]:
    """The columns that have a word in every row."""
    return {
        name
        for name, place in columns.named.items()
        if all(any(each.isalpha() for each in row[place].plain) for row in rows)
    }


def _says_something(row: Sequence[Line], draft: Draft) -> bool:
    """Whether a row has a word; one that has a number alone waits to be written, and is told of."""
    words = " ".join(cell.flat for cell in row if cell)
    if words and not any(each.isalpha() for each in words):
        draft.take(words, "ingenting: raden är tom i övrigt")
    return any(each.isalpha() for each in words)


def _made(
    rows: Sequence[Sequence[Line]], columns: Columns, topic: Topic | None, draft: Draft, around: ListOwner
) -> TableRecords | None:
    """The records, of the first sort of table that it is; every row must say what its records are made of."""
    has = _always(rows, columns)
    if topic and topic.block is Block.FOLLOW_UP and "activity" in has:
        for row in rows:
            add_occasion(row, columns, draft)
        return TableRecords(Block.FOLLOW_UP, ())
    if "goal" in has:
        return _of_goals(rows, columns, draft, around, _goal_of if "activity" in has else add_goal)
    area = columns.named.get("area", 0)
    if columns.parties and area not in columns.parties and all(row[area] for row in rows):
        return _by_party(rows, columns, area, draft)
    if {"area", "activity"} <= has:
        return _by_area(rows, columns, draft, around)
    if "activity" in has and {"owner", "start", "date"} & columns.named.keys():
        points = [(row, points_in(row[columns.named["activity"]], draft.numbers)) for row in rows]
        ids = (add_measure(row, columns, draft, around, line) for row, lines in points for line in lines)
        return TableRecords(Block.MEASURES, tuple(ids))
    return None


def _by_party(rows: Sequence[Sequence[Line]], columns: Columns, area: int, draft: Draft) -> TableRecords:
    """A row an area, a column a party: the areas, and in them what each party undertakes."""
    ids: list[str] = []
    for row in rows:
        identity = _area(row[area], draft, "" if ids else _EACH_ROW)
        ids.append(identity)
        _commitments(row, columns, draft, ListOwner(identity))
        record = next(each for each in draft.values[Block.AREAS.value] if each["id"] == identity)
        rest = [place for place in range(len(row)) if place != area and place not in columns.parties]
        add_rest(record, row, columns, rest)
    return TableRecords(Block.AREAS, tuple(dict.fromkeys(ids)))


def _commitments(row: Sequence[Line], columns: Columns, draft: Draft, around: ListOwner) -> None:
    """What each party undertakes in its column of a row."""
    for column, parties in columns.parties.items():
        head = columns.heads[column]
        why = "" if parties or TOGETHER.match(head) else f"Kontrollera parterna: kolumnen heter ”{head}”."
        for line in lines_in(row[column], draft.numbers):
            make(Block.COMMITMENTS, line, (), draft, replace(around, parties=parties), why)


def _by_area(
    rows: Sequence[Sequence[Line]], columns: Columns, draft: Draft, around: ListOwner
) -> TableRecords:
    """A row an activity, with its area and who answers for it."""
    ids: list[str] = []
    for row in rows:
        identity = _area(row[columns.named["area"]], draft, "" if ids else _EACH_ROW)
        ids.append(identity)
        for line in lines_in(row[columns.named["activity"]], draft.numbers):
            add_measure(row, columns, draft, replace(around, area=identity), line)
    return TableRecords(Block.AREAS, tuple(dict.fromkeys(ids)))


def _of_goals(
    rows: Sequence[Sequence[Line]], columns: Columns, draft: Draft, around: ListOwner, add: AddGoal
) -> TableRecords:
    """A row a goal, or an activity that serves one, with its area and problem, and what each party does."""
    has, made = _always(rows, columns), dict[Block, list[str]]()
    apart = {"problem", "cause"} & columns.named.keys() if "problem" in has else set[str]()
    bare = columns.without(*apart)
    gone = {*columns.parties, *(columns.named[each] for each in apart)}
    for row in rows:
        owner = around
        if "area" in has:
            why = "" if Block.AREAS in made else _EACH_ROW
            owner = replace(owner, area=_area(row[columns.named["area"]], draft, why))
            made.setdefault(Block.AREAS, []).append(str(owner.area))
        if "problem" in has:
            owner = replace(owner, problem=_problem_of(row, columns, draft, owner))
            made.setdefault(Block.PROBLEMS, []).append(str(owner.problem))
        left = [Line("", "") if place in gone else cell for place, cell in enumerate(row)]
        made.setdefault(Block.GOALS, []).append(add(left, bare, draft, owner))
        _commitments(row, columns, draft, ListOwner(owner.area, goal=made[Block.GOALS][-1]))
    block = next(each for each in (Block.AREAS, Block.PROBLEMS, Block.GOALS) if each in made)
    return TableRecords(block, tuple(dict.fromkeys(made[block])))


def _problem_of(row: Sequence[Line], columns: Columns, draft: Draft, around: ListOwner) -> str:
    """The id of the problem of a row, which has the cause that stands beside it."""
    identity = _problem(as_one_line([row[columns.named["problem"]]]), draft, around)
    cause = row[columns.named["cause"]] if "cause" in columns.named else None
    if cause:
        causes = next(e for e in draft.values[Block.PROBLEMS.value] if e["id"] == identity).setdefault(
            "causes", []
        )
        causes.extend(each for each in [set_aside(cause.prose)] if each not in causes)
    return identity


def _problem(line: Line, draft: Draft, around: ListOwner) -> str:
    """The id of the problem, which may have been told before."""
    title, text = titled(line, ())
    told = (each for each in draft.records(Block.PROBLEMS) if each["title"] == title)
    same = (each["id"] for each in told if str(each.get("text") or "") == text)
    return next(same, None) or make(Block.PROBLEMS, line, (), draft, around)


def _goal_of(row: Sequence[Line], columns: Columns, draft: Draft, around: ListOwner) -> str:
    """A row an activity, with the goal that it serves, which rows above may have told; says the goal's id."""
    title = row[columns.named["goal"]].flat
    same = (each for each in draft.records(Block.GOALS) if each.get("problem") == around.problem)
    known = next((each["id"] for each in same if each["title"] == title), None)
    goal = add_goal(row, columns.only("goal"), draft, around) if known is None else str(known)
    if "indicator" in columns.named and row[columns.named["indicator"]]:
        add_indicator(row, columns.without("date"), draft, goal)
    for line in lines_in(row[columns.named["activity"]], draft.numbers):
        add_measure(row, columns, draft, replace(around, goal=goal), line)
    return goal


def _area(line: Line, draft: Draft, guess: str) -> str:
    """The id of the area, which may have been told before."""
    one_line = as_one_line([line])
    _, title, text = area_said(one_line, ())
    told = ((each, str(each.get("text") or "")) for each in draft.records(Block.AREAS))
    same = (each["id"] for each, more in told if each["title"] == title and more.startswith(text))
    return next(same, None) or make(Block.AREAS, one_line, (), draft, ListOwner(), guess)
