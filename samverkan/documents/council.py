"""What the council documents share: the kommun's outline filled, and what a decision rests on."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from samverkan import swedish
from samverkan.diff.summary import summarised
from samverkan.documents import phrases
from samverkan.documents.basis import DocumentBasis, FormerAgreement
from samverkan.documents.comparison_in_short import comparison_title, weakenings
from samverkan.documents.layout import ShownSection, shown_sections
from samverkan.model import (
    Agreement,
    Case,
    CaseBlock,
    Consequence,
    Content,
    DecisionDocument,
    OutlineSection,
    Section,
    all_sections,
    place,
)


@dataclass(frozen=True, slots=True)
class Short:
    """A comparison in a few lines, and the title of the document that has all of it."""

    summary: str
    weakenings: tuple[str, ...]
    document: str


def in_short(basis: DocumentBasis, _level: int) -> tuple[Short, ...]:
    """What a council document says of each agreement that this one follows."""
    return tuple(_short(former, basis) for former in basis.former_agreements)


def _short(former: FormerAgreement, basis: DocumentBasis) -> Short:
    found = former.comparison.beside_cases
    title = comparison_title(former.agreement, basis.agreement, basis.date_style)
    return Short(summarised(found).sv, weakenings(found), title if former.comparison.changes else "")


@dataclass(frozen=True, slots=True)
class CouncilPart:
    """A part of a council document as a template writes it; `value` is what the case has for `block`."""

    level: int
    heading: str | None
    block: CaseBlock | None
    value: object
    parts: "tuple[CouncilPart, ...]"

    @property
    def inner(self) -> int:
        """The level of a heading inside this part."""
        return self.level + 1 if self.heading else self.level


@dataclass(frozen=True, slots=True)
class ShownConsequence:
    """A consequence with its heading settled."""

    heading: str
    sections: tuple[ShownSection, ...]


def outlined(
    outline: Sequence[OutlineSection],
    values: Mapping[CaseBlock, object],
    names: Mapping[str, str],
    level: int = 2,
) -> tuple[CouncilPart, ...]:
    """The parts of `outline` that have something to show; `names` fill the places in headings.

    A value that depends on the level of headings in it is given as a function of that level.
    """
    return tuple(_parts(outline, values, names, level))


def _parts(
    outline: Sequence[OutlineSection],
    values: Mapping[CaseBlock, object],
    names: Mapping[str, str],
    level: int,
) -> Iterator[CouncilPart]:
    for section in outline:
        inner = level + 1 if section.heading else level
        value = values.get(section.show) if section.show else None
        value = value(inner) if callable(value) else value
        within = outlined(section.sections, values, names, inner)
        if value or within:
            heading = _filled(section.heading, names) if section.heading else None
            yield CouncilPart(level, heading, section.show if value else None, value, within)


def _filled(heading: str, names: Mapping[str, str]) -> str:
    for key, name in names.items():
        owner = swedish.genitive(name)
        heading = heading.replace(f"{{{key}}}", swedish.small(owner))
        heading = heading.replace(f"{{{swedish.capital(key)}}}", swedish.capital(owner))
    return heading


def content(basis: DocumentBasis, sections: Content) -> Callable[[int], tuple[ShownSection, ...]]:
    """The text of a case, to be laid out; a section in it shows all of what it shows of the agreement."""
    placement = place(_as_case_names_it(basis), _only_named(sections), loose=False)
    return partial(shown_sections, sections, placement)


def _as_case_names_it(basis: DocumentBasis) -> Agreement:
    """The agreement with its parties named as in the documents of the case."""
    names = {each.party: each.name for each in basis.case.parties} if basis.case else {}
    parties = [
        party.model_copy(update={"name": names.get(party.id, party.name)})
        for party in basis.agreement.parties
    ]
    return basis.agreement.model_copy(update={"parties": tuple(parties)})


def sections_in(parts: Sequence[CouncilPart]) -> Iterator[ShownSection]:
    """Every laid out section that the parts hold, for the figures in them."""
    for part in parts:
        values = part.value if isinstance(part.value, tuple) else ()
        for value in values:
            if isinstance(value, ShownSection):
                yield value
            elif isinstance(value, ShownConsequence):
                yield from value.sections
        yield from sections_in(part.parts)


def _only_named(sections: Content) -> list[Section]:
    return [section for section in all_sections(sections) if section.only]


def shared_values(basis: DocumentBasis, case: Case) -> dict[CaseBlock, object]:
    """What every council document of a case may show."""
    return {CaseBlock.LEGAL_BASIS: case.legal_basis, CaseBlock.CHANGES: partial(in_short, basis)}


def document_line(document: DecisionDocument, basis: DocumentBasis) -> str:
    """A document that the decision rests on, on one line."""
    when = phrases.day(document.date, basis.date_style) if document.date else None
    parts = [document.title, document.author, when, document.registration_number]
    return ", ".join(part for part in parts if part)


def consequences(
    basis: DocumentBasis, written: Sequence[Consequence]
) -> Callable[[int], tuple[ShownConsequence, ...]]:
    """The consequences in the order they were written, to be laid out with their headings on a level."""

    def lay(level: int) -> tuple[ShownConsequence, ...]:
        return tuple(
            ShownConsequence(each.heading or each.kind.label, content(basis, each.text)(level + 1))
            for each in written
        )

    return lay
