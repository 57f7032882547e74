"""The changes as a patch of the YAML files, which keeps their comments and their layout.

Each change is tried on the file, and the file read again: what does not give just the new words at just that
place, in a file that is still valid, is left out and counted.
"""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from difflib import unified_diff
from pathlib import Path

from pydantic import ValidationError

from samverkan.diagnostics import Route
from samverkan.edit import node_at, others, reordered, with_item, with_value, without
from samverkan.load import Workspace
from samverkan.model import Record, records, references, texts_of
from samverkan.model import prose as every_prose
from samverkan.render.escape import escaped
from samverkan.returned.changes import Returned, TextChange, TextChangeKind
from samverkan.returned.markdown import read_lines, stands_out, with_addresses, with_marks, written
from samverkan.returned.moving import with_paragraph_moved
from samverkan.returned.orders import Order
from samverkan.returned.reasons import ByHand, left_out
from samverkan.returned.sequence import as_it_may_stand, disputed, in_turn, moved_along
from samverkan.returned.showing import shown
from samverkan.returned.sorts import Sort
from samverkan.returned.table_files import in_table
from samverkan.returned.text_files import followed, in_text_file
from samverkan.returned.writing import collapsed, in_paragraphs, scalar, with_lines, with_words, without_lines
from samverkan.source import Map, Seq, SourceFile, parse
from samverkan.source.includes import includes
from samverkan.source.tree import Rows
from samverkan.text import pattern_of


@dataclass(frozen=True, slots=True)
class Patch:
    """A unified diff, and the changes that it does not have."""

    text: str
    left_out: tuple[ByHand, ...]


@dataclass(slots=True)
class _File:
    """A file on its way to its new text."""

    source: SourceFile
    record: Record
    referred: frozenset[str]
    """The ids that something in the agreement's files refers to."""
    texts: frozenset[Route]
    sorts: Mapping[Route, Sort]
    prose: frozenset[Route]


def patch_of(found: Returned, workspace: Workspace) -> Patch:
    """All changes that could be made in the files of the workspace, as one patch."""
    folder = workspace.folder(found.agreement)
    assert folder  # noqa: S101 - it has been read back against this workspace
    referred = frozenset(identity for each in folder.records.values() for _, _, identity in references(each))
    files = {
        path: _File(
            replace(workspace.files[path], written={}),
            record,
            referred,
            frozenset(route for route, _ in texts_of(records(record))),
            {route: sort for (file, route), sort in found.sorts.of.items() if file == path},
            frozenset(route for route, _ in every_prose(record)),
        )
        for path, record in folder.records.items()
    }
    left = disputed(found.changes)
    texts: dict[str, str] = {}
    made: set[TextChange] = set()
    kept_orders: list[Order] = []
    for change in in_turn(found.changes, kept_orders):
        file = files[change.at.file]
        if change in made or change in left:
            continue
        if change.kind is TextChangeKind.MOVED:
            in_place = _made(change, file, found.changes) or in_text_file(
                change, workspace.files[change.at.file], texts
            )
            made |= {change} if in_place else _in_order(change, found, files, kept_orders)
        elif _went_with_its_item(change, made, file, found.changes) or any(
            _made(moved_along(each, kept_orders), file, found.changes)
            or in_text_file(each, workspace.files[each.at.file], texts)
            or in_table(each, workspace.files[each.at.file], texts)
            for each in as_it_may_stand(change, found.changes)
        ):
            made.add(change)
    parts = [
        _diff(path, workspace.files[path].text, each.source.text, workspace.root)
        for path, each in files.items()
    ]
    before = {path: text for each in files for path, text in workspace.files[each].included.items()}
    parts += [_diff(path, before[path], text, workspace.root) for path, text in sorted(texts.items())]
    kept = [each for each in found.changes if each not in made]
    return Patch("".join(parts), tuple(left_out(kept, found)))


