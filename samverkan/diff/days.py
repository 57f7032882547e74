"""Days in words, as exactly as they are known."""

from datetime import date

from samverkan.model import PartialDate
from samverkan.swedish import dated, the_day
from samverkan.text import Text


def day(when: PartialDate | date) -> Text:
    """A day by itself: `1 juli 2024`, `juli 2024`, `2024`."""
    return Text(sv=dated(when.year, when.month, when.day), en=str(when))


def on_the_day(when: PartialDate | date) -> Text:
    """When something is done: `den 1 juli 2024`, `i juli 2024`, `2024`."""
    said = the_day(when.year, when.month, when.day)
    return Text(sv=f"i {said}" if when.month and not when.day else said, en=str(when))
