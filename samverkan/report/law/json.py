"""The law sheet as JSON, for other programs; the shape is a promise, and only grows."""

import json
from datetime import date

from samverkan.law import Basis, Fulfilment, LawParagraph, Sheet
from samverkan.report.law.report import LawReport


def write(report: LawReport) -> str:
    """Every kommun, in the order of their names, with each paragraph once."""
    content = {
        "today": report.today.isoformat(),
        "within": report.within,
        "kommuner": [_kommun(sheet, report) for sheet in report.sheets],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _kommun(sheet: Sheet, report: LawReport) -> dict[str, object]:
    return {
        "name": sheet.kommun.name,
        "code": sheet.kommun.code,
        "paragraphs": [_paragraph(paragraph, answer, report) for paragraph, answer in sheet.answers],
    }


def _paragraph(paragraph: LawParagraph, answer: Fulfilment, report: LawReport) -> dict[str, object]:
    return {
        "paragraph": paragraph.number,
        "title": paragraph.title.to(report.language),
        "state": answer.state.value,
        "since": str(answer.since) if answer.since else None,
        "due": _day(answer.due),
        "by": [_basis(each, report) for each in answer.by],
        "text": answer.text,
    }


def _basis(basis: Basis, report: LawReport) -> dict[str, object]:
    file, line = report.found(basis)
    return {"file": file, "line": line, "what": basis.what}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