def _went_with_its_item(
    change: TextChange, made: Set[TextChange], file: _File, every: Sequence[TextChange]
) -> bool:
    """Whether what was struck is of an item that is gone as a whole, which another of its texts took out."""
    if change.kind is not TextChangeKind.REMOVED:
        return False
    taken = {(each.at.file, each.route[:-1]) for each in made if each.kind is TextChangeKind.REMOVED}
    gone = _gone(every, change.at.file)
    items = (change.route[:end] for end in range(1, len(change.route)))
    return any(
        _is_item(each) and (change.at.file, each) in taken and _all_gone(each, file, gone) for each in items
    )


def _gone(every: Sequence[TextChange], path: str) -> set[Route]:
    return {each.route for each in every if each.kind is TextChangeKind.REMOVED and each.at.file == path}


def _is_item(route: Route) -> bool:
    return bool(route) and isinstance(route[-1], int)


def _all_gone(item: Route, file: _File, gone: Set[Route]) -> bool:
    """Whether all texts of the item are gone, or all its values if it has no text."""
    texts = {each for each in file.texts if each[: len(item)] == item}
    return (texts or {each for each in file.sorts if each[: len(item)] == item}) <= gone


def _made(change: TextChange, file: _File, every: Sequence[TextChange]) -> bool:
    """Whether the change could be made in the file, which then has it."""
    tries = {
        TextChangeKind.CHANGED: _changed,
        TextChangeKind.ADDED: _added,
        TextChangeKind.REMOVED: _removed,
        TextChangeKind.MOVED: _moved,
    }
    return any(_keep(raw, file) for raw in tries[change.kind](change, file, every) if raw is not None)


_NOTES = pattern_of(r"\[\^[\w-]+\]")


def _in_order(
    change: TextChange, found: Returned, files: Mapping[str, _File], kept: list[Order]
) -> set[TextChange]:
    """The moved texts that have their place once the list of this one has been given its new order."""
    for order in found.orders:
        beside = [each for each in found.changes if order.concerns(each.at.file, each.route)]
        moved = {
            each
            for each in beside
            if each.kind is TextChangeKind.MOVED and order.holds(each.at.file, each.route)
        }
        gone = (each for each in beside if each.kind is TextChangeKind.REMOVED)
        if change in moved and not any(order.holds(each.at.file, each.route) for each in gone):
            if not _keep_order(order, files[order.file]):
                return set()
            kept.append(order)
            return moved
    return set()


def _keep_order(order: Order, file: _File) -> bool:
    raw = reordered(file.source, order.route, order.was, order.now)
    before = parse(file.source.text).tree
    items = node_at(before, order.route)
    tree = parse(raw).tree if raw is not None else None
    if raw is None or before is None or tree is None or not isinstance(items, Seq):
        return False
    wanted = list(items)
    for place, item in zip(order.was, order.now, strict=True):
        wanted[place] = items[item]
    same = node_at(tree, order.route) == wanted
    return same and others(tree, order.route) == others(before, order.route) and _keep(raw, file)


def _changed(change: TextChange, file: _File, _every: Sequence[TextChange]) -> list[str | None]:
    sort = file.sorts.get(change.route)
    if sort is None:
        return _reworded(change, file)
    if not _is_whole(change, sort, file):
        return []
    stands, new = str(node_at(file.source.tree, change.route)), sort.several(change.new)
    if len(new) > 1:
        return [_with_several(change.route, new, file)]
    return _reworded(replace(change, old=stands, new=new[0]), file) if new else []


def _is_whole(change: TextChange, sort: Sort | None, file: _File) -> bool:
    """Whether the words before the change were all that stands at its place."""
    stands = str(node_at(file.source.tree, change.route))
    if sort is None:
        return collapsed(stands) == collapsed(change.old)
    before = sort.read(change.old)
    return before is not None and before in (stands, sort.read(stands))


def _with_several(route: Route, values: Sequence[str], file: _File) -> str | None:
    """With several values in place of one in a list of references."""
    *parents, place = route
    items = node_at(file.source.tree, tuple(parents))
    if not isinstance(place, int):
        return None
    every = list(items) if isinstance(items, Seq) else [items]
    every[place : place + 1] = [each for each in values if each not in every or each == every[place]]
    return with_value(file.source, tuple(parents), [str(each) for each in every])


