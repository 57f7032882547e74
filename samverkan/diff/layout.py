"""Compares how two agreements are laid out: sections wherever they stand, in the body or in an annex.

Sections are matched across levels and annexes, so that prose that has moved, as when two annexes
become one, is found again where it now stands.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samverkan.diagnostics import Route
from samverkan.diff.changes import ChangeKind, ComparedPlace, Difference, Thing
from samverkan.diff.matching import fingerprint_of_pair, match_records
from samverkan.diff.naming import at_place, name_of
from samverkan.diff.order import moved
from samverkan.diff.walking import ComparisonWalk
from samverkan.model import Agreement, Form, Section, records
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class _Placed:
    """A section without those within it: its route, its annex if it stands in one, and where it lies.

    `above` is the place of the section around it among all of them.
    """

    section: Section
    route: Route
    annex: str | None
    above: int | None

    @property
    def place(self) -> Text:
        """Where it stands, in words."""
        number = ".".join(
            str(step + 1) for step in self.route[2 if self.annex else 0 :] if isinstance(step, int)
        )
        place = at_place(number)
        if self.annex is None:
            return place
        return Text(sv=f"Bilaga {self.annex}, {place.sv}", en=f"Annex {self.annex}, {place.en}")

    @property
    def thing(self) -> Thing:
        """The section as people speak of it: part of its annex, or of the agreement's body."""
        name = name_of(self.section)
        return Thing("annex", self.annex, name) if self.annex else Thing("section", None, name)


def compare_layout(old: Agreement, new: Agreement, walk: ComparisonWalk) -> Iterator[Difference]:
    """The differences between the sections of two agreements and their annexes."""
    olds, news = _all(old), _all(new)
    matched = match_records([each.section for each in olds], [each.section for each in news], walk.ids)
    if matched.cut:
        walk.cut.append(
            ComparedPlace(
                Thing("section", None, Text(sv="Avsnitt", en="Sections")), (), ("sections",), ("sections",)
            )
        )
    places = dict(matched.pairs)
    elsewhere = _moved(olds, news, matched.pairs, walk)
    for i, j in sorted(matched.pairs, key=lambda pair: pair[1]):
        at = ComparedPlace(news[j].thing, (), olds[i].route, news[j].route)
        yield from walk.record(olds[i].section, news[j].section, at)
        above = olds[i].above
        around = None if above is None else places.get(above, -1)
        if around != news[j].above or (i, j) in elsewhere:
            owners = (olds[i].section, news[j].section)
            yield Difference(at, ChangeKind.MOVED, olds[i].place, news[j].place, owners)
    for j in matched.added:
        at = ComparedPlace(news[j].thing, (), (), news[j].route)
        yield Difference(at, ChangeKind.ADDED, None, news[j].section, (old, new))
    for i in matched.removed:
        at = ComparedPlace(olds[i].thing, (), olds[i].route, ())
        yield Difference(at, ChangeKind.REMOVED, olds[i].section, None, (old, new))


def _moved(
    olds: Sequence[_Placed], news: Sequence[_Placed], pairs: Sequence[tuple[int, int]], walk: ComparisonWalk
) -> frozenset[tuple[int, int]]:
    """The pairs that stand in another annex, or in another order within their annex."""
    stay: dict[str | None, list[tuple[int, int]]] = {}
    gone = []
    for i, j in pairs:
        annex = olds[i].annex
        now = annex if annex is None else walk.ids.now("annex", annex)
        if now == news[j].annex:
            stay.setdefault(news[j].annex, []).append((i, j))
        else:
            gone.append((i, j))
    for group in stay.values():
        prints = [fingerprint_of_pair(olds[i].section, news[j].section) for i, j in group]
        gone += [group[place] for place in moved(group, prints)]
    return frozenset(gone)


def numbered(old: Agreement, new: Agreement) -> frozenset[str]:
    """The lists of the agreement that both sides show with numbers, which people cite."""
    return _numbered(old) & _numbered(new)


def _numbered(agreement: Agreement) -> frozenset[str]:
    sections = (each for _, each in records(agreement) if isinstance(each, Section))
    in_numbers = (each for each in sections if each.form is Form.NUMBERS and not each.only)
    return frozenset(each.show.value for each in in_numbers if each.show)


def _all(agreement: Agreement) -> list[_Placed]:
    """Every section, those within it after it, first of the body and then of each annex."""
    found: list[_Placed] = []
    _collect(agreement.sections, ("sections",), None, None, found)
    for place, annex in enumerate(agreement.annexes):
        _collect(annex.sections, ("annexes", place, "sections"), annex.number, None, found)
    return found


def _collect(
    sections: Sequence[Section], route: Route, annex: str | None, above: int | None, found: list[_Placed]
) -> None:
    for place, section in enumerate(sections):
        here = (*route, place)
        found.append(_Placed(section.model_copy(update={"sections": ()}), here, annex, above))
        _collect(section.sections, (*here, "sections"), annex, len(found) - 1, found)
