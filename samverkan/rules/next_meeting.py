"""The next meeting that minutes name, when its day cannot be right."""

from collections.abc import Iterator
from datetime import timedelta

from samverkan.model import Motesanteckning, days, first_day, last_day, often
from samverkan.rules.rule import Context, Finding
from samverkan.text import Text


def meeting_before(minutes: Motesanteckning) -> Iterator[Finding]:
    """That the next meeting is before the one that the minutes are of."""
    following = minutes.next_meeting
    if following and last_day(following) < first_day(minutes.date):
        yield Finding(
            at=("next_meeting",),
            message=Text(
                sv=f"Nästa möte ({following}) ligger före mötet ({minutes.date}).",
                en=f"The next meeting ({following}) is before the meeting ({minutes.date}).",
            ),
            help=Text(sv="Rätta `next_meeting` eller `date`.", en="Correct `next_meeting` or `date`."),
        )


_FAR = 3
"""How many times the time between meetings the next one cannot be away, whatever has come between."""


def meeting_far_away(minutes: Motesanteckning, context: Context) -> Iterator[Finding]:
    """That the next meeting is far beyond the pace of the forum: mostly its year is wrong."""
    forums = context.own.agreement.forums if context.own.agreement else ()
    forum = next((each for each in forums if each.id == minutes.forum), None)
    if not (minutes.next_meeting and forum and forum.cadence):
        return
    pace, away = often(forum.cadence), first_day(minutes.next_meeting) - last_day(minutes.date)
    if away > timedelta(days=_FAR * days(forum.cadence)):
        yield Finding(
            at=("next_meeting",),
            message=Text(
                sv=f"Nästa möte är {minutes.next_meeting}, men forumet möts {pace.sv}.",
                en=f"The next meeting is on {minutes.next_meeting}, but the forum meets {pace.en}.",
            ),
            help=Text(
                sv="Rätta `next_meeting`, eller forumets `cadence`.",
                en="Correct `next_meeting`, or the `cadence` of the forum.",
            ),
        )
