"""What makes an editor help with the files: a schema for each kind, and the settings that point it there."""

import json
from functools import cache

from samverkan.kinds import KINDS
from samverkan.model import KINDS as RECORDS
from samverkan.model.record import Lies
from samverkan.model.schema import json_schema
from samverkan.root import AGREEMENTS

_FOLDER = ".vscode/samverkan"


def editor_files() -> dict[str, str]:
    """The text of the schemas and of the settings and recommendations of VS Code, by path."""
    settings = {"yaml.schemas": {f"./{_FOLDER}/{kind}.json": _globs(kind) for kind in KINDS}}
    return {
        ".vscode/settings.json": _json(settings),
        ".vscode/extensions.json": _json({"recommendations": ["redhat.vscode-yaml"]}),
        **_schemas(),
    }


@cache
def _schemas() -> dict[str, str]:
    return {f"{_FOLDER}/{kind}.json": _json(json_schema(kind)) for kind in KINDS}


def _globs(kind: str) -> list[str]:
    """The files of the kind, as an editor matches them."""
    file = RECORDS[kind].record_kind.file
    if file and file.lies is Lies.AT_ROOT:
        return [f"/{kind}.yaml"]
    names = [f"{kind}.yaml"] + ([f"{kind}-*.yaml"] if file and file.lies is Lies.IN_AGREEMENT else [])
    return [f"/{AGREEMENTS}/**/{name}" for name in names]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
