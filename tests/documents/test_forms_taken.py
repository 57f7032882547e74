"""Each part of an agreement is set in the forms that it takes, and in no other whatever is asked for."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan.model import Block, Form
from tests.conftest import Ran

_WORDS = ("Ett", "Två")
_LISTED = {
    **{name: [{"title": each} for each in _WORDS] for name in ("goals", "measures")},
    **{
        name: [{"id": each[0].lower(), "title": each} for each in _WORDS]
        for name in ("areas", "problems", "sources")
    },
    **{
        name: [{"text": each} for each in _WORDS]
        for name in ("purposes", "target_groups", "commitments", "promises")
    },
    "legal_basis": ["6 § polislagen", "8 § lagen om brottsförebyggande arbete"],
    "visions": [{"quote": "Ett", "name": "Vision"}, {"quote": "Två", "name": "Plan"}],
    "relations": [
        {"kind": "follows", "title": each, "start": "2018", "end": "2020"} for each in ("Ett", "Två")
    ],
    "forums": [{"id": "a", "name": "Ett", "text": "Leder."}, {"id": "b", "name": "Två", "text": "Gör."}],
    "clauses": [{"kind": "economy", "text": "Ett."}, {"kind": "disputes", "text": "Två."}],
    "annexes": [{"number": "1", "title": "Ett"}, {"number": "2", "title": "Två"}],
    "signatories": [{"party": "kommunen", "name": "Ida Ek"}, {"party": "polisen", "name": "Bo Ås"}],
}
_AGREEMENT = {
    "title": "Samverkansavtal",
    "parties": [{"id": "kommunen", "name": "By kommun"}, {"id": "polisen", "name": "LPO By"}],
    "validity": {"start": "2026", "end": "2029"},
    "model": {"name": "Modellen", "steps": [{"id": "a", "title": "Ett"}, {"id": "b", "title": "Två"}]},
    "follow_up": {"occasions": [{"subject": "Målen", "cadence": {"per": "year"}}]},
    **_LISTED,
}
_NONE = "none"

Set = Callable[[str], dict[str, str]]


@pytest.fixture
def set_in(workspace: Callable[..., Path], samverkan: Callable[..., Ran]) -> Set:
    """Asks for a form of every part, and returns what stands below the heading of each."""

    def made(form: str) -> dict[str, str]:
        asked = {} if form == _NONE else {"form": form}
        sections = [
            {"heading": f"Del {each.value.replace('_', '')}", "show": each.value, **asked} for each in Block
        ]
        root = workspace({"by/agreement.yaml": json.dumps({**_AGREEMENT, "sections": sections})})
        ran = samverkan("render", str(root), "--to", "md", "--output", str(root / "build"))
        assert ran.status == 0, samverkan("validate", str(root))
        text = next((root / "build").rglob("avtal.md")).read_text("utf-8")
        parts = re.split(r"^## (?:[0-9]+ )?Del (\w+)\n", text, flags=re.MULTILINE)
        return dict(zip(parts[1::2], parts[2::2], strict=True))

    return made


def test_the_forms_that_are_taken_are_those_that_are_set(set_in: Set) -> None:
    usual, asked = set_in(_NONE), {form: set_in(form.value) for form in Form}
    for block in Block:
        name = block.value.replace("_", "")
        own = {form: asked[form][name] for form in Form}
        for form in Form:
            if form not in block.forms:
                assert own[form] == usual[name], (block, form)
        assert len({own[form] for form in block.forms}) == len(block.forms), block
