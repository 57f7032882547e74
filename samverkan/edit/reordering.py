"""The items of a list in another order, each with what is said of it."""

from collections.abc import Sequence

from samverkan.diagnostics import Route
from samverkan.edit.spots import is_in_brackets, node_at
from samverkan.source import Rows, Seq, SourceFile, place_at, value_at, whole


def reordered(file: SourceFile, route: Route, was: Sequence[int], now: Sequence[int]) -> str | None:
    """The text of the file with the items `now` of a list at the places `was`, each with the comments above.

    None unless all of them stand on lines of their own, or in brackets. Empty lines between items stay where
    they are.
    """
    items = node_at(file.tree, route)
    if isinstance(items, Seq) and is_in_brackets(items):
        return _in_brackets(file.text, items, was, now)
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


def _in_brackets(text: str, items: Seq, was: Sequence[int], now: Sequence[int]) -> str | None:
    """The items of a list in brackets in another order; what stands between them stays."""
    if isinstance(items, Rows) or max(was) >= len(items):
        return None
    extents = [whole(value_at(items, item), place_at(items, item)) for item in was]
    words = {item: text[each.start : each.end] for item, each in zip(was, extents, strict=True)}
    for extent, item in reversed(list(zip(extents, now, strict=True))):
        text = text[: extent.start] + words[item] + text[extent.end :]
    return text


def _lines(file: SourceFile, route: Route) -> tuple[int, int] | None:
    """The first and the last line of the item, counted from nought."""
    parent = node_at(file.tree, route[:-1])
    step = route[-1]
    if not isinstance(parent, Seq) or isinstance(parent, Rows) or is_in_brackets(parent):
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
