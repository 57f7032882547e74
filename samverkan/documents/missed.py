"""What is to be done in words: of times in a row that have been missed one line, with their number."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from samverkan.documents.due_words import distance
from samverkan.model import Cadence, PartialDate, TimeUnit, in_words
from samverkan.status import Deadline
from samverkan.text import Text


class _Lacking(NamedTuple):
    """What several times of something are called, and what they lack."""

    several: Text
    lack: Text


_MISSING = Text(sv="saknas", en="are missing")
_FOLLOW_UPS = _Lacking(Text(sv="uppföljningar", en="follow-ups"), _MISSING)
_CALLED = {
    "follow_up": _FOLLOW_UPS,
    "promise": _FOLLOW_UPS,
    "indicator": _Lacking(Text(sv="mätningar", en="measurements"), _MISSING),
    "meeting": _Lacking(
        Text(sv="möten", en="meetings"), Text(sv="saknar anteckningar", en="have no minutes")
    ),
    "report": _Lacking(Text(sv="rapporter", en="reports"), _MISSING),
    "commitment": _Lacking(Text(sv="redovisningar", en="accounts"), _MISSING),
}
_OTHER = _Lacking(Text(sv="tillfällen", en="occasions"), _MISSING)
_EACH = {
    TimeUnit.WEEK: Text(sv="vecko", en="weekly "),
    TimeUnit.MONTH: Text(sv="månads", en="monthly "),
    TimeUnit.QUARTER: Text(sv="kvartals", en="quarterly "),
    TimeUnit.TERTIAL: Text(sv="tertial", en="four-monthly "),
    TimeUnit.HALF_YEAR: Text(sv="halvårs", en="half-yearly "),
    TimeUnit.YEAR: Text(sv="års", en="yearly "),
}


def what(deadline: Deadline, day: Callable[[PartialDate | date], str] = str) -> Text:
    """What is to be done; of several times missed in a row how many, since when, and when the next is.

    `Uppföljning: målen – sex månadsuppföljningar sedan 2026-01-31 saknas; nästa den 2026-07-31`.
    """
    missed = deadline.missed
    if missed is None or missed.times == 1:
        return deadline.what
    number, each = in_words(missed.times), _each(missed.cadence)
    called = _CALLED.get(deadline.kind, _OTHER)
    since, following = day(deadline.when), deadline.following
    then = _on(following, day) if following else Text(sv="", en="")
    done = _without_stop(deadline.what)
    sv = f"{number.sv} {each.sv}{called.several.sv} sedan {since} {called.lack.sv}"
    en = f"{number.en} {each.en}{called.several.en} since {since} {called.lack.en}"
    return Text(
        sv=f"{done.sv} – {sv}{f'; nästa {then.sv}' if following else ''}",
        en=f"{done.en} – {en}{f'; the next is {then.en}' if following else ''}",
    )


def _on(when: PartialDate | date, day: Callable[[PartialDate | date], str]) -> Text:
    """`den 31 juli 2026`, `i juli 2026`, `2026`."""
    said = day(when)
    if when.day:
        return Text(sv=f"den {said}", en=f"on {said}")
    return Text(sv=f"i {said}" if when.month and not said[0].isdigit() else said, en=f"in {said}")


def what_and_when(deadline: Deadline, today: date) -> Text:
    """What is to be done, and how far off that is unless it is told of several times."""
    if deadline.missed and deadline.missed.times > 1:
        return what(deadline)
    done, far = _without_stop(deadline.what), distance(deadline, today)
    return Text(sv=f"{done.sv} ({far.sv})", en=f"{done.en} ({far.en})")


def _without_stop(what: Text) -> Text:
    """What is to be done without the full stop of a commitment, so that more can be said after it."""
    return Text(sv=what.sv.removesuffix("."), en=what.en.removesuffix("."))


def _each(cadence: Cadence) -> Text:
    """The beginning of the word, for what comes once in each unit of time."""
    single = cadence.times == cadence.every == 1
    return _EACH.get(cadence.per, Text(sv="", en="")) if single else Text(sv="", en="")
