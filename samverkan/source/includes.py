"""Puts the text of other files where a YAML file names them: `{file: bakgrund.md}`."""

from collections.abc import Iterator
from pathlib import Path

from samverkan.source.faults import MAX_FAULTS, Fault, Rule
from samverkan.source.lines import Lines
from samverkan.source.shelf import Shelf, UnreadableTextError
from samverkan.source.tree import Map, Seq, put, value_at, walk

_KEY = "file"
_SUFFIX = ".md"


def include_texts(tree: Map, text: str, path: Path, root: Path) -> tuple[dict[str, str], list[Fault]]:
    """The texts that the file `path` with this `text` names, by their path in `root`, and the faults.

    In `tree` an Included takes the place of every mapping with `file` as its only key and a
    name that ends in `.md`. Where its file cannot be read, the name is left as the text.
    """
    if _SUFFIX not in text:
        return {}, []
    shelf = Shelf(path.parent, root)
    lines = Lines(text)
    faults: list[Fault] = []
    for route, node in walk(tree):
        for step, named in list(_named(node)):
            if len(faults) >= MAX_FAULTS:
                return shelf.texts, faults
            name = str(named[_KEY])
            try:
                put(node, step, shelf.text(name))
            except UnreadableTextError as error:
                put(node, step, name)
                span = lines.place(named.value_places[_KEY])
                faults.append(Fault(Rule.INCLUDE, span, error.message, error.help, (*route, step)))
    return shelf.texts, faults


def _named(node: Map | Seq) -> Iterator[tuple[str | int, Map]]:
    """The mappings in `node` itself that name a text file, with the steps to them."""
    for step in node if isinstance(node, Map) else range(len(node)):
        value = value_at(node, step)
        if isinstance(value, Map) and len(value) == 1 and str(value.get(_KEY)).endswith(_SUFFIX):
            yield step, value
