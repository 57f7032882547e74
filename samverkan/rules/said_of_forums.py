"""The day on which a text says that a forum met, and the forum that the words of an area name."""

from collections.abc import Iterator, Mapping
from datetime import date

from samverkan.diagnostics import Route
from samverkan.model import Agreement, Motesanteckning, PartialDate, Record, once
from samverkan.rules.rule import Context, Finding
from samverkan.rules.wording import SENTENCE, holding, needle
from samverkan.rules.work import shared, tied
from samverkan.rules.written_values import DAY, day_of
from samverkan.swedish import MONTHS
from samverkan.text import Text, pattern_of

_DAY = pattern_of(DAY)

_ACTED = pattern_of(
    r"(?<!\w)(?:prioriterade|beslutade|antog|godkände|fastställde|behandlade|diskuterade|sammanträdde|möttes|gick\s+igenom)"
    r"(?!\w)"
)
"""What a forum does at a meeting, told afterwards."""


def other_days_of_meetings(record: Record, context: Context) -> Iterator[Finding]:
    """Each day on which a forum is said to have acted, when it met another day that month and not then."""
    for route, text in holding(record, *MONTHS) if _days(context) else ():
        for sentence in SENTENCE.finditer(text):
            days = [*_DAY.finditer(text, *sentence.span())]
            day = day_of(days[0]) if len(days) == 1 and _ACTED.search(sentence[0]) else None
            near = _near(day, sentence[0].casefold(), context) if day else []
            if day and len(near) == 1 and near[0].day not in (None, day.day):
                yield Finding(
                    at=route,
                    needle=needle(text, *days[0].span()),
                    message=Text(
                        sv=f"Enligt mötesanteckningarna var mötet {near[0]}.",
                        en=f"By the minutes the meeting was on {near[0]}.",
                    ),
                    help=Text(sv="Rätta dagen som är fel.", en="Correct the day that is wrong."),
                )


def _near(day: date, sentence: str, context: Context) -> list[PartialDate]:
    """The days of that month on which the one forum that the sentence names has met."""
    named = [held for name, held in _days(context).items() if name in sentence]
    held = named[0] if len(named) == 1 else []
    return [each for each in held if (each.year, each.month) == (day.year, day.month)]


@once
def _days(context: Context) -> Mapping[str, list[PartialDate]]:
    """The days on which each forum has met, by its name in small letters."""
    agreements = [folder.agreement for folder in tied(context) if folder.agreement]
    names = {forum.id: forum.name.casefold() for each in agreements for forum in each.forums}
    days: dict[str, list[PartialDate]] = {}
    for meeting in shared(context).of(Motesanteckning):
        if meeting.forum in names:
            days.setdefault(names[meeting.forum], []).append(meeting.date)
    return days


def other_forums_of_areas(agreement: Agreement) -> Iterator[Finding]:
    """Each area whose words on how the parties work together name one forum, and another than its own."""
    names = {forum.id: forum.name.casefold() for forum in agreement.forums}
    for place, area in enumerate(agreement.areas):
        text = (area.cooperation or "").casefold()
        named = [name for name in names.values() if text and name in text]
        own = names.get(area.forum or "")
        if own and len(named) == 1 and named[0] != own and own not in text:
            yield _names_another(("areas", place, "forum"), named[0], own)


def _names_another(at: Route, named: str, own: str) -> Finding:
    return Finding(
        at=at,
        message=Text(
            sv=f"Här står {own}, men texten om samarbetet nämner {named}.",
            en=f"Here stands {own}, but the text on how the parties work together names {named}.",
        ),
        help=Text(sv="Rätta `forum`, eller texten.", en="Correct `forum` or the text."),
    )
