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
