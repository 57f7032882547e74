"""What the records of the work set days for: measures, their parts, tasks and promises."""

from collections.abc import Iterator
from datetime import date

from samverkan.model import Medborgarlofte, Motesanteckning, PlannedMeasure, last_day
from samverkan.status.measures import CLOSED, Placed, answers, current, status_of
from samverkan.status.on_day import OnDay
from samverkan.status.promises import ends_on, followed_up, has_newer, promises
from samverkan.status.recurring import occasion_times
from samverkan.status.status import Deadline, Place, PromiseProgress
from samverkan.swedish import capital
from samverkan.text import Text


def deadlines_of_work(on_day: OnDay) -> Iterator[Deadline]:
    """Every deadline of the work, in no order."""
    yield from work_left(on_day)
    for document in on_day.work.of(Medborgarlofte):
        yield from _promises(document, on_day)
    for each in promises(on_day):
        yield from _promise(each)


def work_left(on_day: OnDay) -> Iterator[Deadline]:
    """The deadlines of measures and tasks that are not done."""
    for each in current(on_day):
        if status_of(each.measure, on_day) not in CLOSED:
            yield from _measure(each, on_day)
    yield from _tasks(on_day)


def _measure(each: Placed, on_day: OnDay) -> Iterator[Deadline]:
    measure = each.measure
    about = (measure.id,) if measure.id else ()
    if measure.end:
        what = Text(sv=f"Åtgärd: {measure.title}", en=f"Measure: {measure.title}")
        who = answers(measure, on_day)
        yield Deadline("measure", what, last_day(measure.end), each.place, who, about=about, of=measure.end)
    for index, step in enumerate(measure.steps if isinstance(measure, PlannedMeasure) else ()):
        if step.end and not on_day.told(step.done):
            what = Text(sv=f"Delmoment: {step.text}", en=f"Part of a measure: {step.text}")
            place = Place(each.place.path, (*each.place.route, "steps", index))
            who = step.responsible or answers(measure, on_day)
            part = (*about, step.text) if about else ()
            yield Deadline("measure", what, last_day(step.end), place, who, about=part, of=step.end)


def _tasks(on_day: OnDay) -> Iterator[Deadline]:
    for meeting in on_day.work.of(Motesanteckning):
        for index, task in enumerate(meeting.tasks):
            if task.due and not on_day.told(task.done):
                what = Text(sv=f"Uppgift: {task.text}", en=f"Task: {task.text}")
                who = task.responsible or on_day.party_names([task.party] if task.party else [])
                place = on_day.place(meeting, ("tasks", index))
                yield Deadline("task", what, last_day(task.due), place, who, of=task.due)


def _promise(progress: PromiseProgress) -> Iterator[Deadline]:
    """The day by which a promise of its own day is to be met, until somebody has said whether it is."""
    promise = progress.promise
    if promise.end and progress.kept is None:
        what = Text(sv=f"Löfte: {promise.text}", en=f"Promise: {promise.text}")
        yield Deadline("promise", what, last_day(promise.end), progress.place, progress.owner, of=promise.end)


def _promises(document: Medborgarlofte, on_day: OnDay) -> Iterator[Deadline]:
    """When the promises end, until new ones are given for the same place, and when they are followed up."""
    stated = ends_on(document, on_day)
    end = last_day(stated) if stated else None
    if end and not has_newer(document, on_day):
        ends = Text(sv="gick", en="ended") if end < on_day.today else Text(sv="går", en="end")
        called = capital(document.label) if document.label else "Medborgarlöftena"
        what = Text(sv=f"{called} {ends.sv} ut", en=f"The citizen promises {ends.en}")
        who = on_day.party_names(on_day.signing)
        yield Deadline("promise", what, end, on_day.place(document), who, of=stated)
    held = list(followed_up(document, on_day))
    start = document.start or document.date
    for index, occasion in enumerate(document.follow_up):
        for time in occasion_times(occasion, held, start, on_day.today, end or date.max):
            subject = occasion.subject
            what = Text(sv=f"Uppföljning av löften: {subject}", en=f"Follow-up of promises: {subject}")
            who = occasion.responsible or on_day.forum_name(occasion.forum)
            place = on_day.place(document, ("follow_up", index))
            yield Deadline("promise", what, time.day, place, who, time.missed, time.series, of=time.of)
