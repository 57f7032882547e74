"""References in prose: annexes, footnotes and sections of the law that the words point to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samverkan.diagnostics import Route, Severity
from samverkan.model import (
    Agreement,
    Annex,
    Block,
    Case,
    Handling,
    Placement,
    Record,
    Section,
    all_sections,
    items,
    once,
)
from samverkan.rules.agreements import placement
from samverkan.rules.dead_links import dead_links, unfinished_links
from samverkan.rules.own_references import is_own
from samverkan.rules.pointers import lost_pointers
from samverkan.rules.rule import Context, Finding, Of, rule
from samverkan.rules.sources import COUNCIL_PRACTICE
from samverkan.rules.wording import holding, needle, occurrences
from samverkan.text import Text, pattern_of

_NUMBER = r"(?:[0-9]{1,3}[a-zA-Z]?|[A-ZÅÄÖ][0-9]{0,2}|[IVX]{1,5})(?![\w-])(?!\s*(?:§|kap\b))"

_ONE = pattern_of(rf"(?<![\w-])([Bb]ilagan?|[Bb]il\.|BILAGA)\s+(?:nr\.?\s+|nummer\s+)?({_NUMBER})")

_MORE = pattern_of(rf"\s*(?:,|[–-]|och|samt|eller)\s*({_NUMBER})(?=\s*(?:$|[).,;:]|och\b|samt\b))")

_SEVERAL = pattern_of(
    rf"(?<![\w-])([Bb]ilagor(?:na)?|BILAGOR)\s+({_NUMBER}(?:\s*(?:,|[–-]|och|samt|eller|till)\s*{_NUMBER})*)"
)

_RANGE = pattern_of(r"([0-9]{1,3})\s*(?:[–-]|till)\s*([0-9]{1,3})")

_THIS = pattern_of(r"(?:denna|föreliggande|här)\s+$", re.IGNORECASE)

_OPENING = pattern_of(r"\s*\((?:se\s+|jfr\s+)?$")

_FOOTNOTE = pattern_of(r"(?<!\w)[Ff]otnot(?:en)?\s+(?:nr\.?\s+)?([0-9]{1,3})(?![\w:/-])")

_LAWS = {"2023:196": 14}
"""The last section of a law that agreements cite. Source: lag (2023:196), with SFS 2025:223."""

_OF_LAW = pattern_of(
    r"(?<![\w:])([0-9]{1,3})(?:\s*[–-]\s*([0-9]{1,3}))?\s*§§?\s+(?:i\s+)?lag(?:en)?\s*\(?([0-9]{4}:[0-9]+)\)?"
    r"|lag(?:en)?\s*\(?([0-9]{4}:[0-9]+)\)?(?:\s+om\s+kommuners\s+ansvar\s+för\s+brottsförebyggande\s+arbete)?"
    r",?\s+([0-9]{1,3})(?:\s*[–-]\s*([0-9]{1,3}))?\s*§",
    re.IGNORECASE,
)


_OF_PARTS = ("avsnitt", "kapit", "punkt", "mål ", "målen ", "åtgärd", "område", "§", "rubriken")


@dataclass(frozen=True, slots=True)
class _Reference:
    """An annex that a text refers to; `written` is its number there."""

    written: str
    start: int
    end: int


@rule(
    "SV025",
    over=Record,
    severity=Severity.ERROR,
    also=(Severity.WARNING,),
    source=COUNCIL_PRACTICE,
    of=Of.TEXTS,
)
def references_lead_somewhere(record: Record, context: Context) -> Iterator[Finding]:
    """Every annex, footnote and section of law 2023:196 that a text names exists, and none means itself."""
    for route, text in holding(record, "§"):
        yield from _lost_sections(route, text)
    yield from unfinished_links(record)
    folder = context.folder
    if folder and folder.frame:
        yield from dead_links(record, (folder.frame, folder.house_style))
    if folder and folder.agreement:
        yield from _lost_in(record, folder.agreement, context.unsure)


def _lost_in(record: Record, agreement: Agreement, unsure: frozenset[str]) -> Iterator[Finding]:
    """What the texts refer to and the agreement does not have; of what is `unsure` it may have more."""
    for route, text in holding(record, *_OF_PARTS):
        if route[0] != "sources":
            yield from _lost_parts(route, text, agreement, only_own=not isinstance(record, Agreement))
    for route, text in holding(record, "fotnot"):
        if route[0] != "sources" and "note" not in unsure:
            yield from _lost_footnotes(route, text, _footnotes(record, agreement))
    for route, text, references in () if "annex" in unsure else _of_annexes(record):
        yield from _lost_annexes(route, text, references, agreement)
        if isinstance(record, Agreement):
            yield from _wrong_annexes(route, text, references, agreement)


def _of_annexes(record: Record) -> Iterator[tuple[Route, str, list[_Reference]]]:
    """The texts that refer to annexes of the agreement."""
    for route, text in holding(record, "bilag", "bil."):
        references = list(_references(text, only_own=not isinstance(record, Agreement)))
        if references and route[0] != "sources":
            yield route, text, references


def _lost_parts(route: Route, text: str, agreement: Agreement, *, only_own: bool) -> Iterator[Finding]:
    for lost in lost_pointers(text, agreement, only_own=only_own):
        yield Finding(
            at=route,
            needle=needle(text, lost.start, lost.end),
            severity=Severity.WARNING,  # what a text counts is not always what the agreement numbers
            message=Text(
                sv=f"Texten hänvisar till ”{lost.words}”, som avtalet inte har.",
                en=f"The text refers to “{lost.words}”, which the agreement does not have.",
            ),
            help=Text(
                sv="Rätta hänvisningen, gärna till en rubrik som avtalet har.",
                en="Correct the reference, preferably to a heading that the agreement has.",
            ),
        )


def _references(text: str, *, only_own: bool) -> Iterator[_Reference]:
    """The annexes of the agreement that `text` refers to; with `only_own` those that it says are its own."""
    for first in occurrences(_ONE, text):
        found = [_Reference(first[2], *first.span())]
        while more := _MORE.match(text, found[-1].end):
            found.append(_Reference(more[1], *more.span(1)))
        if is_own(text, first.start(), found[-1].end, only_own=only_own):
            yield from found
    for several in occurrences(_SEVERAL, text):
        if is_own(text, *several.span(), only_own=only_own):
            for number in _expanded(several[2]):
                yield _Reference(number, *several.span())


def _expanded(numbers: str) -> Iterator[str]:
    """`1–3 och A` as 1, 2, 3 and A."""
    for span in _RANGE.finditer(numbers):
        yield from (str(number) for number in range(int(span[1]), int(span[2]) + 1))
    for number in re.findall(_NUMBER, _RANGE.sub(" ", numbers)):
        yield str(number)


def _lost_annexes(
    route: Route, text: str, references: list[_Reference], agreement: Agreement
) -> Iterator[Finding]:
    known = {annex.number.casefold(): annex.number for annex in agreement.annexes}
    lost = {each.written: each for each in reversed(references) if each.written.casefold() not in known}
    for reference in sorted(lost.values(), key=lambda each: (each.start, each.written)):
        yield Finding(
            at=route,
            needle=needle(text, reference.start, reference.end),
            message=Text(
                sv=f"Texten hänvisar till bilaga {reference.written}, som avtalet inte har.",
                en=f"The text refers to annex {reference.written}, which the agreement does not have.",
            ),
            help=_mend_lost(list(known.values())),
        )


def _mend_lost(numbers: list[str]) -> Text:
    if not numbers:
        return Text(
            sv="Lägg till bilagan i `annexes`, eller ta bort hänvisningen.",
            en="Add the annex to `annexes`, or remove the reference.",
        )
    listed = ", ".join(numbers)
    return Text(
        sv=f"Rätta numret (avtalets bilagor: {listed}) eller lägg till bilagan i `annexes`.",
        en=f"Correct the number (the agreement's annexes: {listed}) or add the annex to `annexes`.",
    )


@dataclass(frozen=True, slots=True)
class _Shown:
    """Something shown in an annex, or in the agreement itself when `annex` is None.

    `keys` are those of the item that are shown; None means all of them.
    """

    annex: Annex | None
    route: Route
    keys: frozenset[str] | None

    def holds(self, route: Route) -> bool:
        """Whether the text at `route` is part of it."""
        size = len(self.route)
        if route[:size] != self.route:
            return False
        return self.keys is None or len(route) <= size or route[size] in self.keys


@once
def _all_shown(agreement: Agreement) -> list[_Shown]:
    """What is shown where: the annexes' own texts, and the blocks that sections show."""
    placed = placement(agreement)
    shown: list[_Shown] = []
    for index, annex in enumerate(agreement.annexes):
        shown.append(_Shown(annex, ("annexes", index, "sections"), None))
        for section in all_sections(annex.sections):
            # without sections of its own, the agreement also shows what an annex does not name
            if agreement.sections or section.only:
                shown.extend(_shown_by(section, annex, placed))
    for section in all_sections(agreement.sections):
        shown.extend(_shown_by(section, None, placed))
    return shown


