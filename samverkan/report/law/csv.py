"""The law sheet as a table, for a spreadsheet or another program."""

import csv
import io

from samverkan.law.answer import PARAGRAPHS
from samverkan.report.law.report import LawReport


def write(report: LawReport) -> str:
    """A row for each kommun, and a column for each paragraph with the name of its state."""
    made = io.StringIO()
    table = csv.writer(made, lineterminator="\n")
    table.writerow(["name", "code", *sorted(PARAGRAPHS, key=int)])
    for sheet in report.sheets:
        states = (answer.state.value for _, answer in sheet.answers)
        table.writerow([sheet.kommun.name, sheet.kommun.code or "", *states])
    return made.getvalue()
