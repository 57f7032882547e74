"""Edits that change nothing in what is promised, of every sentence in the examples: none of them weakens."""

import re
from collections.abc import Callable, Iterator
from functools import cache

import pytest
import yaml

from samverkan.diff.aligning import sentences
from samverkan.diff.loosening import loosened
from tests.conftest import ROOT, some


def _texts(data: object) -> Iterator[str]:
    if isinstance(data, dict | list):
        for each in data.values() if isinstance(data, dict) else data:
            yield from _texts(each)
    elif isinstance(data, str):
        yield from (each for each in sentences(data) if 25 < len(each) < 400)


@cache
def _every() -> list[str]:
    files = (file for place in ("agreements", "tests/workspaces") for file in (ROOT / place).rglob("*.yaml"))
    read = (yaml.load(file.read_text("utf-8"), yaml.BaseLoader) for file in files)  # noqa: S506
    return sorted({each for data in read for each in _texts(data)})


EDITS: dict[str, Callable[[str], str]] = {
    "another word for and": lambda text: text.replace(" och ", " samt ", 1),
    "the old spelling": lambda text: re.sub(r"\bska\b", "skall", text),
    "another word for together": lambda text: re.sub(r"\btillsammans\b", "gemensamt", text),
    "two in the other order": lambda text: re.sub(
        r"\b(\w+) och (?!så\b)(\w+)\b", r"\2 och \1", text, count=1
    ),
    "numbers in figures": lambda text: re.sub(r"\btvå\b", "2", re.sub(r"\btre\b", "3", text)),
    "years moved on": lambda text: re.sub(r"\b20\d\d\b", lambda year: str(int(year[0]) + 4), text),
    "bold": lambda text: re.sub(r"\b(\w{6,})\b", r"**\1**", text, count=2),
    "something more": lambda text: f"{text.rstrip('.')}, även under skolloven.",
    "something more that is wished": lambda text: f"{text.rstrip('.')} och främjar ungas delaktighet.",
    "more often if needed": lambda text: f"{text.rstrip('.')}, och vid behov oftare.",
    "a sentence more": lambda text: f"{text} Parterna ser positivt på samarbetet.",
    "a sentence more of what may be": lambda text: f"{text.rstrip('.')}. Dessutom kan fler bjudas in.",
}


@pytest.mark.parametrize("edit", EDITS)
def test_no_innocent_edit_weakens(edit: str) -> None:
    assert len(_every()) > 1000
    edited = ((each, EDITS[edit](each)) for each in some(_every(), 5))
    assert [(old, new) for old, new in edited if old != new and loosened(old, new)] == []
