"""What an indicator was measured at when the work began: one value, wherever it stands."""

from collections.abc import Iterator

from samverkan.diagnostics import Severity
from samverkan.model import Agreement
from samverkan.rules.agreements import number
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_GOALS
from samverkan.text import Text


@rule("SV101", over=Agreement, severity=Severity.WARNING, source=BRA_GOALS)
def a_baseline_is_what_was_measured(agreement: Agreement, _context: Context) -> Iterator[Finding]:
    """The baseline of an indicator is the value that its series has for the same time.

    One that has changed places with the target is told of where its direction is (SV054).
    """
    for place, goal in enumerate(agreement.goals):
        for index, indicator in enumerate(goal.indicators):
            begun, series = indicator.baseline, indicator.measurements
            measured = [each.value for each in series if each.date == indicator.baseline_date]
            if begun is not None and measured and measured[0] not in {begun, indicator.target}:
                told, other = number(begun), number(measured[0])
                when = indicator.baseline_date
                yield Finding(
                    at=("goals", place, "indicators", index, "baseline"),
                    message=Text(
                        sv=f"Utgångsvärdet är {told.sv}, men det mätta värdet för {when} är {other.sv}.",
                        en=f"The baseline is {told.en}, but the value measured for {when} is {other.en}.",
                    ),
                    help=Text(
                        sv="Rätta `baseline`, `baseline_date` eller mätvärdet i `measurements`.",
                        en="Correct the `baseline`, the `baseline_date` or the value in `measurements`.",
                    ),
                )
