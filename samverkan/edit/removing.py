"""A key or an item less."""

from samverkan.edit.spots import FileText, end_of, extent, is_in_brackets, key_start
from samverkan.source import Map, Seq, entries


def taken_out(page: FileText, parent: Map | Seq, step: str | int) -> str | None:
    """The text without what stands in the mapping or list at this step."""
    text = page.text
    if is_in_brackets(parent):
        return _out_of_brackets(page, parent, step)
    start, end = key_start(page, parent, step), end_of(page, parent, step)
    if not text[page.line_start(start) : start].strip():
        before, after = text[: page.line_start(start)], text[end + 1 :]
        is_parted = not before or before.endswith("\n\n")
        return before + (after.lstrip("\n") if is_parted else after)
    following = [each for each, _ in entries(parent)]
    place = following.index(step) + 1
    if place == len(following):
        return None
    return text[:start] + text[key_start(page, parent, following[place]) :]


def _out_of_brackets(page: FileText, parent: Map | Seq, step: str | int) -> str:
    every = [each for each, _ in entries(parent)]
    place = every.index(step)
    starts = [
        parent.key_places[str(each)].start if isinstance(parent, Map) else extent(parent, each)[0]
        for each in every
    ]
    if place + 1 < len(every):
        return page.text[: starts[place]] + page.text[starts[place + 1] :]
    return page.text[: extent(parent, every[place - 1])[1]] + page.text[extent(parent, step)[1] :]
