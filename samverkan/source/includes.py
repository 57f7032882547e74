"""Puts other files where a YAML file names them: `{file: bakgrund.md}`, `{file: otrygga.csv}`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from samverkan.source.faults import MAX_FAULTS, Fault, Rule
from samverkan.source.lines import Lines
from samverkan.source.shelf import TABLE, TEXT, Shelf, UnreadableTextError
from samverkan.source.tree import Map, Route, Rows, Seq, put, value_at, walk

_KEY = "file"


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The texts of the files that were taken in, by path, the rows among them, and the faults of it all."""

    texts: Mapping[str, str] = field(default_factory=dict)
    tables: tuple[tuple[Route, Rows], ...] = ()
    faults: tuple[Fault, ...] = ()


def take_in(tree: Map, text: str, path: Path, root: Path) -> TakenIn:
    """What the file `path` with this `text` names, put into its `tree`.

    An Included takes the place of every mapping with `file` as its only key and a name that ends
    in `.md`, and Rows where it ends in `.csv`. Where the file cannot be read, the name is left as
    the text, and the rows are none.
    """
    if TEXT not in text and TABLE not in text:
        return TakenIn()
    shelf, lines = Shelf(path.parent, root), Lines(text)
    tables: list[tuple[Route, Rows]] = []
    faults: list[Fault] = []
    for route, node, step, named in sorted(_named(tree), key=_offset):
        if len(faults) >= MAX_FAULTS:
            break
        name, here = str(named[_KEY]), (*route, step)
        try:
            if name.endswith(TABLE):
                rows, wrong = shelf.table(name)
                put(node, step, rows)
                tables.append((here, rows))
                faults += [replace(fault, route=here) for fault in wrong]
            else:
                put(node, step, shelf.text(name))
        except UnreadableTextError as error:
            put(node, step, Rows(name) if name.endswith(TABLE) else name)
            span = lines.place(named.value_places[_KEY])
            faults.append(Fault(Rule.INCLUDE, span, error.message, error.help, here))
    return TakenIn(shelf.texts, tuple(tables), tuple(faults))


_Named = tuple[Route, Map | Seq, str | int, Map]


def _offset(named: _Named) -> int:
    return named[-1].start.start_mark.index


def _named(tree: Map) -> Iterator[_Named]:
    """The mappings that name a file: where each stands, the step to it from there, and itself."""
    for route, node in walk(tree):
        for step in list(node) if isinstance(node, Map) else range(len(node)):
            value = value_at(node, step)
            if isinstance(value, Map) and len(value) == 1 and str(value.get(_KEY)).endswith((TEXT, TABLE)):
                yield route, node, step, value
