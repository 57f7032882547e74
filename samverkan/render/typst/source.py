"""Typst source in which a text can only ever be a text."""

from collections.abc import Mapping, Sequence

from samverkan.render.escape import collapsed


def quoted(text: str) -> str:
    """`text`, on one line, as a string of Typst with its quotation marks."""
    return '"' + collapsed(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def shown(text: str) -> str:
    """`text` as content, literally."""
    return f"#{quoted(text)};"


def listed(values: list[str]) -> str:
    """An array of these values, each of them source already."""
    return f"({', '.join(values)},)" if values else "()"


def mapped(values: Mapping[str, str]) -> str:
    """A dictionary of these values, each of them source already."""
    return f"({', '.join(f'{quoted(key)}: {value}' for key, value in values.items()) or ':'})"


def strings(texts: Sequence[str]) -> str:
    """An array of these texts."""
    return listed([quoted(text) for text in texts])


def optional(text: str) -> str:
    """`text`, or what stands for there being none."""
    return quoted(text) if text else "none"


def truth(holds: bool) -> str:
    """Whether something holds."""
    return "true" if holds else "false"


def called(function: str, *bodies: str, **named: str) -> str:
    """A call with each of `bodies` as content; the values of `named` are source already."""
    options = ", ".join(f"{name.replace('_', '-')}: {value}" for name, value in named.items())
    return f"#{function}({options})" + "".join(f"[{body}]" for body in bodies) + ";"
