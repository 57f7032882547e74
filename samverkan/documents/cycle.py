"""A round of the work (varv) as a document: what the parties did in each step, decided, and have to show."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from samverkan.documents.basis import DocumentBasis
from samverkan.documents.document import Document, DocumentDate
from samverkan.documents.handling import Titles, named, titles_of
from samverkan.documents.page import Page, document_of, started
from samverkan.model import Cycle, CycleStep, Uppfoljning, fields, last_day
from samverkan.model.record import told
from samverkan.status.stages import stages, titles_in
from samverkan.swedish import capital, joined

_KIND = Cycle.record_kind


@dataclass(frozen=True, kw_only=True)
class CyclePage(Page):
    """What the template of a round is given."""

    record: Cycle
    former: str
    titles: Titles
    step_title: Callable[[CycleStep], str]
    """What a step is called in the agreement's model; otherwise as one of Brå's."""

    @property
    def own_date(self) -> DocumentDate:
        """The day that the last of its steps ended."""
        ends = [step.end for step in self.record.steps if step.end]
        return max(ends, key=last_day, default=None)

    @property
    def starts_from(self) -> str:
        """The follow-ups that the round starts from, by their titles."""
        return self._named(Uppfoljning.record_kind.name, self.record.starts_from)

    def is_untold(self, step: CycleStep) -> bool:
        """Whether a step says no more than which it is."""
        return not told(step) - {"id", "kind", "step"}

    def shown_by(self, step: CycleStep) -> tuple[tuple[str, str], ...]:
        """The documents that show what the step gave: their kind, and their titles."""
        kinds = ((name, holds) for name, holds in fields(CycleStep).items() if holds.refers and holds.is_list)
        every = ((holds, getattr(step, name)) for name, holds in kinds)
        return tuple((holds.title.sv, self._named(str(holds.refers), ids)) for holds, ids in every if ids)

    def _named(self, kind: str, ids: tuple[str, ...]) -> str:
        return joined([f"”{self.titles.get((kind, identity), identity)}”" for identity in ids])


def rounds(basis: DocumentBasis) -> Iterator[Document]:
    """A document for each round, in order: one is called by its kind, others `cycle-<id>`."""
    every, known = basis.work.of(Cycle), titles_of(basis.referred, basis.words)
    kind, label = _KIND.name, capital(_KIND.noun.one.sv if _KIND.noun else _KIND.name)
    titles = {record.id: _title(record) for record in basis.referred.of(Cycle)}
    step_title = titles_in(stages(basis.agreement))
    for name, record in named(every, kind, basis):
        former = titles.get(record.follows or "", "")
        page = CyclePage(
            title=_title(record),
            record=record,
            former=former,
            titles=known,
            step_title=step_title,
            **started(basis, name),
        )
        part = label if len(every) > 1 else ""
        yield document_of(page, name, page.title, None, template=kind, part=part, about=record.id)


def _title(record: Cycle) -> str:
    return record.title or f"Varv {record.round}"
