"""When bodies are to take up the case, and what its minutes are to have done to them.

Source: kommunallag (2017:725) 5 kap. 69 §, 8 kap. 12 § och 13 kap. 5 §.
"""

from collections.abc import Iterator, Sequence

from samverkan.model import (
    ANNOUNCEMENT,
    APPEAL,
    APPROVAL,
    Case,
    CaseStep,
    PartialDate,
    end_of_term,
    first_day,
    last_day,
)
from samverkan.status.on_day import OnDay
from samverkan.status.status import Deadline, Place
from samverkan.text import Text, as_written


def deadlines_of_case(on_day: OnDay) -> Iterator[Deadline]:
    """The meetings ahead; approval, announcement and takedown of the minutes of the last that has been held.

    When a later body has taken up the matter, the minutes before are done with; and so are those whose
    approval nobody has written down, when all have signed what was decided.
    """
    case = on_day.folder.case
    yield from _meetings(case, on_day) if case else ()
    held = _held(case.steps, on_day) if case else []
    if case and held and (held[-1][1].adjustment or not _is_signed(held[-1][1], on_day)):
        place, step = held[-1]
        yield from _minutes(step, on_day.place(case, ("steps", place)), on_day)


def _meetings(case: Case, on_day: OnDay) -> Iterator[Deadline]:
    """The meetings on the day or later; those whose day is not known are left out."""
    for place, step in enumerate(case.steps):
        if step.date and step.date.day and last_day(step.date) >= on_day.today:
            what = as_written(f"{step.body}: {step.title or case.title}")
            at = on_day.place(case, ("steps", place))
            yield Deadline("case", what, last_day(step.date), at, step.body, about=(step.id,))


def _held(steps: Sequence[CaseStep], on_day: OnDay) -> list[tuple[int, CaseStep]]:
    """The steps with minutes that have been held, in the order of the chain."""
    return [
        (place, step)
        for place, step in enumerate(steps)
        if step.paragraph and step.date and on_day.happened(step.date)
    ]


def _is_signed(step: CaseStep, on_day: OnDay) -> bool:
    """Whether everybody who signs the agreement has done so since the meeting."""
    held, signed = step.date, [each.date for each in on_day.agreement.signatories]
    return held is not None and bool(signed) and all(each and _since(held, each, on_day) for each in signed)


def _since(held: PartialDate, signed: PartialDate, on_day: OnDay) -> bool:
    return on_day.happened(signed) and last_day(signed) >= first_day(held)


def _minutes(step: CaseStep, place: Place, on_day: OnDay) -> Iterator[Deadline]:
    approved = step.adjustment.date if step.adjustment else None
    posted = step.announcement.posted if step.announcement else None
    if on_day.happened(posted):
        yield from _takedown(step, place, on_day)
    elif approved and on_day.happened(approved):
        what = Text(
            sv=f"{step.body}: anslå att § {step.paragraph} är justerad",
            en=f"{step.body}: announce that § {step.paragraph} is approved",
        )
        due = end_of_term(last_day(approved), ANNOUNCEMENT)
        yield Deadline("announcement", what, due, place, step.body, about=(step.id, "posted"), of=approved)
    elif step.date:
        what = Text(
            sv=f"{step.body}: justera § {step.paragraph}",
            en=f"{step.body}: approve the minutes of § {step.paragraph}",
        )
        due = end_of_term(last_day(step.date), APPROVAL)
        yield Deadline("justering", what, due, place, step.body, about=(step.id,), of=step.date)


def _takedown(step: CaseStep, place: Place, on_day: OnDay) -> Iterator[Deadline]:
    """The announcement comes down when the time for appeals has run out."""
    notice = step.announcement
    if notice and notice.posted and not on_day.happened(notice.removed):
        least, stated = end_of_term(last_day(notice.posted), APPEAL), notice.removed or notice.appeal_until
        day = last_day(stated) if stated else least
        day = day if notice.removed else max(day, least)
        what = Text(
            sv=f"{step.body}: ta ned anslaget om § {step.paragraph}",
            en=f"{step.body}: take down the announcement of § {step.paragraph}",
        )
        about, of = (step.id, "removed"), stated if stated and day == last_day(stated) else notice.posted
        yield Deadline("announcement", what, day, place, step.body, about=about, of=of)