def _reworded(change: TextChange, file: _File) -> list[str | None]:
    at = scalar(file.source, change.route)
    if at is None:
        return []
    raw, is_prose = file.source.text, change.route in file.prose
    old, new = in_paragraphs(change.old), in_paragraphs(change.new)
    was = shown(node_at(file.source.tree, change.route), prose=is_prose)
    wanted = in_paragraphs(was.replace(old, new, 1))
    tried = list(with_words(raw, at, old, new, prose=is_prose))
    if collapsed(str(node_at(file.source.tree, change.route))) == old:
        words = escaped(collapsed(new)) if is_prose else collapsed(new)
        tried += _anew(words, change.route, file)
    if is_prose and "\n" in new and at.style != "|":
        stands = in_paragraphs(str(node_at(file.source.tree, change.route)))
        tried += [raw for way in _ways(new) for raw in _anew(stands.replace(old, way, 1), change.route, file)]
    made = [each for each in tried if _says(each, file, change.route, wanted, prose=is_prose)]
    return _standing_out(change, made, file) if change.marked else [*made]


def _standing_out(change: TextChange, made: Sequence[str], file: _File) -> list[str | None]:
    """Those with the new words, in which these now stand out as they are to."""
    assert change.marked  # noqa: S101 - else there is nothing to do
    before = node_at(file.source.tree, change.route)
    words = with_addresses(change.marked[1], read_lines(before))
    tried: list[str | None] = []
    for raw in made:
        source = replace(file.source, text=raw, tree=parse(raw).tree)
        at, stands = scalar(source, change.route), str(node_at(source.tree, change.route))
        tried += [with_marks(raw, at, words)] if at else []
        if collapsed(shown(stands, prose=True)) == words.text and "[^" not in stands:
            tried.append(with_value(source, change.route, written(words)))
    return [each for each in tried if each is not None and _reads_right(each, change, file)]


def _reads_right(raw: str, change: TextChange, file: _File) -> bool:
    """Whether the words of the change stand out as they are to, and nothing else is otherwise."""
    tree, before = parse(raw).tree, parse(file.source.text).tree
    if tree is None or before is None or change.marked is None:
        return False
    was, now = (str(node_at(each, change.route)) for each in (before, tree))
    same = others(tree, change.route) == others(before, change.route)
    return same and _NOTES.findall(was) == _NOTES.findall(now) and stands_out(was, now, change.marked)


def _ways(words: str) -> list[str]:
    """The ways to write paragraphs: as they are, unless a bracket may refer to something, and escaped."""
    literal = "\n\n".join(map(escaped, words.split("\n\n")))
    return [literal] if "[" in words else [words, literal]


def _anew(words: str, route: Route, file: _File) -> list[str]:
    """With other words for the whole text, on lines of their own where it has several paragraphs."""
    made = with_value(file.source, route, words)
    return [made] if made is not None else []


def _says(raw: str, file: _File, route: Route, wanted: str, *, prose: bool) -> bool:
    """Whether the text at `route` now reads as wanted, and nothing else is otherwise than it was."""
    tree = parse(raw).tree
    if tree is None or shown(node_at(tree, route), prose=prose) != wanted:
        return False
    return others(tree, route) == others(parse(file.source.text).tree, route)


def _moved(change: TextChange, file: _File, _every: Sequence[TextChange]) -> list[str | None]:
    """With a paragraph of a text at another place in it."""
    at = scalar(file.source, change.route)
    if at is None or at.style != "|" or change.route not in file.prose:
        return []
    return [with_paragraph_moved(file.source.text, at, change.old, change.behind)]


def _added(change: TextChange, file: _File, _every: Sequence[TextChange]) -> list[str | None]:
    if change.route == change.at.route:
        return [_with_paragraph(change, file)]
    *parents, place = change.route
    if not isinstance(place, int):
        return []
    if change.cells is not None:
        item = {
            key: list(each)
            if isinstance(each, tuple)
            else _as_file_has(each, (*change.at.route[:-1], key), file)
            for key, each in change.cells
        }
        return [with_item(file.source, tuple(parents), item, place)] if item else []
    keys = change.at.route[len(parents) + 1 :]
    words = written(change.marked[1]) if change.marked else collapsed(change.new)
    if len(keys) > 1:
        return []
    words = words if change.marked else _as_file_has(words, change.at.route, file)
    is_bare = not keys or isinstance(node_at(file.source.tree, change.at.route[:-1]), str)
    return [with_item(file.source, tuple(parents), words if is_bare else {str(keys[0]): words}, place)]


