"""How a goal is measured, in a sentence: by what, in what unit, and from where to where."""

from decimal import Decimal

from samverkan.diff.days import day
from samverkan.model import Direction, Indicator, PartialDate
from samverkan.swedish import number
from samverkan.text import Text, as_written, strung


def measured_by(indicator: Indicator) -> Text:
    """`Målet mäts genom ”Otrygga” (procent), som ska minska från 38 (2023) till 25 (2027).`."""
    title = indicator.title.rstrip(".")
    unit = f" ({indicator.unit})" if indicator.unit else ""
    goes = _goes(indicator)
    return Text(
        sv=f"Målet mäts genom ”{title}”{unit}{f', {goes.sv}' if goes.sv else ''}.",
        en=f"The goal is measured by “{title}”{unit}{f', {goes.en}' if goes.en else ''}.",
    )


def _goes(indicator: Indicator) -> Text:
    way, kept = indicator.direction, indicator.direction is Direction.KEEP
    which = Text(sv=f"som {way.words.sv}", en=f"which is to {way.words.en}") if way else as_written("")
    at, since, until = Text(sv="vid", en="at"), Text(sv="från", en="from"), Text(sv="till", en="to")
    baseline = _value(at if kept else since, indicator.baseline, indicator.baseline_date)
    target = _value(at if kept else until, indicator.target, indicator.target_date)
    return strung(" ", (which, baseline, target))


def _value(lead: Text, value: Decimal | None, when: PartialDate | None) -> Text:
    """`från 38 (oktober 2023)`."""
    if value is None:
        return as_written("")
    dated = strung("", (Text(sv=" (", en=" ("), day(when), as_written(")"))) if when else as_written("")
    return Text(sv=f"{lead.sv} {number(value)}{dated.sv}", en=f"{lead.en} {value:,}{dated.en}")
