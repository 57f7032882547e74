"""What makes an editor help with the files: a schema for each kind, and the settings that point it there."""

import json
from collections.abc import Callable
from functools import cache

from samverkan.errors import SamverkanError
from samverkan.kinds import KIND_NAMES
from samverkan.model import KINDS as RECORDS
from samverkan.model.record import Lies
from samverkan.model.schema import json_schema
from samverkan.root import AGREEMENTS
from samverkan.starting.jsonc import Settings, with_settings
from samverkan.text import Text

_FOLDER = ".vscode/samverkan"


def editor_files() -> dict[str, str]:
    """The text of the schemas and of the settings and recommendations of VS Code, by path."""
    return {**{path: _json(wanted) for path, wanted in _settings().items()}, **_schemas()}


def editor_files_beside(there: Callable[[str], str | None]) -> dict[str, str]:
    """The same where files may be `there` already: what they say of other things is kept, with its comments.

    Raises SamverkanError when one of them has something else where our settings belong.
    """
    made = {}
    for path, wanted in _settings().items():
        text = there(path)
        made[path] = _json(wanted) if text is None else _added(path, text, wanted)
    return {**made, **_schemas()}


def _added(path: str, text: str, wanted: Settings) -> str:
    made = with_settings(text, wanted)
    if made is None:
        keys = ", ".join(wanted)
        raise SamverkanError(
            Text(
                sv=f"{path} går inte att läsa som JSON eller har något annat i {keys}. Rätta filen, eller "
                "ta bort den, och kör kommandot igen.",
                en=f"{path} cannot be read as JSON, or has something else in {keys}. Mend the file, or "
                "remove it, and run the command again.",
            )
        )
    return made


def _settings() -> dict[str, Settings]:
    """What is to stand in the files of VS Code that a person may have settings of their own in."""
    return {
        ".vscode/settings.json": {
            "yaml.schemas": {f"./{_FOLDER}/{kind}.json": _globs(kind) for kind in KIND_NAMES}
        },
        ".vscode/extensions.json": {"recommendations": ["redhat.vscode-yaml"]},
    }


@cache
def _schemas() -> dict[str, str]:
    return {
        f"{_FOLDER}/{kind}.json": f"{json.dumps(json_schema(kind), ensure_ascii=False)}\n"
        for kind in KIND_NAMES
    }


def _globs(kind: str) -> list[str]:
    """The files of the kind, as an editor matches them."""
    file = RECORDS[kind].record_kind.file
    if file and file.lies is Lies.AT_ROOT:
        return [f"/{kind}.yaml"]
    names = [f"{kind}.yaml"] + ([f"{kind}-*.yaml"] if file and file.lies is Lies.IN_AGREEMENT else [])
    return [f"/{AGREEMENTS}/**/{name}" for name in names]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