def _shown_by(section: Section, annex: Annex | None, placed: Placement) -> Iterator[_Shown]:
    if section.show is None:
        return
    keys = frozenset(section.fields) or None
    for item in placed.shown_by(section):
        yield _Shown(annex, _route(placed.agreement, section.show, item), keys)
        if isinstance(item, Record):
            yield from _shown_within(item, annex, placed)


def _shown_within(owner: Record, annex: Annex | None, placed: Placement) -> Iterator[_Shown]:
    for block in placed.blocks_within(owner):
        for item in placed.within(block, owner):
            yield _Shown(annex, _route(placed.agreement, block, item), None)
            yield from _shown_within(item, annex, placed)


def _route(agreement: Agreement, block: Block, item: Record | str) -> Route:
    if not isinstance(getattr(agreement, block.value), tuple):
        return (block.value,)
    return block.value, next(i for i, each in enumerate(items(agreement, block)) if each is item)


def _wrong_annexes(
    route: Route, text: str, references: list[_Reference], agreement: Agreement
) -> Iterator[Finding]:
    if route[-1] in ("heading", "title"):
        return
    annexes = [each.annex for each in _all_shown(agreement) if each.holds(route)]
    inside = annexes[0] if annexes and all(annex is annexes[0] for annex in annexes) else None
    for reference in references:
        described = _described_in(text, reference, agreement)
        itself = inside is not None and reference.written.casefold() == inside.number.casefold()
        if described and described[1].casefold() != reference.written.casefold():
            yield _misled(route, text, reference, described, itself=itself)
        elif itself and not _speaks_of_itself(text, reference) and not described:
            yield _to_itself(route, text, reference)


