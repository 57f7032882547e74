"""The JSON Schema of each kind of file, as editors read it."""

from typing import Any

from samverkan.model import KINDS


def json_schema(kind: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of `<kind>.yaml`, every field described in Swedish and English."""
    made = KINDS[kind].model_json_schema()
    title = f"{kind}.yaml"
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, "title": title}
