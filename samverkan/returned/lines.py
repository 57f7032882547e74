"""On which line of a file the words stand that somebody has changed."""

from samverkan.diagnostics import Route
from samverkan.edit import node_at
from samverkan.returned.alignment import aligned
from samverkan.returned.writing import collapsed, in_paragraphs, scalar
from samverkan.source import Included, SourceFile


def line_of(file: SourceFile, route: Route, words: str, new: str) -> tuple[str, int]:
    """The file and the line, from 1, of the first of the words that is another in `new`.

    It is the line of the text at `route` where they cannot be told apart in it.
    """
    old, after = (in_paragraphs(each).replace("\n\n", "\n") for each in (words, new))
    value = node_at(file.tree, route)
    at = scalar(file, route)
    if isinstance(value, Included):
        path, raw, start, end = value.path, file.included[value.path], 0, len(file.included[value.path])
    elif at:
        path, raw, start, end = file.path, file.text, at.start, at.end
    else:
        return _located(file, route)
    places = aligned(collapsed(old), raw, start, end)
    if not places:
        return _located(file, route)
    return path, raw.count("\n", 0, places[_first_changed(old, after)]) + 1


def _located(file: SourceFile, route: Route) -> tuple[str, int]:
    path, span = file.locate(route)
    return path, span.line


def _first_changed(old: str, new: str) -> int:
    """The place of the first character of the first word that is another."""
    alike = next((place for place, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(new))
    return old.rfind(" ", 0, min(alike, len(old) - 1) + 1) + 1 if alike < len(old) else len(old) - 1
