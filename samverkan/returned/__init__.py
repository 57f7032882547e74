"""The way back from Word: a document of ours that somebody has edited in, what they changed out."""

from samverkan.returned.changes import PlacedComment, Returned, TextChange, TextChangeKind, Unplaced
from samverkan.returned.reading import returned

__all__ = ["PlacedComment", "Returned", "TextChange", "TextChangeKind", "Unplaced", "returned"]
