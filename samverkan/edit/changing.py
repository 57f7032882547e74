"""Changes one place of a file: another value, one more item or key, one less."""

from collections.abc import Sequence

from samverkan.diagnostics import Route
from samverkan.edit.inserting import put_in, put_item
from samverkan.edit.layout import Plain
from samverkan.edit.removing import taken_out
from samverkan.edit.replacing import replaced
from samverkan.edit.spots import FileText, extent, key_start, node_at, page_of, parent_of, route_in
from samverkan.edit.trying import as_read, known_part, leads, tried
from samverkan.source import Included, Map, Rows, Seq, SourceFile


def with_value(file: SourceFile, route: Route, value: Plain, *, order: Sequence[str] = ()) -> str | None:
    """The text of the file with this value at `route`, and all else as it was.

    What is not there yet is put in: a new key in the given order of the keys of its mapping, else last. None
    when that cannot be done without changing something else, as when a comment would be lost, and where the
    value is that of another file.
    """
    page = _page(file, route)
    if page is None or isinstance(node_at(file.tree, route), Included | Rows):
        return None
    route = route_in(page.tree, route)
    known, left = known_part(page.tree, route)
    parent = node_at(page.tree, known)
    if not left:
        made = replaced(page, route, value)
    elif parent is None and known:
        route, value = known, _wrapped(left, value)
        made = replaced(page, route, value)
    else:
        route, value = (*known, left[0]), _wrapped(left[1:], value)
        made = put_in(page, known, left[0], value, order)
    return tried(page, made, route, as_read(value))


def with_item(file: SourceFile, route: Route, value: Plain, at: int | None = None) -> str | None:
    """The text of the file with an item more in the list at `route`, last or before the item `at`.

    A list that is not there yet is put in. None as in `with_value`.
    """
    page = _page(file, route)
    items = node_at(page.tree, route) if page else None
    if page is None or not (items is None or isinstance(items, Seq)):
        return None
    if not items:
        return with_value(file, route, [value])
    route = route_in(page.tree, route)
    place = len(items) if at is None else min(at, len(items))
    made = put_item(page, items, place, value)
    wanted = [*items[:place], as_read(value), *items[place:]]
    return tried(page, made, route, wanted)


def without(file: SourceFile, route: Route) -> str | None:
    """The text of the file without the key or item at `route`; the only item of a list takes its key along.

    The comments above it stay, those beside and within it go. None when it is all that the file holds.
    """
    page = _page(file, route)
    route = route_in(page.tree, route) if page else ()
    if page is None or not route or not leads(page.tree, route):
        return None
    while len(route) > 1 and len(parent_of(page.tree, route)) == 1:
        route = route[:-1]
    parent, step = parent_of(page.tree, route), route[-1]
    if len(parent) == 1:
        return None
    loses = key_start(page, parent, step), extent(parent, step)[1]
    wanted = (
        {key: each for key, each in parent.items() if key != step}
        if isinstance(parent, Map)
        else [each for place, each in enumerate(parent) if place != step]
    )
    return tried(page, taken_out(page, parent, step), route[:-1], wanted, loses=loses)


def is_there(file: SourceFile, route: Route) -> bool:
    """Whether something stands at `route`, in which a lone item may stand without its list."""
    return file.tree is not None and leads(file.tree, route_in(file.tree, route))


def _page(file: SourceFile, route: Route) -> FileText | None:
    """The file's own text, if what is at `route` is to stand in it."""
    if file.tree is None or file.locate(route)[0] != file.path or file.own(route) != route:
        return None
    return page_of(file.written.get(file.path, file.text))


def _wrapped(route: Route, value: Plain) -> Plain:
    """The value inside the mappings and lists that the route leads through."""
    for step in reversed(route):
        value = {step: value} if isinstance(step, str) else [value]
    return value
