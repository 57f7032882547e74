"""Whether an agreement holds, from when and for how long, in words."""

from collections.abc import Callable
from datetime import date

from samverkan.model import PartialDate, Validity, counted, first_day, last_day
from samverkan.status import Status
from samverkan.swedish import joined
from samverkan.text import Text, as_written, strung


def is_followed(status: Status) -> bool:
    """Whether there is more to say than that the agreement does not hold: it does, has a round or is none."""
    return status.in_force or status.is_alone or bool(status.cycles)


def in_force(status: Status, day: Callable[[PartialDate | date], str] = str) -> Text:
    """Whether the agreement holds on the day, has ended or is to begin, as a sentence."""
    on, start, end = day(status.today), status.begins, status.ended
    if status.is_alone:
        return Text(
            sv="Arbetet vilar inte på något avtal, så mål, möten och avtalstid bevakas inte.",
            en="The work rests on no agreement, so goals, meetings and its term are not watched.",
        )
    if status.in_force:
        return _holds(status, day)
    if end:
        sv = f"den {day(end)}" if end.day else f"vid utgången av {day(end)}"
        en = f"on {day(end)}" if end.day else f"at the end of {day(end)}"
        return Text(sv=f"Avtalet upphörde {sv}.", en=f"The agreement ended {en}.")
    if start and first_day(start) > status.today:
        return _is_to_begin(status, start, day)
    return Text(sv=f"Avtalet gäller inte den {on}.", en=f"The agreement is not in force on {on}.")


def _holds(status: Status, day: Callable[[PartialDate | date], str]) -> Text:
    """That it holds; of one without a decision or signatures that its time has come."""
    on, start, lacks = day(status.today), status.begins, _lacks(status)
    if not (start and lacks.sv):
        return Text(sv=f"Avtalet gäller den {on}.", en=f"The agreement is in force on {on}.")
    since = f"den {day(start)}" if start.day else day(start)
    return Text(
        sv=f"Avtalet ska gälla från och med {since}, men {lacks.sv}.",
        en=f"The agreement is to hold from {day(start)}, but {lacks.en}.",
    )


def _lacks(status: Status) -> Text:
    """What an agreement lacks whose time has come: a decision or signatures; empty when it has them."""
    if status.awaits_decision:
        return Text(sv="är inte beslutat än", en="is not decided on yet")
    if status.unsigned:
        sv, en = joined(status.unsigned), joined(status.unsigned, "and")
        return Text(sv=f"underskrift saknas för {sv}", en=f"signatures are missing for {en}")
    return Text(sv="", en="")


def _is_to_begin(status: Status, start: PartialDate | date, day: Callable[[PartialDate | date], str]) -> Text:
    begins = to_begin(start, day)
    if status.awaits_decision:
        return Text(
            sv=f"Avtalet är inte beslutat än. Det {begins.sv}, om det beslutas.",
            en=f"The agreement is not decided on yet. It {begins.en}, if it is.",
        )
    return Text(sv=f"Avtalet {begins.sv}.", en=f"The agreement {begins.en}.")


def to_begin(start: PartialDate | date, day: Callable[[PartialDate | date], str]) -> Text:
    """`börjar gälla den 1 mars 2028`, `ska gälla från och med mars 2028`, of what does not hold yet."""
    if start.day:
        return Text(sv=f"börjar gälla den {day(start)}", en=f"comes into force on {day(start)}")
    return Text(
        sv=f"ska gälla från och med {day(start)}", en=f"comes into force at the beginning of {day(start)}"
    )


def leaving(status: Status, day: Callable[[PartialDate | date], str] = str) -> Text:
    """How long an agreement in force holds, and how long before it can be left; empty when nothing says."""
    validity = status.validity
    until = validity and _until(validity, status.today, day)
    notice = validity and validity.termination and validity.termination.notice
    if not until:
        return Text(sv="", en="")
    if not notice:
        return Text(sv=f"Det gäller {until.sv}.", en=f"It holds {until.en}.")
    time = counted(notice.count, notice.unit)
    return Text(
        sv=f"Det gäller {until.sv}, och uppsägningstiden är {time.sv}.",
        en=f"It holds {until.en}, and the notice is {time.en}.",
    )


def _until(validity: Validity, today: date, day: Callable[[PartialDate | date], str]) -> Text | None:
    """`till och med 2027-12-31`, `tills vidare, så länge ramavtalet gäller`."""
    end, condition = validity.end, as_written(validity.condition or "")
    if validity.until_further_notice:
        return strung(", ", (Text(sv="tills vidare", en="until further notice"), condition))
    last = f"{'den ' if end and end.day else ''}{day(end)}" if end else ""
    if end and last_day(end) >= today:
        return strung(", ", (Text(sv=f"till och med {last}", en=f"through {day(end)}"), condition))
    if end and validity.extension:
        return Text(sv=f"genom förlängning efter {last}", en=f"by extension after {day(end)}")
    return condition if condition.sv else None
