"""How far measures have come, in words."""

from samverkan.model import MeasureStatus, last_day
from samverkan.status import MeasureProgress, Status
from samverkan.text import Text

MEASURES = {
    MeasureStatus.ONGOING: Text(sv="pågår", en="ongoing"),
    MeasureStatus.PLANNED: Text(sv="planerad", en="planned"),
    MeasureStatus.DONE: Text(sv="klar", en="done"),
    MeasureStatus.CANCELLED: Text(sv="avbruten", en="cancelled"),
}
"""What each state of a measure is called, in the order that measures are shown."""
_SEVERAL = {
    MeasureStatus.PLANNED: "planerade",
    MeasureStatus.DONE: "klara",
    MeasureStatus.CANCELLED: "avbrutna",
}


def measures_counted(status: Status) -> Text:
    """How many measures there are of each state: `2 pågår, 1 planerad, 3 klara`."""
    statuses = [measure.status for measure in status.measures]
    counts = [(statuses.count(status), status) for status in MEASURES if status in statuses]
    if not counts:
        return Text(sv="inga", en="none")
    return Text(
        sv=", ".join(f"{n} {MEASURES[each].sv if n == 1 else _several(each)}" for n, each in counts),
        en=", ".join(f"{n} {MEASURES[each].en}" for n, each in counts),
    )


def measures_in_order(status: Status) -> list[MeasureProgress]:
    """The measures, those that are overdue first, then by state, each by the day it is to end."""
    return sorted(status.measures, key=_urgency)


def _urgency(measure: MeasureProgress) -> tuple[bool, int, str]:
    end = str(last_day(measure.end)) if measure.end else "none"
    return not measure.overdue, list(MEASURES).index(measure.status), end


def _several(status: MeasureStatus) -> str:
    return _SEVERAL.get(status, MEASURES[status].sv)
