"""What a value is to its record, where the type alone does not say it."""

from enum import Enum, auto


class Role(Enum):
    """Marks a field, or the type of its values, with a part that comparisons ask for."""

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
    CHOSEN = auto()
    """What the parties choose of what they know."""
    TARGET = auto()
    """What is to be reached."""
    DUE = auto()
    """The last day for what is to be done or reached; of other things a later end is a longer time."""
    ANSWERS = auto()
    """Who answers for what is to be done."""
