"""The law sheet for a terminal of 80 columns: one kommun whole, several as a table."""

from collections.abc import Iterator

from samverkan.documents.law_words import MARKS, counted
from samverkan.law import Fulfilment, LawParagraph, Sheet, State
from samverkan.report.law.report import LawReport
from samverkan.report.layout import told, visible
from samverkan.text import Text

_STYLES = {State.OVERDUE: "error", State.MISSING: "warning"}
_NAME, _CELL = 30, 4


def write(report: LawReport) -> str:
    """The law and the day, and each paragraph with its sentence and places; of several a row each."""
    several = len(report.sheets) > 1
    lines = (
        _overview(report) if several else (line for each in report.sheets for line in _sheet(each, report))
    )
    return "\n".join((*report.layout.wrapped(told(_law(report), report)), "", *lines)) + "\n"


def _law(report: LawReport) -> Text:
    return Text(
        sv=f"Lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete, 4–14 §§, den {report.today}",
        en="The act (2023:196) on the responsibility of kommuner for preventing crime, sections 4–14, "
        f"on {report.today}",
    )


def _sheet(sheet: Sheet, report: LawReport) -> Iterator[str]:
    code = f" ({sheet.kommun.code})" if sheet.kommun.code else ""
    yield from report.layout.wrapped(visible(f"{sheet.kommun.name}{code}"), style="strong")
    yield from report.layout.wrapped(counted(sheet).to(report.language))
    for paragraph, answer in sheet.answers:
        yield ""
        yield from _paragraph(paragraph, answer, report)


def _paragraph(paragraph: LawParagraph, answer: Fulfilment, report: LawReport) -> Iterator[str]:
    mark = MARKS[answer.state]
    said = f"{mark.sign} {paragraph.number} § {told(paragraph.title, report)}: {told(mark.words, report)}"
    yield from report.layout.wrapped(said + _days(answer, report), "", 2, style=_STYLES.get(answer.state, ""))
    yield from report.layout.wrapped(visible(answer.text), "  ")
    for basis in answer.by:
        path, line = report.found(basis)
        yield "  " + report.layout.paint(visible(f"{path}:{line}"), "faint")


def _days(answer: Fulfilment, report: LawReport) -> str:
    since = Text(sv=f"sedan {answer.since}", en=f"since {answer.since}") if answer.since else None
    again = Text(sv="på nytt ", en="again ") if answer.since else Text(sv="", en="")
    due = Text(sv=f"{again.sv}senast {answer.due}", en=f"{again.en}by {answer.due}") if answer.due else None
    return "".join(f", {told(each, report)}" for each in (since, due) if each)


def _overview(report: LawReport) -> Iterator[str]:
    """A row for each kommun, a column for each paragraph, and what the signs say."""
    numbers = [paragraph.number for paragraph, _ in report.sheets[0].answers]
    yield report.layout.paint(_row("Kommun", numbers), "strong")
    for sheet in report.sheets:
        yield _row(visible(sheet.kommun.name), [MARKS[answer.state].sign for _, answer in sheet.answers])
    yield ""
    yield from report.layout.wrapped(
        ", ".join(f"{mark.sign} {told(mark.words, report)}" for mark in MARKS.values())
    )
    yield from report.layout.wrapped(
        told(
            Text(
                sv="Ange en kommuns avtal för att läsa svaren, eller välj ett annat format.",
                en="Name a kommun's agreement to read its answers, or choose another format.",
            ),
            report,
        )
    )


def _row(name: str, cells: list[str]) -> str:
    short = name if len(name) <= _NAME else f"{name[: _NAME - 1]}…"
    return f"{short:<{_NAME}}" + "".join(f"{cell:>{_CELL}}" for cell in cells)
