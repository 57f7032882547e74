"""Whether a file that was changed holds what was wanted, and all else that it held."""

from collections.abc import Mapping, Sequence

from samverkan.diagnostics import Route
from samverkan.edit.layout import Plain, is_nested
from samverkan.edit.scalars import words_of
from samverkan.edit.spots import FileText, page_of
from samverkan.source import Map, Node, Seq, entries, steps, value_at


def as_read(value: Plain) -> object:
    """The value as a file gives it back."""
    if isinstance(value, Mapping):
        return {str(key): as_read(each) for key, each in value.items()}
    if is_nested(value):
        assert isinstance(value, Sequence)  # noqa: S101
        return [as_read(each) for each in value]
    return None if value is None else words_of(value)  # type: ignore[arg-type]


def tried(
    page: FileText, made: str | None, route: Route, value: object, loses: tuple[int, int] | None = None
) -> str | None:
    """What was made, if it holds just what the file held with this value at `route`, and every comment.

    `loses` is a stretch of which the comments may be gone.
    """
    after_it = page_of(made) if made is not None else None
    if after_it is None or after_it.faults != page.faults or not _keeps_comments(page, after_it, loses):
        return None
    return made if after_it.tree == _with(page.tree, route, value) else None


def _with(tree: Node, route: Route, value: object) -> object:
    """What the tree would be with another value at `route`."""
    if not route or not isinstance(tree, (Map, Seq)):
        return value
    made: dict[str | int, object] = dict(entries(tree))
    within = value_at(tree, route[0]) if steps(tree, route[0]) else None
    made[route[0]] = _with(within, route[1:], value)
    return made if isinstance(tree, Map) else list(made.values())


def _keeps_comments(before: FileText, after_it: FileText, loses: tuple[int, int] | None) -> bool:
    first, last = (before.text[:each].count("\n") for each in loses) if loses else (1, 0)
    kept = [words for line, words in before.comments if not first <= line <= last]
    left = iter(words for _, words in after_it.comments)
    return all(any(words == each for each in left) for words in kept)


def leads(tree: Node, route: Route) -> bool:
    """Whether the route leads to something."""
    return known_part(tree, route)[0] == route


def known_part(tree: Node, route: Route) -> tuple[Route, Route]:
    """As much of the route as leads somewhere, and the rest."""
    node = tree
    for place, step in enumerate(route):
        if not isinstance(node, (Map, Seq)) or not steps(node, step):
            return route[:place], route[place:]
        node = value_at(node, step)
    return route, ()
