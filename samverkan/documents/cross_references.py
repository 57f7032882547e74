"""What a reference in a text, `[](#id)`, says: the number or the name of the part that it leads to."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from samverkan import swedish
from samverkan.diff.naming import name_of
from samverkan.documents.basis import DocumentBasis
from samverkan.documents.document import Document
from samverkan.documents.handling import titles_of
from samverkan.documents.phrases import noun
from samverkan.model import Annex, Clause, Forum, Handling, Party, Record, Section, once, referable
from samverkan.model.cross_references import parts_meant
from samverkan.render.references import (
    Anchors,
    anchors_in,
    has_references,
    with_links,
    with_numbers,
    with_references,
)
from samverkan.render.signs import unmarked
from samverkan.render.tree import parse

Template = Callable[[Document], str]
"""A document in Markdown as its template has written it."""

_MAIN, _ANNEX = "avtal.md.j2", "bilaga.md.j2"


class Settled(NamedTuple):
    """A document with words for its references, and the same with links: empty when none leads anywhere."""

    markdown: str
    linked: str


def settled(
    markdown: str, document: Document, basis: DocumentBasis, papers: Sequence[Document], template: Template
) -> Settled:
    """The document with numbers before its headings, if it is to have them, and words for its references.

    `papers` are all documents of the agreement; into those with sections is looked for their numbers.
    """
    numbered = with_numbers(markdown) if document.has_numbers else markdown
    here = anchors_in(numbered, numbered=document.has_numbers)
    words = _Words(document, basis, here, papers, template)
    return Settled(with_references(numbered, words.of), _linked(numbered, words))


def _linked(markdown: str, words: "_Words") -> str:
    if not has_references(markdown):
        return ""
    places = parse(unmarked(with_links(markdown, words.of))).places
    linked = with_links(markdown, words.of, lambda reference: places.get(words.name(reference), ""))
    return linked if "](#" in linked else ""


@dataclass(frozen=True, slots=True)
class _Words:
    """Says in one document where references lead."""

    document: Document
    basis: DocumentBasis
    here: Anchors
    papers: Sequence[Document]
    template: Template

    def name(self, reference: str) -> str:
        """The name of the anchor that the reference leads to."""
        return ":".join(self._meant(reference) or ())

    def _meant(self, reference: str) -> tuple[str, str] | None:
        return next(parts_meant(reference, _ids(self.basis)), None)

    def of(self, reference: str) -> str:
        """The words for a reference; what leads nowhere stands as it was typed."""
        meant = self._meant(reference)
        return self._named(meant, _parts(self.basis)[meant]) if meant else f"[](#{reference})"

    def _named(self, at: tuple[str, str], part: Record) -> str:
        match part:
            case Party():
                return part.in_short
            case Annex():
                return f"bilaga {part.number}{self._to_agreement()}"
            case Forum():
                return swedish.small(part.name)
            case Handling():
                return f"”{titles_of(self.basis.referred, self.basis.words)[at]}”"
            case Section() | Clause():
                return self._section(":".join(at), part)
        return self._by_number(at, part) or f"{_titled(part)}{self._in_handling(at)}"

    def _by_number(self, at: tuple[str, str], part: Record) -> str:
        """A thing by the number of its place, where no other of its kind has that; else empty."""
        number = self.here.get(":".join(at), "")
        others = [each for key, each in self.here.items() if key.startswith(f"{at[0]}:")]
        words = part.record_kind.noun
        return f"{words.one.sv} {number}" if words and number and others.count(number) == 1 else ""

    def _to_agreement(self) -> str:
        """What comes after the number of an annex, in a document that is not of the agreement itself."""
        is_of_agreement = self.document.template in (_MAIN, _ANNEX)
        return "" if is_of_agreement else f" till {noun(self.basis.agreement.form)}"

    def _in_handling(self, at: tuple[str, str]) -> str:
        """In which document of the work something stands, when that is another than this one."""
        whole = _handlings(self.basis).get(at)
        if whole is None or ":".join(at) in self.here or whole.id == self.document.about:
            return ""
        titles = titles_of(self.basis.referred, self.basis.words)
        title = titles.get((whole.record_kind.name, whole.id))
        return f" i ”{title}”" if title else ""

    def _section(self, name: str, part: Record) -> str:
        """A section or a clause by its number, and in which of the papers it stands if that is another."""
        if name in self.here:
            return f"avsnitt {self.here[name]}" if self.here[name] else _titled(part)
        for where, anchors in self._elsewhere():
            if name in anchors:
                return f"{f'avsnitt {anchors[name]}' if anchors[name] else _titled(part)} i {where}"
        return _titled(part)

    def _elsewhere(self) -> Iterator[tuple[str, Anchors]]:
        """The agreement and its annexes but for the document itself, by what a sentence calls them."""
        annexes = {f"bilaga-{each.number.casefold()}": each for each in self.basis.agreement.annexes}
        for each in self.papers:
            if each.template in (_MAIN, _ANNEX) and each.name != self.document.name:
                annex = annexes.get(each.name)
                where = f"bilaga {annex.number}" if annex else noun(self.basis.agreement.form)
                yield where, self._anchors(each)

    def _anchors(self, paper: Document) -> Anchors:
        known = self.basis.anchors
        if paper.name not in known:
            text = self.template(paper)
            numbered = with_numbers(text) if paper.has_numbers else text
            known[paper.name] = anchors_in(numbered, numbered=paper.has_numbers)
        return known[paper.name]


def _titled(part: Record) -> str:
    """`målet ”Öka tilliten”`: what it is, and what it is called."""
    words = part.record_kind.noun
    return f"{words.definite.sv if words else ''} ”{name_of(part).sv.removesuffix('.')}”".strip()


@once
def _parts(basis: DocumentBasis) -> dict[tuple[str, str], Record]:
    """All that a text may refer to, by kind and id: of one id what is the agreement's own."""
    wholes = [*basis.others, *basis.referred, *basis.files.values(), basis.agreement]
    return {(kind, identity): part for each in wholes for kind, identity, part in referable(each)}


@once
def _handlings(basis: DocumentBasis) -> dict[tuple[str, str], Handling]:
    """The document of the work in which each thing stands that stands nowhere in the agreement."""
    wholes = [
        each for each in (*basis.others, *basis.referred, *basis.files.values()) if isinstance(each, Handling)
    ]
    own = {(kind, identity) for kind, identity, _ in referable(basis.agreement)}
    every = (((kind, identity), each) for each in wholes for kind, identity, _ in referable(each))
    return {thing: each for thing, each in every if thing not in own}


@once
def _ids(basis: DocumentBasis) -> Mapping[str, frozenset[str]]:
    every = _parts(basis)
    kinds = {kind for kind, _ in every}
    return {kind: frozenset(each for own, each in every if own == kind) for kind in kinds}
