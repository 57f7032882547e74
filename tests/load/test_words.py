"""Every text of loading is written in both languages."""

import ast

import pytest

from samverkan.load import RULES
from samverkan.load.references import KINDS, WHERE
from tests.conftest import ROOT

FILES = ["catalogue", "references", "schema_faults"]


def _texts(name: str) -> list[tuple[int, str, str]]:
    """Line, Swedish and English source of every `Text(...)` in a file of `samverkan/load`."""
    tree = ast.parse((ROOT / "samverkan" / "load" / f"{name}.py").read_text())
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    named = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "Text"]
    return [
        (
            call.lineno,
            *(ast.unparse(each.value) for each in sorted(call.keywords, key=lambda k: k.arg != "sv")),
        )
        for call in named
    ]


@pytest.mark.parametrize("name", FILES)
def test_every_text_has_both_languages_and_they_differ(name: str) -> None:
    texts = _texts(name)
    assert texts
    for line, sv, en in texts:
        assert sv.strip("f'\""), line
        assert en.strip("f'\""), line
        assert sv != en, line


def test_every_kind_of_reference_has_its_words_and_its_place() -> None:
    assert list(KINDS) == list(WHERE)


def test_every_rule_of_loading_is_a_sentence() -> None:
    for text in RULES.values():
        assert text.sv.endswith(".")
        assert text.en.endswith(".")
