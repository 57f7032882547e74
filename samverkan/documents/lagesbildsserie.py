"""The short lägesbilder of a year in one document, with what changed from one to the next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count, groupby

from samverkan.documents import phrases
from samverkan.documents.basis import DocumentBasis
from samverkan.documents.document import Document, DocumentDate
from samverkan.documents.handling import Titles, titles_of
from samverkan.documents.page import Page, document_of, started
from samverkan.documents.short_changes import changes, measures
from samverkan.documents.word_table import WordTable, table
from samverkan.model import Lagesbild, Note, Source, whole_ones
from samverkan.swedish import capital
from samverkan.text import Text, by_number

NAME = "lagesbildsserie"
LABEL = "Korta lägesbilder"
SERIES_TAKES = {
    NAME: Text(
        sv="Den skrivs när det finns två korta lägesbilder från samma år (`short: ja`).",
        en="It is written once there are two short lägesbilder of the same year (`short: yes`).",
    )
}
"""What there has to be before there is one, for whoever asks too early."""


@dataclass(frozen=True, slots=True)
class ShownShort:
    """One of the series: what it is called, what changed since the one before, and all that it says."""

    record: Lagesbild
    title: str
    changes: tuple[str, ...]
    is_first: bool


@dataclass(frozen=True, kw_only=True)
class SeriesPage(Page):
    """What the template of a series is given."""

    every: Sequence[Lagesbild]
    titles: Titles

    @property
    def first(self) -> Lagesbild:
        """The first of them: party, area and place are those of all."""
        return self.every[0]

    @property
    def own_date(self) -> DocumentDate:
        """The day of the latest."""
        return self.every[-1].date

    @property
    def period(self) -> str:
        """The time that they describe; where that is not known, from the first of them to the latest."""
        start = self.first.start or self.first.date
        end = self.every[-1].end or self.every[-1].date
        return phrases.between(start, end, self.basis.date_style)

    @property
    def shown(self) -> tuple[ShownShort, ...]:
        """Each of them, the latest first."""
        pairs = zip([None, *self.every], self.every, strict=False)
        return tuple(
            ShownShort(
                record, self.titles["lagesbild", record.id], changes(before, record, self.words), not before
            )
            for before, record in reversed(list(pairs))
        )

    @property
    def measures(self) -> WordTable:
        """Each figure that more than one of them has: at first, before the latest, and at last."""
        return table(("Mått", "Först", "Näst senast", "Senast", "Ändring"), measures(self.every, self.words))


def series_of_short(basis: DocumentBasis) -> Iterator[Document]:
    """A document for each year, party, area and place with two short lägesbilder or more."""
    every = basis.work.of(Lagesbild)
    whole = whole_ones(every)
    short = sorted((each for each in every if each not in whole), key=_series)
    names: set[str] = set()
    for _, group in groupby(short, key=_series):
        records = sorted(group, key=lambda each: (each.date, by_number(each.id)))
        if len(records) > 1:
            name = _name(records[0], names)
            names.add(name)
            yield _document(basis, records, name)


def _series(record: Lagesbild) -> tuple[str, ...]:
    return str(record.date.year), record.party or "", record.area or "", record.place or ""


def _name(record: Lagesbild, taken: set[str]) -> str:
    """`lagesbildsserie-2024-polisen`; of several places in an area each but the first has a number."""
    parts = [str(record.date.year), record.party, record.area]
    name = "-".join([NAME, *(part for part in parts if part)])
    numbered = (f"{name}-{number}" for number in count(2))
    return next(each for each in chain([name], numbered) if each not in taken)


def _document(basis: DocumentBasis, every: Sequence[Lagesbild], name: str) -> Document:
    first = every[0]
    where = first.place or (basis.words.area_name(first.area) if first.area else "")
    whose = basis.words.party_names_of([first.party]) if first.party else ""
    what = f"{whose} korta lägesbilder" if whose else LABEL
    page = SeriesPage(
        title=capital(f"{what} {first.date.year}{f': {where}' if where else ''}"),
        every=every,
        titles=titles_of(basis.referred, basis.words),
        **started(basis, name, about=_with_all_sources(every)),
    )
    return document_of(page, name, page.title, None, template=NAME, part=LABEL)


def _with_all_sources(every: Sequence[Lagesbild]) -> Lagesbild:
    """The latest of them, with what any of them cites."""
    sources: dict[str, Source] = {source.id: source for each in every for source in each.sources}
    notes: dict[str, Note] = {note.id: note for each in every for note in each.notes}
    return every[-1].model_copy(update={"sources": (*sources.values(),), "notes": (*notes.values(),)})
