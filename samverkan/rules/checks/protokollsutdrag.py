"""The minutes of a decision: when they are approved and announced, and whether they can be appealed."""

from collections.abc import Iterator
from datetime import timedelta

from samverkan.diagnostics import Route, Severity
from samverkan.model import (
    ANNOUNCEMENT,
    APPEAL,
    APPROVAL,
    Case,
    CaseStep,
    PartialDate,
    StepRole,
    end_of_term,
    first_day,
    is_workday,
    last_day,
    surely_before,
)
from samverkan.rules.resolutions import meeting_day
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import APPEAL_PRACTICE, LOCAL_GOVERNMENT_MINUTES
from samverkan.text import Text


@rule("SV039", over=Case, severity=Severity.ERROR, also=(Severity.WARNING,), source=LOCAL_GOVERNMENT_MINUTES)
def minutes_are_in_time(case: Case, _context: Context) -> Iterator[Finding]:
    """Approved within 14 days, announced within two more, posted for three weeks; weekends stretch a term."""
    for place, step in enumerate(case.steps):
        yield from _approval(step, ("steps", place))
        yield from _posting(step, ("steps", place))
        yield from _appeal(step, ("steps", place))
        yield from _takedown(step, ("steps", place))


def _wrong(at: Route, sv: str, en: str, severity: Severity | None = None) -> Finding:
    """A day that is wrong, unless it follows from that of the meeting, as its step tells."""
    return Finding(
        at=at,
        severity=severity,
        lacks=meeting_day(int(at[1])),
        message=Text(sv=sv, en=en),
        help=Text(
            sv=f"Rätta `{at[-1]}`, eller datumet som det räknas från.",
            en=f"Correct `{at[-1]}`, or the date that it is counted from.",
        ),
    )


def _approval(step: CaseStep, route: Route) -> Iterator[Finding]:
    approved = step.adjustment.date if step.adjustment else None
    if step.date and approved and surely_before(approved, step.date):
        yield _wrong(
            (*route, "adjustment", "date"),
            f"Protokollet är justerat {approved}, före sammanträdet {step.date}.",
            f"The minutes are approved on {approved}, before the meeting on {step.date}.",
        )
    if step.date and approved and _is_late(approved, step.date):
        yield _wrong(
            (*route, "adjustment", "date"),
            f"Protokollet är justerat {approved}, mer än 14 dagar efter sammanträdet {step.date}.",
            f"The minutes are approved on {approved}, more than 14 days after the meeting on {step.date}.",
        )


def _is_late(approved: PartialDate, meeting: PartialDate) -> bool:
    return first_day(approved) > end_of_term(last_day(meeting), APPROVAL)


def _posting(step: CaseStep, route: Route) -> Iterator[Finding]:
    posted = step.announcement.posted if step.announcement else None
    approved = step.adjustment.date if step.adjustment else None
    at = (*route, "announcement", "posted")
    if posted and approved and surely_before(posted, approved):
        if step.date and _is_late(approved, step.date):
            return  # which is told of by itself
        yield _wrong(
            at,
            f"Anslaget sattes upp {posted}, innan protokollet justerades {approved}.",
            f"The announcement was posted on {posted}, before the minutes were approved on {approved}.",
        )
    elif approved and step.date and surely_before(approved, step.date):
        return  # which is told of by itself
    elif posted and approved and first_day(posted) > end_of_term(last_day(approved), ANNOUNCEMENT):
        yield _wrong(
            at,
            f"Anslaget sattes upp {posted}, mer än två dagar efter justeringen {approved}.",
            f"The announcement was posted on {posted}, more than two days after the approval on {approved}.",
        )
    elif posted and step.date and surely_before(posted, step.date):
        yield _wrong(
            at,
            f"Anslaget sattes upp {posted}, före sammanträdet {step.date}.",
            f"The announcement was posted on {posted}, before the meeting on {step.date}.",
        )


