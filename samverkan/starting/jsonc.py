"""Adds to a file of settings that a person keeps: JSON with comments, of which nothing else changes."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from samverkan.text import pattern_of

_OUTSIDE = pattern_of(r'"(?:[^"\\\n]|\\.)*"|//[^\n]*|/\*.*?\*/|\t', re.DOTALL)

Settings = Mapping[str, Mapping[str, Any] | Sequence[str]]
"""What is to stand in the file, by key: a mapping with these values, or a list with these items."""


def with_settings(text: str, wanted: Settings) -> str | None:
    """The text with the settings in it, as they are or added to those that are there.

    None when it cannot be read as JSON with comments, or has something else where they belong.
    """
    mark, text = ("\ufeff", text[1:]) if text.startswith("\ufeff") else ("", text)
    text = text if text.strip() else "{}\n"
    try:
        made = text
        for key, value in wanted.items():
            made = _with_key(made, key, value)
        return mark + made if _read(made) == _merged(_read(text), wanted) else None
    except (yaml.YAMLError, _UnlikeError):
        return None


class _UnlikeError(Exception):
    """Something else stands where a mapping or a list was looked for."""


def _with_key(text: str, key: str, value: Mapping[str, Any] | Sequence[str]) -> str:
    root = _mapping(_nodes(text))
    held = _value(root, key)
    if held is None:
        return _begun(text, root, f"{json.dumps(key)}: {_written(value, '  ')}", "  ")
    if isinstance(value, Mapping):
        for name, each in value.items():
            text = _with_entry(text, key, name, each)
        return text
    for each in value:
        text = _with_item(text, key, each)
    return text


def _with_entry(text: str, key: str, name: str, value: object) -> str:
    holder = _mapping(_value(_mapping(_nodes(text)), key))
    held = _value(holder, name)
    if held is None:
        return _begun(text, holder, f"{json.dumps(name)}: {_written(value, '    ')}", "    ")
    if _read_node(held) == value:
        return text
    return text[: held.start_mark.index] + _written(value, "    ") + text[held.end_mark.index :]


def _with_item(text: str, key: str, item: str) -> str:
    holder = _value(_mapping(_nodes(text)), key)
    if not isinstance(holder, yaml.SequenceNode):
        raise _UnlikeError
    if item in _read_node(holder):
        return text
    return _begun(text, holder, json.dumps(item, ensure_ascii=False), "    ")


def _begun(text: str, holder: yaml.Node, entry: str, indent: str) -> str:
    """The text with the entry as the first in its holder."""
    place, line = holder.start_mark.index + 1, "\r\n" if "\r\n" in text else "\n"
    lines = entry.replace("\n", line)
    after = "," if holder.value else f"{line}{indent[2:]}"
    return f"{text[:place]}{line}{indent}{lines}{after}{text[place:]}"


def _written(value: object, indent: str) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2).replace("\n", f"\n{indent}")


def _nodes(text: str) -> yaml.Node | None:
    """The tree of the text, each value with its place; JSON is YAML but for its comments and tabs."""
    return yaml.compose(_OUTSIDE.sub(_blank, text), yaml.BaseLoader)


def _blank(found: re.Match[str]) -> str:
    kept = found.group()
    return kept if kept.startswith('"') else re.sub(r"[^\r\n]", " ", kept)


def _mapping(node: yaml.Node | None) -> yaml.MappingNode:
    if not isinstance(node, yaml.MappingNode) or not node.flow_style:
        raise _UnlikeError
    return node


def _value(holder: yaml.MappingNode, key: str) -> yaml.Node | None:
    return next((value for name, value in holder.value if name.value == key), None)


def _read(text: str) -> Any:
    return _read_node(_nodes(text))


def _read_node(node: yaml.Node | None) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _read_node(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_read_node(each) for each in node.value]
    return node.value if node else None


def _merged(held: Any, wanted: Settings) -> Any:
    made = dict(held)
    for key, value in wanted.items():
        if isinstance(value, Mapping):
            made[key] = {**value, **made.get(key, {}), **value}
        else:
            made[key] = [*(each for each in value if each not in made.get(key, [])), *made.get(key, [])]
    return made
