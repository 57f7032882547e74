"""An agreement with all that its documents are made from."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from samverkan import swedish
from samverkan.diff.changes import Comparison
from samverkan.documents.wording import Wording
from samverkan.model import (
    Agreement,
    Case,
    DateStyle,
    Handling,
    HouseStyle,
    OrganisationType,
    Placement,
    Record,
    Register,
    Section,
    Work,
    dates_of,
    named,
    records,
    texts_of,
)
from samverkan.render.face import PLAIN, Face, LogoPicture
from samverkan.render.marks import Origin, Texts
from samverkan.render.references import Anchors


@dataclass(frozen=True)
class FormerAgreement:
    """An agreement that another one follows; they are compared once, when somebody asks."""

    id: str
    agreement: Agreement
    compared: Callable[[], Comparison]

    @cached_property
    def comparison(self) -> Comparison:
        """What differs in the agreement that follows."""
        return self.compared()


@dataclass(frozen=True)
class DocumentBasis:
    """An agreement opened for making documents of it."""

    id: str
    agreement: Agreement
    case: Case | None
    register: Register
    style: HouseStyle
    sections: Sequence[Section]
    placement: Placement
    titles: Mapping[str, str]
    former_agreements: tuple[FormerAgreement, ...] = ()
    work: Work = field(default_factory=Work)
    others: tuple[Agreement, ...] = ()
    """The agreements that this one names in `relations`, as far as they could be read.

    With them is what stands in for one where the work above rests on none.
    """
    referred: Work = field(default_factory=Work)
    """All that records of the work may refer to: the work of this agreement, and of those it names."""
    files: Mapping[str, Record] = field(default_factory=dict)
    """The record of each of the agreement's files, by the file's path."""
    plain: Mapping[str, str] = field(default_factory=dict)
    """By kind of work, the id of the document that is called by the kind alone, if it is not the first."""
    face: Face = PLAIN
    """How the kommun's papers look."""
    logos: Mapping[str, LogoPicture] = field(default_factory=dict)
    """Of organisations, by id."""
    is_alone: bool = False
    """Whether the work rests on no agreement, and `agreement` only stands in for one."""
    anchors: dict[str, Anchors] = field(default_factory=dict, compare=False, repr=False)
    """Where the parts stand in those of its documents that have been looked into, by name."""
    answers: dict[Callable[..., Any], Any] = field(default_factory=dict, compare=False, repr=False)
    counts_of_notes: dict[str, int] = field(default_factory=dict, compare=False, repr=False)
    """How many notes those of its documents have that have been asked, by name."""

    @property
    def date_style(self) -> DateStyle:
        """How dates stand in the kommun's documents."""
        return self.style.date_style or DateStyle.LONG

    @property
    def registration_label(self) -> str:
        """What the kommun calls a registration number."""
        return self.style.registration_label or PLAIN.registration_label

    @cached_property
    def words(self) -> Wording:
        """What a template may ask of the agreement and the work beyond their fields."""
        return Wording(self.agreement, self.register, self.style, self.referred, self.others)

    @property
    def named(self) -> Mapping[str, Agreement]:
        """The agreements that this one names in `relations`, by id, as far as they could be read."""
        return dict(
            zip((each for each in named(self.agreement) if each in self.titles), self.others, strict=False)
        )

    @cached_property
    def citable(self) -> list[Agreement | Handling]:
        """The records with sources and notes that a record of the work may cite."""
        return [self.agreement, *(record for record in self.referred if isinstance(record, Handling))]

    @cached_property
    def texts(self) -> Texts:
        """All that somebody has written in the agreement's files."""
        origins = (
            Origin(path, route, text)
            for path, record in self.files.items()
            for route, text in texts_of(records(record))
        )
        return Texts([each for each in origins if each.text.strip()], list(self._dates()))

    def _dates(self) -> Iterator[tuple[str, Origin]]:
        """Every day that the files tell, as documents write it; a month alone is a part of other dates."""
        for path, record in self.files.items():
            for route, when in dates_of(records(record)):
                if when.day:
                    yield self.words.day(when), Origin(path, route, str(when))

    @property
    def is_draft(self) -> bool:
        """Whether the agreement waits for the kommun's decision, and nobody has signed it with a date."""
        return awaits_decision(self.agreement, self.case)

    @property
    def publisher(self) -> str:
        """The kommun or kommuner that the agreement is for; without any, its first party."""
        organisations = {organisation.id: organisation for organisation in self.register.organisations}
        kommuner = [
            organisations[party.organisation].name
            for party in self.agreement.parties
            if party.organisation and organisations[party.organisation].type is OrganisationType.KOMMUN
        ]
        parties = [party.name for party in self.agreement.parties]
        return swedish.joined(kommuner) or next(iter(parties), self.id)


def awaits_decision(agreement: Agreement, case: Case | None) -> bool:
    """Whether an agreement waits for the kommun's decision, and nobody has signed it with a date."""
    signed = any(signatory.date for signatory in agreement.signatories)
    return case is not None and case.is_undecided and not signed
