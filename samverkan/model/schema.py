"""The JSON Schema of each kind of file, as editors read it."""

from typing import Any

from samverkan.model import KINDS
from samverkan.model.keys import every_record
from samverkan.model.schema_empty import let_be_empty, name_of
from samverkan.model.schema_snippets import offer
from samverkan.model.schema_told import tell_of


def json_schema(kind: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of `<kind>.yaml`, every field described in Swedish and English."""
    made = KINDS[kind].model_json_schema()
    let_be_empty(made)
    records = {record.__name__: record for record in every_record()}
    for name, part in made.get("$defs", {}).items():
        if record := records.get(name_of(name)):
            tell_of(record, part)
            offer(record, part)
        else:
            part.pop("title", None)
            part.pop("description", None)
    tell_of(KINDS[kind], made)
    offer(KINDS[kind], made)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **made,
        "title": f"{kind}.yaml",
    }
