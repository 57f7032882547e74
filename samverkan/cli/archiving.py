"""All of an agreement for the archive: documents in every format, what they were made from, and metadata."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from samverkan.cli.packing import PackedBundle, left_for_errors, packed, sha256
from samverkan.documents.bundles import outer_annexes
from samverkan.documents.registration import SPECIFICATION, case_file, record
from samverkan.load import Workspace
from samverkan.making.opening import OpenedAgreement
from samverkan.making.source_files import source_files
from samverkan.render.formats import FORMATS
from samverkan.render.templates import Templates
from samverkan.render.written_document import WrittenDocument

_DOCUMENTS, _SOURCES, _METADATA = "documents", "source", "metadata.json"


def archive(
    opened: OpenedAgreement,
    inside: Sequence[WrittenDocument],
    workspace: Workspace,
    left: Sequence[str],
    templates: Templates,
) -> PackedBundle:
    """The archive of all the agreement's documents; `left` are files that errors keep out."""
    basis = opened.basis
    made = {each.name: _files(each, templates) for each in inside}
    lacking = [*outer_annexes(basis), *map(left_for_errors, left)]
    sources = {f"{_SOURCES}/{path}": held for path, held in source_files(workspace, opened.folder).items()}
    records = [record(each, basis, _listed(made[each.name])) for each in opened.documents]
    metadata = {
        "specification": SPECIFICATION,
        "agreement": basis.id,
        "aggregation": case_file(basis, records),
        "source": _listed(sources),
        "missing": [each.sv for each in lacking],
    }
    files = {name: content for one in made.values() for name, content in one.items()} | sources
    files[_METADATA] = (json.dumps(metadata, ensure_ascii=False, indent=2) + "\n").encode()
    return PackedBundle(packed(files), "zip", lacking)


def _files(document: WrittenDocument, templates: Templates) -> dict[str, bytes]:
    """The document in every format; its pages lead to each other, but to no index."""
    paper = replace(document, info=replace(document.info, index_href=None))
    return {
        f"{_DOCUMENTS}/{name}": content
        for each in FORMATS
        for name, content in each.write(paper, templates).items()
    }


def _listed(files: Mapping[str, bytes]) -> list[dict[str, Any]]:
    return [{"path": name, "size": len(held), "sha256": sha256(held)} for name, held in sorted(files.items())]
