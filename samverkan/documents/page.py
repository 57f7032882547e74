"""What the template of a document of an agreement is given: values and methods, each under its own name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from samverkan import swedish
from samverkan.documents import phrases
from samverkan.documents.agreement_terms import relation_lines, validity_sentences
from samverkan.documents.basis import DocumentBasis
from samverkan.documents.document import Document, DocumentDate
from samverkan.documents.figures import figure, forum_lines
from samverkan.documents.layout import SharedCommitments, ShownSection, by_parties, leads_to, shown_sections
from samverkan.documents.notes import note_texts
from samverkan.documents.order import ordered, parts_of
from samverkan.documents.rest import Fact, rest_of
from samverkan.documents.room import alike, is_rich, untold
from samverkan.documents.wording import Wording
from samverkan.model import (
    Agreement,
    Block,
    Case,
    Commitment,
    Figure,
    Goal,
    Handling,
    Record,
    Section,
    Validity,
)
from samverkan.model.record import told
from samverkan.render.escape import Md
from samverkan.render.figures import Drawing

_IN_HEADING = frozenset("id previous title name number sources area".split())
"""Fields of an item that its heading tells, or the place where it stands."""

_BLOCKS = {block.value: block for block in Block}


@dataclass(frozen=True, kw_only=True)
class Page:
    """What the template of a document of an agreement is given; each kind of document adds its own."""

    title: str
    basis: DocumentBasis
    sections: Sequence[ShownSection] = ()
    figures: Mapping[Figure, Drawing] = field(default_factory=dict)
    notes: Mapping[str, Md] = field(default_factory=dict)

    @property
    def agreement(self) -> Agreement:
        """The agreement."""
        return self.basis.agreement

    @property
    def words(self) -> Wording:
        """What a template may ask of the agreement and the work beyond their fields."""
        return self.basis.words

    @property
    def known_notes(self) -> frozenset[str]:
        """The ids of the notes that prose may refer to."""
        return frozenset(self.notes)

    @property
    def own_date(self) -> DocumentDate:
        """The date of the document, as exactly as it is known."""
        return self.agreement.date

    @property
    def is_draft(self) -> bool:
        """Whether the document waits for a decision; where nothing tells that, it does not."""
        return False

    @property
    def is_retold(self) -> bool:
        """Whether the texts are those of an agreement that is not in the wording decided."""
        return False

    @property
    def numbered_headings(self) -> bool:
        """Whether the headings of the agreement and its annexes are numbered."""
        return bool(self.basis.style.numbered_headings)

    @property
    def registration_label(self) -> str:
        """What the kommun calls a registration number."""
        return self.basis.registration_label

    @property
    def agreement_title(self) -> str:
        """The agreement and its period; empty where the work rests on none."""
        if self.basis.is_alone:
            return ""
        return phrases.title_with_period(self.agreement, self.basis.date_style)

    @property
    def what(self) -> str:
        """What a sentence that begins with the agreement calls it: `Avtalet`."""
        return swedish.capital(phrases.noun(self.agreement.form))

    @property
    def signed(self) -> str:
        """The place and date that all who sign the agreement share."""
        return self.words.signed_together(self.agreement.signatories)

    @property
    def outer_annexes(self) -> list[str]:
        """The numbers of the annexes that are kept elsewhere."""
        return [annex.number for annex in self.agreement.annexes if not annex.sections]

    @property
    def relation_lines(self) -> list[str]:
        """How the agreement relates to others."""
        what = phrases.noun(self.agreement.form)
        return relation_lines(self.agreement.relations, what, self.basis.titles, self.basis.date_style)

    @property
    def forum_lines(self) -> list[str]:
        """The figure of the forums in words."""
        return forum_lines(self.agreement)

    @property
    def drawn(self) -> Sequence[Drawing]:
        """The figures that belong to the document."""
        return tuple(self.figures.values())

    def validity_sentences(self, validity: Validity) -> list[str]:
        """When the agreement holds and how it ends, as far as `validity` tells."""
        parties = {party.id: party.in_short for party in self.agreement.parties}
        what = phrases.noun(self.agreement.form)
        return validity_sentences(validity, what, parties, self.basis.date_style)

    def within(self, block: str, owner: Record) -> tuple[Record, ...]:
        """The items of a part of the agreement that are shown inside what they belong to."""
        return self.basis.placement.within(_BLOCKS[block], owner)

    def are_titles(self, items: Sequence[Record]) -> bool:
        """Whether nothing would stand under any of them if they were headings."""
        return all(self._is_title(each) for each in items)

    def is_bare(self, item: Record, among: Sequence[Record]) -> bool:
        """Whether an item stands in a list before the headings of the others: one of its own would be empty.

        Where headings are numbered each has its own, unless none of them would have anything under it.
        """
        return self._is_title(item) and (not self.numbered_headings or self.are_titles(among))

    def bare_first(self, items: Sequence[Record]) -> Sequence[Record]:
        """The items, with those that stand in a list before those that stand under headings."""
        return sorted(items, key=lambda each: not self.is_bare(each, items))

    def _is_title(self, item: Record) -> bool:
        placement = self.basis.placement
        inside = (placement.within(block, item) for block in placement.blocks_within(item))
        return not told(item) - _IN_HEADING and not any(inside)

    def any_rich(self, goals: Sequence[Goal]) -> bool:
        """Whether there is more to any of the goals than a line has room for."""
        return any(is_rich(goal, self.basis.placement) for goal in goals)

    def alike(self, goals: Sequence[Goal]) -> frozenset[str]:
        """What a list tells once of its goals, for it is the same for all of them."""
        return alike(goals)

    def untold(self, goals: Sequence[Goal], before: Sequence[str | None]) -> frozenset[str]:
        """What of that the words before the list have not told."""
        return untold(goals, before)

    def by_parties(self, commitments: Sequence[Commitment]) -> tuple[SharedCommitments, ...]:
        """Commitments in groups of the same parties."""
        return by_parties(commitments, self.agreement)

    def led_by(self, lead: str | None, parties: Sequence[str]) -> bool:
        """Whether the words before a list lead to it and name these parties: `Kommunen åtar sig att:`."""
        return leads_to(lead or "", parties, self.agreement)

    ends_sentence = staticmethod(phrases.ends_sentence)
    ordered = staticmethod(ordered)
    parts_of = staticmethod(parts_of)

    def rest_of(self, record: Record, shown: Sequence[str]) -> tuple[Fact, ...]:
        """What a line that shows these fields has no room for."""
        return rest_of(record, shown, self.words)


def laid_out(basis: DocumentBasis, document: str, sections: Sequence[Section]) -> dict[str, Any]:
    """What a page with these sections of the agreement below its title starts from."""
    return started(basis, document, shown_sections(sections, basis.placement, 2))


def started(
    basis: DocumentBasis,
    document: str,
    sections: Sequence[ShownSection] = (),
    about: Case | Handling | None = None,
) -> dict[str, Any]:
    """The fields of a page, apart from its title: of the agreement, its case or a record of its work."""
    citable = [*([about] if about else []), *basis.citable]
    shown = _figure_kinds(sections)
    return {
        "basis": basis,
        "sections": sections,
        "figures": {kind: figure(kind, document, basis.agreement) for kind in Figure if kind in shown},
        "notes": note_texts(
            [source for each in citable for source in each.sources],
            [note for each in citable for note in each.notes],
        ),
    }


def _figure_kinds(sections: Sequence[ShownSection]) -> set[Figure]:
    return {s.figure for s in sections if s.figure} | {k for s in sections for k in _figure_kinds(s.sections)}


def document_of(
    page: Page,
    name: str,
    label: str,
    registration_number: str | None,
    *,
    template: str = "",
    part: str = "",
    about: str = "",
) -> Document:
    """The document of a page; without another its template is called by its name."""
    return Document(
        name=name,
        label=label,
        title=page.title,
        template=f"{template or name}.md.j2",
        page=page,
        registration_number=registration_number,
        notes=page.notes,
        figures={each.name: each for each in page.drawn},
        part=part,
        about=about,
        is_draft=page.is_draft,
        is_retold=page.is_retold,
        date=page.own_date,
    )
