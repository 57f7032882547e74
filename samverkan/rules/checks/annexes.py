"""The numbers of annexes."""

import re
from collections.abc import Iterator

from samverkan.diagnostics import Severity
from samverkan.model import Agreement
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import AGREEMENT_PRACTICE
from samverkan.text import Text, pattern_of


@rule("SV090", over=Agreement, severity=Severity.WARNING, source=AGREEMENT_PRACTICE)
def annexes_are_numbered_without_gaps(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """With an annex 3 or C there is a 2 or B; other ways to number are left alone."""
    numbers = [annex.number.strip() for annex in agreement.annexes]
    if "annex" in context.unsure or not all(map(_IN_A_ROW.fullmatch, numbers)):
        return
    for place, number in enumerate(numbers):
        before = _before(number)
        if before and before not in numbers:
            yield Finding(
                at=("annexes", place, "number"),
                message=Text(
                    sv=f"Det finns en bilaga {number} men ingen bilaga {before}.",
                    en=f"There is an annex {number} but no annex {before}.",
                ),
                help=Text(
                    sv="Rätta numret, eller lägg till bilagan med `location` om den finns någon annanstans.",
                    en="Correct the number, or add the annex with its `location` if it is kept elsewhere.",
                ),
            )
            return


_IN_A_ROW = pattern_of(r"\d+|[A-ZÅÄÖ]")


def _before(number: str) -> str | None:
    """The number or letter before it in a row; None for the first, and for what may be Roman or in no row."""
    if number.isdecimal() and 1 < int(number) < 100:
        return str(int(number) - 1)
    return chr(ord(number) - 1) if re.fullmatch("[B-HJ-UYZ]", number) else None
