"""The way back from Word: a document of ours that somebody has edited in, what they changed out."""

from samverkan.returned.changes import Change, ChangeKind, Comment, Returned, Unplaced
from samverkan.returned.reading import returned

__all__ = ["Change", "ChangeKind", "Comment", "Returned", "Unplaced", "returned"]
