"""The way from a finding to the form of what it is about."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from samverkan.diagnostics import Diagnostic, Route
from samverkan.load.file_names import kind_of
from samverkan.model import KINDS, Record, fields
from samverkan.preview.addresses import form_query
from samverkan.preview.forms.place import written_route
from samverkan.source import Map, Node, Rows, Seq, SourceFile


def form_of(said: Diagnostic, files: Mapping[str, SourceFile]) -> str:
    """What leads to the form of the record that the finding is about; empty where there is none."""
    kind = kind_of(PurePosixPath(said.file))
    if kind is None or said.file not in files or files[said.file].tree is None:
        return ""
    return form_query(said.file, written_route(_record_at(said.at, KINDS[kind], files[said.file])))


def _record_at(at: str, model: type[Record], file: SourceFile) -> Route:
    """The route of the innermost record in a list that the words of a place lead to."""
    route: Route = ()
    node: Node = file.tree
    while isinstance(node, Map):
        inner = [
            ((*route, key, place), holds.record, item)
            for key, holds in fields(model).items()
            if holds.record
            and holds.is_list
            and isinstance(items := node.get(key), Seq)
            and not isinstance(items, Rows)
            for place, item in enumerate(items)
            if isinstance(item, Map) and _leads_to(file.at((*route, key, place)), at)
        ]
        if not inner:
            break
        route, model, node = inner[0]
    return route


def _leads_to(place: str, at: str) -> bool:
    return at == place or at.startswith((f"{place}.", f"{place}["))
