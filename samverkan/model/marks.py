"""What marks a field, or the type of its values, with what it is to its record and to the agreement."""

from dataclasses import dataclass
from enum import Enum, auto

from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class Plain:
    """Marks a text of words that is no Markdown."""


@dataclass(frozen=True, slots=True)
class Prose:
    """Marks a text in which the safe subset of Markdown holds, and `[^id]` cites a note or a source."""


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks a value that is the id of something of this kind."""

    kind: str


class Role(Enum):
    """What a value is to its record, where the type alone does not say it.

    Marks a field, or the type of its values, with a part that comparisons ask for.
    """

    NAME = auto()
    """A text that names or numbers something: another text is another value, not other words for it."""
    LABEL = auto()
    """What something is called, which is the same thing under another label."""
    ORDERED = auto()
    """A list whose order carries meaning."""
    PERIOD = auto()
    """Fields that together say when the record holds, and so change as one."""
    DOCUMENT = auto()
    """What tells which document it is."""
    PROGRESS = auto()
    """How far something that was decided has come."""
    SHOWS = auto()
    """Where it can be seen how far something has come."""
    CHOSEN = auto()
    """What the parties choose of what they know."""
    TARGET = auto()
    """What is to be reached."""
    DUE = auto()
    """The last day for what is to be done or reached; of other things a later end is a longer time."""
    HAPPENED = auto()
    """The day when what is told was done, measured or decided: one that has been."""
    ANSWERS = auto()
    """Who answers for what is to be done."""
    FORMER = auto()
    """An id that it, or a part of it, had in the agreement before: what it carries on."""


class WeakerWay(Enum):
    """A way in which another value of a field weakens what the parties have agreed."""

    WORDS = auto()
    """Its words bind, and may bind less."""
    GONE = auto()
    """It is no longer said."""
    FEWER = auto()
    """The list is shorter."""
    LOWER = auto()
    """A value further down."""
    LATER = auto()
    """A later day, or none any more."""
    SOONER = auto()
    """An earlier day."""
    SHORTER = auto()
    """A shorter time."""
    UNSET = auto()
    """What was so is so no longer."""
    CAME = auto()
    """It is said, and was not."""


@dataclass(frozen=True, slots=True)
class Weaker:
    """Marks a field with a way in which another value of it weakens what the parties have agreed.

    `said` tells what is lost, of a thing called `{}`, which had the value `{old}` and has `{new}`. `rungs`
    are values from the highest to the lowest, those of a rung with blanks between them; no value at all
    stands among them as `-`.
    """

    way: WeakerWay
    said: Text
    rungs: tuple[str, ...] = ()


WORDS = Weaker(WeakerWay.WORDS, Text(sv="", en=""))
"""Marks a text whose words bind the parties."""


def gone(sv: str, en: str) -> Weaker:
    """Marks a value that the agreement is weaker without."""
    return Weaker(WeakerWay.GONE, Text(sv=sv, en=en))


def fewer(sv: str, en: str, *, rungs: tuple[str, ...] = ()) -> Weaker:
    """Marks a list that the agreement is weaker with fewer items in, or with none so high on the rungs."""
    return Weaker(WeakerWay.FEWER, Text(sv=sv, en=en), rungs)


def lower(
    *rungs: str, sv: str = "{} är nu {new}, förut {old}.", en: str = "{} is now {new}, formerly {old}."
) -> Weaker:
    """Marks a value that may be lowered, from the highest to the lowest; see `Weaker`."""
    return Weaker(WeakerWay.LOWER, Text(sv=sv, en=en), rungs)


def later(sv: str, en: str) -> Weaker:
    """Marks a day that the agreement is weaker with a later one than."""
    return Weaker(WeakerWay.LATER, Text(sv=sv, en=en))


def sooner(sv: str, en: str) -> Weaker:
    """Marks a last day that the agreement is weaker with an earlier one than."""
    return Weaker(WeakerWay.SOONER, Text(sv=sv, en=en))


def shorter(sv: str, en: str) -> Weaker:
    """Marks a time that the agreement is weaker with a shorter one than."""
    return Weaker(WeakerWay.SHORTER, Text(sv=sv, en=en))


def unset(sv: str, en: str) -> Weaker:
    """Marks a yes that the agreement is weaker without."""
    return Weaker(WeakerWay.UNSET, Text(sv=sv, en=en))


def came(sv: str, en: str) -> Weaker:
    """Marks a value that the agreement is weaker with than without."""
    return Weaker(WeakerWay.CAME, Text(sv=sv, en=en))
