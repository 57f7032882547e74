"""Who presides or writes at a meeting under nearly the name of somebody present."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from samverkan.diagnostics import Route
from samverkan.model import Case, Motesanteckning, Record
from samverkan.rules.rule import Finding
from samverkan.text import Text

_NEAR = 0.7
"""How like the word of a name that differs must be to have been meant for the other."""

_Meeting = tuple[Route, str | None, Sequence[str]]


def misspelt_chairs(record: Record) -> Iterator[Finding]:
    """That a chair or secretary who is not among those present has all but the name of one of them."""
    for at, name, present in _meetings(record):
        near = nearly_present(name, present) if name else None
        if near:
            yield Finding(
                at=at,
                message=Text(
                    sv=f"”{name}” är inte bland de närvarande, men ”{near}” är det.",
                    en=f"“{name}” is not among those present, but “{near}” is.",
                ),
                help=Text(sv="Skriv namnet likadant.", en="Write the name in one way."),
            )


def nearly_present(name: str, present: Iterable[str]) -> str | None:
    """The one of those present whose name this nearly is, when it is nobody's."""
    here = [each for each in present if each]
    near = [each for each in here if _is_nearly(name, each)]
    return near[0] if name not in here and len(near) == 1 else None


def name_in(entry: str) -> str:
    """The name in an entry of those at a meeting, without party and function."""
    return entry.partition("(")[0].partition(",")[0].strip()


def _meetings(record: Record) -> Iterator[_Meeting]:
    """Where who presides and who writes stands, with those present."""
    if isinstance(record, Motesanteckning):
        present = [each.person for each in record.present if each.person]
        yield ("chair",), record.chair, present
        yield ("secretary",), record.secretary, present
    for place, step in enumerate(record.steps if isinstance(record, Case) else ()):
        here = (*step.present, *step.substitutes, *step.also_present)
        names = list(map(name_in, here))
        yield ("steps", place, "chair"), step.chair, names
        yield ("steps", place, "secretary"), step.secretary, names


def _is_nearly(name: str, other: str) -> bool:
    """Whether all but a letter or two is the same, or all but the first name, of which there is a letter."""
    return differs_in_a_word(name, other) or _is_shortened(name, other) or _is_shortened(other, name)


def _is_shortened(name: str, other: str) -> bool:
    """Whether it is the other name with the first letter alone of the first name: `T. Tankfull`."""
    first, *family = name.casefold().split()
    other_first, *other_family = other.casefold().split()
    return len(first.rstrip(".")) == 1 and other_first[:1] == first[:1] and family == other_family != []


def differs_in_a_word(name: str, other: str) -> bool:
    """Whether just one word of the names is another, and only by a letter or two."""
    words, others = name.casefold().split(), other.casefold().split()
    pairs = [pair for pair in zip(words, others, strict=False) if pair[0] != pair[1]]
    if len(words) != len(others) or len(words) < 2 or len(pairs) != 1:
        return False
    return SequenceMatcher(None, *pairs[0]).ratio() > _NEAR
