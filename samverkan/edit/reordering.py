"""The items of a list in another order, each with what is said of it."""

from collections.abc import Sequence

from samverkan.diagnostics import Route
from samverkan.edit.spots import node_at
from samverkan.source import Rows, Seq, SourceFile, place_at, value_at, whole


def reordered(file: SourceFile, route: Route, was: Sequence[int], now: Sequence[int]) -> str | None:
    """The text of the file with the items `now` of a list at the places `was`, each with the comments above.

    None unless all of them stand on lines of their own. Empty lines between items stay where they are.
    """
    extents = [_lines(file, (*route, item)) for item in was]
    every = file.text.split("\n")
    blocks = []
    for extent in extents:
        if extent is None:
            return None
        first = extent[0]
        while every[first - 1].lstrip().startswith("#"):
            first -= 1
        blocks.append((first, extent[1] + 1))
    texts = {item: every[first:end] for item, (first, end) in zip(was, blocks, strict=True)}
    for (first, end), item in reversed(list(zip(blocks, now, strict=True))):
        every[first:end] = texts[item]
    return "\n".join(every)


def _lines(file: SourceFile, route: Route) -> tuple[int, int] | None:
    """The first and the last line of the item, counted from nought."""
    parent = node_at(file.tree, route[:-1])
    step = route[-1]
    if not isinstance(parent, Seq) or isinstance(parent, Rows) or parent.end is not None:
        return None
    if not isinstance(step, int) or step >= len(parent):
        return None
    place = place_at(parent, step)
    extent = whole(value_at(parent, step), place)
    first = file.text.count("\n", 0, extent.start)
    text = file.text[: extent.end].rstrip()
    line = file.text.split("\n")[first]
    if not line.lstrip().startswith("- ") or line.lstrip().startswith("- - "):
        return None
    return first, text.count("\n")
