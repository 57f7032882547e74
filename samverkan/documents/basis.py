"""An agreement with all that its documents are made from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from samverkan import swedish
from samverkan.diff.changes import AgreementAndWork, ChangeClass
from samverkan.documents import outlines
from samverkan.documents.former_agreements import FormerAgreement, former_agreements
from samverkan.documents.wording import Wording
from samverkan.load import AgreementFolder
from samverkan.model import (
    Agreement,
    Case,
    DateStyle,
    Handling,
    HouseStyle,
    OrganisationType,
    Placement,
    Register,
    Section,
    Work,
    named,
    place_whole,
)


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
    """The agreements that this one names in `relations`, as far as they could be read."""
    referred: Work = field(default_factory=Work)
    """All that records of the work may refer to: the work of this agreement, and of those it names."""

    @property
    def date_style(self) -> DateStyle:
        """How dates stand in the kommun's documents."""
        return self.style.date_style or DateStyle.LONG

    @property
    def registration_label(self) -> str:
        """What the kommun calls a registration number."""
        return self.style.registration_label or "Diarienummer"

    @cached_property
    def words(self) -> Wording:
        """What a template may ask of the agreement and the work beyond their fields."""
        return Wording(self.agreement, self.register, self.style, self.referred, self.others)

    @cached_property
    def citable(self) -> list[Agreement | Handling]:
        """The records with sources and notes that a record of the work may cite."""
        return [self.agreement, *(record for record in self.referred if isinstance(record, Handling))]

    @property
    def publisher(self) -> str:
        """The kommun or kommuner that the agreement is for; without any, its first party."""
        organisations = {organisation.id: organisation for organisation in self.register.organisations}
        kommuner = [
            organisations[party.organisation].name
            for party in self.agreement.parties
            if party.organisation and organisations[party.organisation].type is OrganisationType.KOMMUN
        ]
        return swedish.joined(kommuner) or self.agreement.parties[0].name


def open_folder(
    folder: AgreementFolder,
    agreements: Mapping[str, Agreement],
    grades: Mapping[str, ChangeClass] | None = None,
    works: Mapping[str, Work] | None = None,
) -> DocumentBasis | None:
    """The agreement of `folder`, ready to be shown; None when it could not be read.

    `agreements` maps the id of every agreement in the workspace to it, `works` to its work, and `grades`
    the rules of the comparison that the settings grade otherwise to their class.
    """
    if folder.agreement is None:
        return None
    agreement, style = folder.agreement, folder.house_style
    main = agreement.sections or style.agreement or outlines.AGREEMENT
    return DocumentBasis(
        folder.id,
        agreement,
        folder.case,
        folder.register,
        style,
        main,
        place_whole(agreement, main),
        titles={identity: each.title for identity, each in agreements.items()},
        former_agreements=former_agreements(
            AgreementAndWork(agreement, folder.work), agreements, works or {}, grades or {}
        ),
        work=folder.work,
        others=tuple(agreements[each] for each in named(agreement) if each in agreements),
        referred=_referred(folder, agreement, works or {}),
    )


def _referred(folder: AgreementFolder, agreement: Agreement, works: Mapping[str, Work]) -> Work:
    work = folder.work
    for each in named(agreement):
        work = work.after(works.get(each, Work()))
    return work
