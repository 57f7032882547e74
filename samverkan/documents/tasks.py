"""What each has to do, as a page that can be sent to them (att göra)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from samverkan.documents import due_words, measure_words, phrases
from samverkan.documents.document import Document
from samverkan.documents.missed import what
from samverkan.model import DateStyle, PartialDate, capitalised, often
from samverkan.model.said_often import FrequencyPattern, often_in
from samverkan.status import Deadline, MeasureProgress, OpenCommitment, Status
from samverkan.status.duties import Duties, by_who
from samverkan.text import Text, as_written, strung


def told_of(duties: Duties) -> Text:
    """Whose the duties are, with the kommun if there are several and the name does not tell."""
    who = capitalised(as_written(duties.who) if duties.who else due_words.NOBODY)
    kommun = duties.kommun if duties.kommun not in who.sv else ""
    return strung(" ", (who, as_written(f"({kommun})" if kommun else "")))


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A thing to do, when, and under which agreement."""

    what: str
    when: str
    agreement: str


@dataclass(frozen=True, slots=True)
class OnesTasks:
    """What one has to do: in a sentence, and thing by thing."""

    who: str
    lead: str
    overdue: tuple[TaskRow, ...]
    due: tuple[TaskRow, ...]
    ongoing: tuple[TaskRow, ...]
    undertaken: tuple[TaskRow, ...]


def tasks_document(statuses: Sequence[Status], today: date, within: int) -> Document:
    """The page with a part for each who has something to do, by name."""
    title = f"Att göra, läget den {_day(today)}"
    return Document(
        name="att-gora",
        label="Att göra",
        title=title,
        date=today,
        template="att-gora.md.j2",
        page={
            "title": title,
            "parts": [_part(duties, today, within) for duties in by_who(statuses)],
            "several": len(statuses) > 1,
        },
    )


def _part(duties: Duties, today: date, within: int) -> OnesTasks:
    due = [each for _, each in duties.due]
    return OnesTasks(
        who=told_of(duties).sv,
        lead=due_words.pressed(len(duties.overdue), due, today, within).sv,
        overdue=tuple(_row(each, status, today) for status, each in duties.overdue),
        due=tuple(_row(each, status, today) for status, each in duties.due),
        ongoing=tuple(_measure(each, status) for status, each in duties.ongoing),
        undertaken=tuple(_commitment(each, status) for status, each in duties.undertaken),
    )


def _row(deadline: Deadline, status: Status, today: date) -> TaskRow:
    far = due_words.distance(deadline, today).sv
    return TaskRow(what(deadline, _day).sv, f"{_day(deadline.when)} ({far})", status.title)


def in_a_line(commitment: OpenCommitment) -> Text:
    """The words of the commitment, and how often it is to be done if they do not say so themselves."""
    words = " ".join(commitment.text.split()).removesuffix(".")
    if commitment.cadence is None or any(often_in(words, *FrequencyPattern)):
        return as_written(words)
    how_often = often(commitment.cadence)
    return Text(sv=f"{words} ({how_often.sv})", en=f"{words} ({how_often.en})")


def _commitment(commitment: OpenCommitment, status: Status) -> TaskRow:
    return TaskRow(in_a_line(commitment).sv, _by(commitment.deadline), status.title)


def _measure(measure: MeasureProgress, status: Status) -> TaskRow:
    state = measure_words.MEASURES[measure.status].sv
    return TaskRow(f"{measure.title} ({state})", _by(measure.end), status.title)


def _by(day: PartialDate | None) -> str:
    return _day(day) if day else "inget datum"


def _day(day: PartialDate | date) -> str:
    return phrases.day(day, DateStyle.LONG)