def _described_in(text: str, reference: _Reference, agreement: Agreement) -> tuple[str, str] | None:
    """The forum that stands right before `(se bilaga 1)`, and the annex that describes it."""
    opening = _OPENING.search(text, max(0, reference.start - 10), reference.start)
    before = " ".join(text[: opening.start()].split()).casefold() if opening else ""
    for forum in agreement.forums:
        if forum.annex and before.endswith(forum.name.casefold()):
            return forum.name, forum.annex
    return None


def _speaks_of_itself(text: str, reference: _Reference) -> bool:
    """Whether the annex presents itself (`Bilaga 1 visar …`, `denna bilaga 1`) rather than sends one on."""
    return text[reference.start].isupper() or bool(_THIS.search(text[: reference.start]))


def _misled(
    route: Route, text: str, reference: _Reference, described: tuple[str, str], *, itself: bool
) -> Finding:
    written, (forum, annex) = reference.written, described
    sv = f"Bilaga {written} hänvisar till sig själv" if itself else f"Texten hänvisar till bilaga {written}"
    en = f"Annex {written} refers to itself" if itself else f"The text refers to annex {written}"
    return Finding(
        at=route,
        needle=needle(text, reference.start, reference.end),
        severity=Severity.WARNING,
        message=Text(
            sv=f"{sv} för {forum}, som beskrivs i bilaga {annex}.",
            en=f"{en} for {forum}, which is described in annex {annex}.",
        ),
        help=Text(
            sv=f"Skriv ”bilaga {annex}”, eller ändra forumets `annex`.",
            en=f"Write “bilaga {annex}”, or change the forum's `annex`.",
        ),
    )


def _to_itself(route: Route, text: str, reference: _Reference) -> Finding:
    return Finding(
        at=route,
        needle=needle(text, reference.start, reference.end),
        severity=Severity.WARNING,
        message=Text(
            sv=f"Bilaga {reference.written} hänvisar till sig själv.",
            en=f"Annex {reference.written} refers to itself.",
        ),
        help=Text(
            sv="Skriv numret på den bilaga som menas, eller avsnittets rubrik.",
            en="Write the number of the annex that is meant, or the heading of the section.",
        ),
    )


def _footnotes(record: Record, agreement: Agreement) -> int:
    """The highest number that a footnote can have."""
    noted = [agreement, record] if isinstance(record, Case) else [record]
    return sum(
        len(each.sources) + len(each.notes) for each in noted if isinstance(each, Agreement | Case | Handling)
    )


def _lost_footnotes(route: Route, text: str, highest: int) -> Iterator[Finding]:
    for found in occurrences(_FOOTNOTE, text):
        if not 0 < int(found[1]) <= highest:
            yield Finding(
                at=route,
                needle=needle(text, *found.span()),
                message=Text(
                    sv=f"Texten hänvisar till fotnot {found[1]}, som inte finns.",
                    en=f"The text refers to footnote {found[1]}, which does not exist.",
                ),
                help=Text(
                    sv="Hänvisa med `[^id]` till en källa i `sources` eller en fotnot i `notes`.",
                    en="Cite a source in `sources` or a footnote in `notes` with `[^id]`.",
                ),
            )


def _lost_sections(route: Route, text: str) -> Iterator[Finding]:
    for found in occurrences(_OF_LAW, text):
        law = found[3] or found[4]
        section = max(int(number) for number in found.group(1, 2, 5, 6) if number)
        if law in _LAWS and not 0 < section <= _LAWS[law]:
            yield Finding(
                at=route,
                needle=needle(text, *found.span()),
                severity=Severity.WARNING,  # the law may have grown since this was written
                message=Text(
                    sv=f"Lag ({law}) har ingen {section} §.",
                    en=f"Act ({law}) has no section {section}.",
                ),
                help=Text(
                    sv=f"Rätta paragrafen: lagen har 1–{_LAWS[law]} §§.",
                    en=f"Correct the section: the Act has sections 1–{_LAWS[law]}.",
                ),
            )
