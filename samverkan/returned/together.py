"""What stands once for several, as a shared day, and what goes with an item that is gone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from samverkan.diagnostics import Route
from samverkan.render.marks import Origin
from samverkan.returned.changes import TextChange, TextChangeKind, Unplaced

_OF_ALL = "signatories"
_SHARED = ("place", "date")


def for_all_who_sign(
    changes: Sequence[TextChange], shown: Sequence[Origin], texts: Mapping[str, Mapping[Route, str]]
) -> Iterator[TextChange]:
    """The changes; the place or the day of one who signs is also that of the others, where it stands once.

    `shown` is what the document shows, and `texts` what the files have.
    """
    apart = {(each.file, each.route) for each in shown}
    for change in changes:
        yield change
        if change.route[0] == _OF_ALL and change.route[-1] in _SHARED:
            for route, text in texts[change.at.file].items():
                is_same = route[::2] == change.route[::2] and text == change.at.text
                if is_same and (change.at.file, route) not in apart:
                    yield replace(change, at=Origin(change.at.file, route, text), route=route)


def without_lines_of_the_gone(
    unplaced: Sequence[Unplaced], changes: Sequence[TextChange]
) -> Iterator[Unplaced]:
    """What is left to place: no line that told more of an item which is struck itself."""
    gone = {(each.at.file, each.route[:-1]) for each in changes if each.kind is TextChangeKind.REMOVED}
    for each in unplaced:
        is_of_it = each.near and not each.new and (each.near.file, each.near.route[:-1]) in gone
        if not is_of_it:
            yield each