def _appeal(step: CaseStep, route: Route) -> Iterator[Finding]:
    """The time for appeals is three weeks, and ends on a weekday."""
    posted = step.announcement.posted if step.announcement else None
    until = step.announcement.appeal_until if step.announcement else None
    at = (*route, "announcement", "appeal_until")
    if posted and until and last_day(until) - first_day(posted) < APPEAL:
        at_first = _at_first(posted)
        yield _wrong(
            at,
            f"Tiden för överklagande slutar {until}, mindre än tre veckor efter anslaget {posted}"
            f"{at_first.sv}.",
            f"The time for appeals ends on {until}, less than three weeks after the posting on {posted}"
            f"{at_first.en}.",
        )
    elif until and until.day and not is_workday(first_day(until)):
        end = end_of_term(first_day(until), timedelta())
        yield _wrong(
            at,
            f"Tiden för överklagande kan inte sluta {until}, som är en lördag, en helgdag eller en "
            f"helgdagsafton: den går ut nästa vardag, {end}.",
            f"The time for appeals cannot end on {until}, a Saturday, a holiday or the eve of one: "
            f"it runs out on the next weekday, {end}.",
        )
    elif (
        posted and until and posted.day and first_day(until) > (end := end_of_term(first_day(posted), APPEAL))
    ):
        yield _wrong(
            at,
            f"Tiden för överklagande slutar {until}, men tre veckor efter anslaget {posted} är {end}.",
            f"The time for appeals ends on {until}, but three weeks after the posting on {posted} is {end}.",
            Severity.WARNING,
        )


def _at_first(posted: PartialDate) -> Text:
    """The first day that the three weeks are over, where the day of the posting is known."""
    end = end_of_term(first_day(posted), APPEAL)
    return Text(sv=f": tidigast {end}", en=f": {end} at the earliest") if posted.day else Text(sv="", en="")


def _takedown(step: CaseStep, route: Route) -> Iterator[Finding]:
    """The announcement stays up for three weeks, and as long as the decision can be appealed."""
    notice = step.announcement
    if notice is None or notice.removed is None:
        return
    posted, removed, until = notice.posted, notice.removed, notice.appeal_until
    at = (*route, "announcement", "removed")
    if posted and last_day(removed) - first_day(posted) < APPEAL:
        at_first = _at_first(posted)
        yield _wrong(
            at,
            f"Anslaget togs ned {removed}, mindre än tre veckor efter att det sattes upp {posted}"
            f"{at_first.sv}.",
            f"The announcement came down on {removed}, less than three weeks after its posting on {posted}"
            f"{at_first.en}.",
        )
    elif until and surely_before(removed, until):
        yield _wrong(
            at,
            f"Anslaget togs ned {removed}, innan tiden för överklagande slutade {until}.",
            f"The announcement came down on {removed}, before the time for appeals ended on {until}.",
        )
    elif posted and posted.day and last_day(removed) < end_of_term(first_day(posted), APPEAL):
        end = end_of_term(first_day(posted), APPEAL)
        yield _wrong(
            at,
            f"Anslaget togs ned {removed}, innan tiden för överklagande gick ut nästa vardag, {end}.",
            f"The announcement came down on {removed}, before the time for appeals ran out on the next "
            f"weekday, {end}.",
        )


@rule("SV040", over=Case, severity=Severity.INFO, source=APPEAL_PRACTICE)
def decisions_can_be_appealed(case: Case, _context: Context) -> Iterator[Finding]:
    """Minutes of a decision say how to appeal; those of a proposal do not."""
    for place, step in enumerate(case.steps):
        paragraph = f"§ {step.paragraph}" if step.paragraph else ""
        decides = step.role is StepRole.DECIDES or step.own_decisions
        if not decides and step.appeal_notice:
            yield Finding(
                at=("steps", place, "appeal_notice"),
                message=Text(
                    sv=f"{step.body} beslutar inte i ärendet, men utdraget säger hur det överklagas.",
                    en=f"{step.body} does not decide the matter, but its extract says how to appeal.",
                ),
                help=Text(sv="Ta bort `appeal_notice`.", en="Remove `appeal_notice`."),
            )
        if step.own_decisions and paragraph and not _appealable(step):
            yield Finding(
                at=("steps", place, "paragraph"),
                message=Text(
                    sv=f"Beslutet {paragraph} saknar hänvisning om hur det överklagas.",
                    en=f"The decision {paragraph} does not say how to appeal it.",
                ),
                help=Text(
                    sv="Lägg till en hänvisning i utdraget och ange `appeal_notice: ja`.",
                    en="Add a notice to the extract and set `appeal_notice: yes`.",
                ),
            )


def _appealable(step: CaseStep) -> bool:
    return bool(step.appeal_notice or (step.announcement and step.announcement.appeal_until))
