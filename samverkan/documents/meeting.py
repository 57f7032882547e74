"""What an extract tells of the meeting: who was there, who signs, how to appeal, who attests."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samverkan.documents.wording import Wording
from samverkan.model import Attestation, CaseBlock, CaseStep, HouseStyle, OutlineSection

APPEAL_ENCLOSED = "Överklagandehänvisning bifogas."


@dataclass(frozen=True, slots=True)
class Attendance:
    """Some of those present; a lone group has no heading of its own."""

    heading: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SignatureLines:
    """The lines of those who sign, a name or an office first, below the place and date of all of them."""

    people: tuple[tuple[str, ...], ...]
    together: str = ""


def present(step: CaseStep) -> tuple[Attendance, ...]:
    """Those who were there; chair and secretary stand with their offices, unless a list has them already.

    So do adjusters beside the chair, where nobody has listed who was present.
    """
    chair = tuple(_unless_listed(step.chair, "ordförande", step.present))
    alone = () if step.present or not step.chair else _adjusting(step, step.chair)
    groups = (
        ("Beslutande", (*chair, *step.present, *alone)),
        ("Ersättare", step.substitutes),
        ("Övriga", (*step.also_present, *_unless_listed(step.secretary, "sekreterare", step.also_present))),
    )
    there = [Attendance(heading, names) for heading, names in groups if names]
    is_alone = len(there) == 1 and there[0].names == step.present
    return (Attendance("", step.present),) if is_alone else tuple(there)


def _adjusting(step: CaseStep, chair: str) -> Iterator[str]:
    for name in step.adjustment.adjusters if step.adjustment else ():
        yield from _unless_listed(name, "justerare", [chair])


def _unless_listed(name: str | None, office: str, listed: Sequence[str]) -> Iterator[str]:
    if name and not any(each.startswith(name) for each in listed):
        yield f"{name}, {office}"


def signing(step: CaseStep) -> SignatureLines | None:
    """Those who sign the minutes, each with a line, when any of them is named."""
    adjusters = step.adjustment.adjusters if step.adjustment else ()
    if not (step.secretary or step.chair or adjusters):
        return None
    named = (
        (step.secretary, "Sekreterare"),
        (step.chair, "Ordförande"),
        *((adjuster, "Justerare") for adjuster in adjusters or [None]),
    )
    return SignatureLines(tuple((name, office) if name else (office,) for name, office in named))


def attesting(step: CaseStep, words: Wording) -> SignatureLines:
    """Who attests that the extract agrees with the minutes; without a name a line to write it on."""
    by = step.attestation or Attestation()
    who = tuple(line for line in (by.name, by.title) if line)
    when = words.the_day(by.date) if by.date else ""
    return SignatureLines(
        (who or ("Namn och befattning",),), " ".join(part for part in (by.place, when) if part)
    )


def appeal(step: CaseStep, style: HouseStyle) -> str | None:
    """How the decision is appealed, in the words of the kommun, else that a notice is enclosed."""
    return (style.appeal_notice or APPEAL_ENCLOSED) if step.appeal_notice else None


def with_appeal(outline: Sequence[OutlineSection]) -> tuple[OutlineSection, ...]:
    """The outline with a place for the appeal notice, last if it has none: no notice may be lost."""
    has_one = any(_places_appeal(section) for section in outline)
    return tuple(outline) if has_one else (*outline, OutlineSection(show=CaseBlock.APPEAL))


def _places_appeal(section: OutlineSection) -> bool:
    return section.show is CaseBlock.APPEAL or any(_places_appeal(each) for each in section.sections)
