"""Every key of every file has an example, and every example is a file without faults."""

import jsonschema
import pytest

from samverkan.model import KINDS, examples
from samverkan.model.examples import example
from samverkan.model.keys import Key, every_key
from samverkan.model.schema import json_schema


@pytest.mark.parametrize("kind", KINDS)
def test_every_example_is_a_file_without_faults(kind: str) -> None:
    validator = jsonschema.Draft202012Validator(json_schema(kind))
    for key in every_key():
        if key.kind == kind:
            made = example(kind, key.path)
            KINDS[kind].model_validate(made)
            validator.validate(made)
            assert _has(made, key), key.dotted


def _has(made: object, key: Key) -> bool:
    for step in key.path:
        made = made[0] if isinstance(made, list) else made
        if not isinstance(made, dict) or step not in made:
            return False
        made = made[step]
    return made not in (None, "", [], {})


def test_a_key_without_an_example_of_its_own_has_one_that_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examples, "_written", dict)
    for kind, record in KINDS.items():
        for key in record.model_fields:
            record.model_validate(example(kind, (key,)))


def test_what_is_shown_of_a_kind_are_keys_of_it() -> None:
    kinds = {each.record.__name__: each.record for each in every_key()}
    shown = examples._written()["Shown"]
    assert isinstance(shown, dict)
    for name, keys in shown.items():
        assert set(keys) <= set(kinds[name].model_fields), name


def test_an_example_of_a_kind_has_the_keys_that_matter() -> None:
    (measure,) = example("atgardsplan", ("measures",))["measures"]
    assert {"goals", "owners", "responsible", "end", "status"} <= measure.keys()
    (goal,) = example("agreement", ("goals",))["goals"]
    assert {"unit", "baseline", "target", "target_date"} <= goal["indicators"][0].keys()