def _as_file_has(words: str, like: Route, file: _File) -> str:
    """The words of an item as its file is to have them: no more than words, also where `like` is Markdown."""
    if like not in file.prose:
        return words
    return next((each for each in _ways(words) if shown(each, prose=True) == words), words)


def _with_paragraph(change: TextChange, file: _File) -> str | None:
    """A new paragraph of a text, after the one that it stands behind."""
    at = scalar(file.source, change.route)
    if at is None or change.route not in file.prose:
        return None
    raw, route, stands = file.source.text, change.route, str(node_at(file.source.tree, change.route))
    wanted = followed(shown(stands, prose=True), change)
    for way in [written(change.marked[1])] if change.marked else _ways(collapsed(change.new)):
        block = with_lines(raw, at, change.behind, way)
        made = (
            [block] if block is not None else _anew(followed(stands, replace(change, new=way)), route, file)
        )
        for each in made:
            if _says(each, file, route, wanted, prose=True):
                return each
    return None


def _removed(change: TextChange, file: _File, every: Sequence[TextChange]) -> list[str | None]:
    """Without the item of a list that the text is, or all words of which are gone."""
    route = change.route
    if not _is_whole(change, file.sorts.get(route), file):
        return [_without_paragraph(change, file)]
    if isinstance(route[-1], int):
        return [without(file.source, route)]
    item = node_at(file.source.tree, route[:-1])
    if isinstance(item, Map) and item.get("id") in file.referred:
        return []
    if _is_item(route[:-1]) and _all_gone(route[:-1], file, _gone(every, change.at.file)):
        return [without(file.source, route[:-1])]
    return [without(file.source, route)]


def _without_paragraph(change: TextChange, file: _File) -> str | None:
    """Without one of the paragraphs of a prose, if it stands on lines of its own."""
    route, raw, old = change.route, file.source.text, collapsed(change.old)
    at = scalar(file.source, route)
    if at is None or route not in file.prose:
        return None
    left = without_lines(raw, at, old)
    wanted = in_paragraphs(shown(node_at(file.source.tree, route), prose=True).replace(old, "", 1))
    return left if left is not None and _says(left, file, route, wanted, prose=True) else None


def _keep(raw: str, file: _File) -> bool:
    """Makes `raw` the text of the file if that is still valid."""
    parsed = parse(raw)
    if parsed.tree is None or parsed.faults:
        return False
    if not _put_back(file.source, raw, parsed.tree):
        return False
    try:
        type(file.record).model_validate(parsed.tree)
    except ValidationError:
        return False
    file.source = replace(file.source, text=raw, tree=parsed.tree)
    return True


def _put_back(source: SourceFile, raw: str, tree: Map) -> bool:
    """Whether all that the tree of the new text takes from other files is what was taken from them before."""
    before = parse(source.text).tree
    taken = (
        {each.name: node_at(source.tree, each.route) for each in includes(before, source.text)}
        if before
        else {}
    )
    for each in includes(tree, raw):
        value = taken.get(each.name)
        if not isinstance(value, (str, Rows)):
            return False
        each.put(value)
    return True


def _diff(path: str, old: str, new: str, root: Path) -> str:
    if old == new:
        return ""
    ending = "\r\n" if b"\r\n" in (root / path).read_bytes() else "\n"
    lines = unified_diff(_lines(old), _lines(new), f"a/{path}", f"b/{path}")
    return "".join(_ended(line, ending) for line in lines)


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _ended(line: str, ending: str) -> str:
    if not line.endswith("\n"):
        return f"{line}\n\\ No newline at end of file\n"
    is_head = line.startswith(("--- ", "+++ ", "@@ "))
    return line if is_head or ending == "\n" else f"{line[:-1]}{ending}"
