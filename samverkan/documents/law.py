"""What a kommun answers Brå or länsstyrelsen: lag (2023:196) paragraph by paragraph (lagbild)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from samverkan import swedish
from samverkan.documents import phrases
from samverkan.documents.document import Document
from samverkan.documents.law_words import MARKS, counted
from samverkan.law import Fulfilment, LawParagraph, Sheet, State
from samverkan.model import DateStyle


@dataclass(frozen=True, slots=True)
class ParagraphRow:
    """A paragraph: what it is about, how it stands, the sentence, and what that rests on."""

    paragraph: str
    state: str
    text: str
    basis: str


@dataclass(frozen=True, slots=True)
class KommunAnswers:
    """What the page shows of one kommun: in a sentence, in short for the overview, and row by row."""

    name: str
    lead: str
    cells: tuple[str, ...]
    rows: tuple[ParagraphRow, ...]


def law_document(sheets: Sequence[Sheet], today: date, within: int) -> Document:
    """The answers of each kommun, under an overview when there are several."""
    title = f"Kommunens brottsförebyggande ansvar {_on(today)}"
    if len(sheets) > 1:
        title = f"Kommunernas brottsförebyggande ansvar {_on(today)}"
    return Document(
        name="lagen",
        label="Lag (2023:196)",
        title=title,
        date=today,
        template="lagen.md.j2",
        page={
            "title": title,
            "parts": [_part(sheet) for sheet in sheets],
            "numbers": [f"{paragraph.number}\u00a0§" for paragraph, _ in sheets[0].answers] if sheets else [],
            "legend": [(mark.short, mark.words.sv) for mark in MARKS.values()],
            "within": within,
        },
    )


def publisher(sheets: Sequence[Sheet]) -> str:
    """Whose page it is: the kommun's, or with several that of the law."""
    return sheets[0].kommun.name if len(sheets) == 1 else "Lag (2023:196)"


def _part(sheet: Sheet) -> KommunAnswers:
    code = f" ({sheet.kommun.code})" if sheet.kommun.code else ""
    return KommunAnswers(
        name=f"{sheet.kommun.name}{code}",
        lead=counted(sheet).sv,
        cells=tuple(MARKS[answer.state].short for _, answer in sheet.answers),
        rows=tuple(_row(paragraph, answer) for paragraph, answer in sheet.answers),
    )


def _row(paragraph: LawParagraph, answer: Fulfilment) -> ParagraphRow:
    return ParagraphRow(
        paragraph=f"{paragraph.number} § {paragraph.title.sv}",
        state=swedish.capital(MARKS[answer.state].words.sv) + _since(answer),
        text=answer.text,
        basis=swedish.joined(list(dict.fromkeys(each.what for each in answer.by))) or "–",
    )


def _since(answer: Fulfilment) -> str:
    shown = answer.state in (State.FULFILLED, State.DUE)
    return f" sedan {phrases.the_day(answer.since, DateStyle.LONG)}" if answer.since and shown else ""


def _on(day: date) -> str:
    return f"den {phrases.day(day, DateStyle.LONG)}"
