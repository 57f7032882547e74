"""What every page of an agreement starts from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial

from samverkan import swedish
from samverkan.diff.changes import ChangeClass
from samverkan.diff.difference import AgreementAndWork
from samverkan.documents import outlines, phrases
from samverkan.documents.figures import figure, forum_lines
from samverkan.documents.formers import Former, formers
from samverkan.documents.layout import Laid, by_parties, is_rich, laid
from samverkan.documents.notes import note_texts
from samverkan.documents.rest import rest_of
from samverkan.documents.terms import relation_lines, validity_sentences
from samverkan.documents.words import Words
from samverkan.load import AgreementFolder
from samverkan.model import (
    Agreement,
    Block,
    Case,
    DateStyle,
    Handling,
    HouseStyle,
    OrganisationType,
    Record,
    Register,
    Section,
    Work,
)
from samverkan.model import Figure as FigureKind
from samverkan.model.kinship import named
from samverkan.model.placement import Placement, place
from samverkan.render.escape import Md
from samverkan.render.figures import Figure


@dataclass(frozen=True)
class Desk:
    """An agreement opened for making documents of it."""

    id: str
    agreement: Agreement
    case: Case | None
    register: Register
    style: HouseStyle
    sections: Sequence[Section]
    placement: Placement
    titles: Mapping[str, str]
    formers: tuple[Former, ...] = ()
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
    def words(self) -> Words:
        """What a template may ask of the agreement and the work beyond their fields."""
        return Words(self.agreement, self.register, self.style, self.referred, self.others)

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
) -> Desk | None:
    """The agreement of `folder`, ready to be shown; None when it could not be read.

    `agreements` maps the id of every agreement in the workspace to it, `works` to its work, and `grades`
    the rules of the comparison that the settings grade otherwise to their class.
    """
    if folder.agreement is None:
        return None
    agreement, style = folder.agreement, folder.house_style
    main = agreement.sections or style.agreement or outlines.AGREEMENT
    annexed = [section for annex in agreement.annexes for section in annex.sections]
    placement = place(agreement, [*main, *annexed], loose=not agreement.sections)
    return Desk(
        folder.id,
        agreement,
        folder.case,
        folder.register,
        style,
        main,
        placement,
        titles={identity: each.title for identity, each in agreements.items()},
        formers=formers(AgreementAndWork(agreement, folder.work), agreements, works or {}, grades or {}),
        work=folder.work,
        others=tuple(agreements[each] for each in named(agreement) if each in agreements),
        referred=_referred(folder, agreement, works or {}),
    )


def _referred(folder: AgreementFolder, agreement: Agreement, works: Mapping[str, Work]) -> Work:
    work = folder.work
    for each in named(agreement):
        work = work.after(works.get(each, Work()))
    return work


@dataclass(frozen=True, slots=True)
class Page:
    """The values of a template, with the figures and notes that they bring."""

    values: dict[str, object]
    notes: dict[str, Md]
    figures: dict[str, Figure]


def page(desk: Desk, document: str, sections: Sequence[Section]) -> Page:
    """A page of the agreement with these sections below its title."""
    return page_of(desk, document, laid(sections, desk.placement, 2))


def page_of(
    desk: Desk, document: str, sections: Sequence[Laid] = (), about: Case | Handling | None = None
) -> Page:
    """A page of the agreement, of its case or of a record of its work, with sections already laid out."""
    agreement = desk.agreement
    parties = {party.id: party.short_name or party.name for party in agreement.parties}
    what = phrases.noun(agreement.form)
    citable = [*([about] if about else []), *desk.citable]
    notes = note_texts(
        [source for each in citable for source in each.sources],
        [note for each in citable for note in each.notes],
    )
    shown = _figure_kinds(sections)
    figures = {kind: figure(kind, document, agreement) for kind in FigureKind if kind in shown}
    words = desk.words
    values: dict[str, object] = {
        **words.functions(),
        "rest_of": partial(rest_of, words=words),
        "agreement": agreement,
        "what": swedish.capital(what),
        "sections": sections,
        "registration_label": desk.registration_label,
        "validity_sentences": validity_sentences(agreement.validity, what, parties, desk.date_style),
        "within": _within(desk.placement),
        "any_rich": lambda goals: any(is_rich(goal, desk.placement) for goal in goals),
        "by_parties": partial(by_parties, agreement=agreement),
        "figures": figures,
        "forum_lines": forum_lines(agreement),
        "signed": words.signed_together(agreement.signatories),
        "period": phrases.period(agreement.validity, desk.date_style),
        "head_lines": _head_lines(desk),
        "annex_line": _annex_line(desk),
        "known_notes": frozenset(notes),
        "outer_annexes": [annex.number for annex in agreement.annexes if not annex.sections],
        "relation_lines": relation_lines(agreement.relations, what, desk.titles, desk.date_style),
    }
    return Page(values, notes, {each.name: each for each in figures.values()})


def _dateline(desk: Desk) -> str:
    """`Enköping 2019-01-15`; empty when neither place nor date is known."""
    agreement = desk.agreement
    when = phrases.day(agreement.date, desk.date_style) if agreement.date else ""
    return " ".join(part for part in (agreement.place, when) if part)


def _head_lines(desk: Desk) -> list[str]:
    """What stands under the title: the agreement's place in a hierarchy, its number, place and date."""
    agreement = desk.agreement
    kinds = [kind.label for kind in (agreement.level, agreement.orientation) if kind]
    named = [swedish.capital(phrases.described(kinds, agreement.form))] if kinds else []
    named += [agreement.part if named else swedish.capital(agreement.part)] if agreement.part else []
    number = agreement.registration_number
    lines = [
        ", ".join(named),
        f"{desk.registration_label} {number}" if number else "",
        _dateline(desk),
    ]
    return [line for line in lines if line]


def _annex_line(desk: Desk) -> str:
    """What an annex belongs to: title, period unless the title tells it, place and date."""
    agreement = desk.agreement
    period = phrases.period(agreement.validity, desk.date_style)
    start = str(agreement.validity.start.year) if agreement.validity.start else ""
    told = not period or period in agreement.title or (start and start in agreement.title)
    parts = [agreement.title if told else f"{agreement.title} {period}", _dateline(desk)]
    return ", ".join(part for part in parts if part)


_BLOCKS = {block.value: block for block in Block}


def _figure_kinds(sections: Sequence[Laid]) -> set[FigureKind]:
    return {s.figure for s in sections if s.figure} | {k for s in sections for k in _figure_kinds(s.sections)}


def _within(placement: Placement) -> Callable[[str, Record], tuple[Record, ...]]:
    def within(block: str, owner: Record) -> tuple[Record, ...]:
        return placement.within(_BLOCKS[block], owner)

    return within
