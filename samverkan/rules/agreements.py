"""What several rules want to know: who is a kommun, and what an agreement says in words."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from samverkan import swedish
from samverkan.diagnostics import Route
from samverkan.load import AgreementFolder
from samverkan.model import (
    Agreement,
    AgreementForm,
    AgreementLevel,
    Block,
    CaseBlock,
    Goal,
    Orientation,
    OutlineSection,
    Placement,
    Section,
    all_sections,
    begins,
    once,
    place_whole,
    rests_elsewhere,
)
from samverkan.rules.wording import every_text, holding
from samverkan.text import Text, pattern_of


def beginning(folder: AgreementFolder) -> tuple[date, str]:
    """What agreements are ordered by: the day they begin, unknown first."""
    return (folder.agreement and begins(folder.agreement)) or date.min, folder.id


_BY_PARTS = pattern_of(
    r"\b(?:mäts|följs\s+upp|nås|prövas|bryts\s+ned|konkretiseras)\b[^.]{0,60}\b(?:del|under)mål",
    re.IGNORECASE,
)


def left_to_its_parts(goal: Goal) -> bool:
    """Whether the goal says that its sub-goals, which may stand in a plan, are what is measured."""
    return bool(_BY_PARTS.search(f"{goal.title} {goal.text or ''}"))


def leads_the_work(agreement: Agreement) -> bool:
    """Whether it is the kind of agreement that a kommun's organisation is described in."""
    return not (
        agreement.orientation is Orientation.OPERATIONAL
        or agreement.level is AgreementLevel.LOCAL
        or agreement.form in (AgreementForm.OPERATING_AGREEMENT, AgreementForm.ACTION_PLAN)
        or rests_elsewhere(agreement)
    )


@once
def every_section(agreement: Agreement) -> tuple[Section, ...]:
    """Every section of the agreement and its annexes."""
    tops = (agreement.sections, *(annex.sections for annex in agreement.annexes))
    return tuple(section for top in tops for section in all_sections(top))


@once
def placement(agreement: Agreement) -> Placement:
    """What the sections of the agreement and its annexes show."""
    return place_whole(agreement, agreement.sections)


def states(agreement: Agreement, block: Block) -> bool:
    """Whether a section states the block in words of its own."""
    return any(block in section.states for section in every_section(agreement))


def has_heading(agreement: Agreement, words: re.Pattern[str]) -> bool:
    """Whether a section with text has a heading in which the words stand."""
    return any(
        section.heading and words.search(section.heading) and (section.text or section.sections)
        for section in every_section(agreement)
    )


_NOT_TERMS = frozenset({"title", "subtitle", "parties", "relations", "legal_basis", "visions", "sources"})
_NOT_TERMS |= {"notes", "signatories", "cover"}


@once
def terms(agreement: Agreement) -> tuple[tuple[Route, str], ...]:
    """Every (route, text) in which the agreement says what the parties are to do; no titles or sources."""
    return tuple((route, text) for route, text in every_text(agreement) if route[0] not in _NOT_TERMS)


def mentions(agreement: Agreement, words: re.Pattern[str], *stems: str) -> bool:
    """Whether the words stand somewhere in the agreement's terms; all of them hold one of the `stems`."""
    there = holding(agreement, *stems, codes=True)
    return any(words.search(text) for route, text in there if route[0] not in _NOT_TERMS)


_COUNT = pattern_of(
    r"\d|\b(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|femton|tjugo|trettio|hundra|tusen|"
    r"alla|samtliga|hälften|varje|var(?:t)?annat?|dagligen|veckovis|årligen|(?:en|ett)\s+gång(?:er)?|dubbelt)\b",
    re.IGNORECASE,
)


def says_a_number(text: str) -> bool:
    """Whether the words say how many or how often: `tre gånger`, `varje vecka`, `minst 5`."""
    return bool(_COUNT.search(text))


def number(value: Decimal) -> Text:
    """A number as it is written: with a decimal comma in Swedish."""
    return Text(sv=swedish.number(value), en=f"{value:f}")


def folded_number(number: str) -> str:
    """A registration number without blanks and signs: `KS 2022/634` as `ks2022634`, but parts kept apart."""
    return " ".join(re.findall(r"[^\W\d_]+|\d+", number.casefold()))


def outlined(outline: Sequence[OutlineSection], block: CaseBlock) -> bool:
    """Whether a house style has a place for `block`; one that says nothing of headings has."""
    return not outline or any(
        each.show is block or (each.sections and outlined(each.sections, block)) for each in outline
    )
