"""`samverkan schema` as an editor meets it."""

import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from samverkan.kinds import KIND_NAMES
from samverkan.load.file_names import kind_of
from samverkan.model import KINDS
from samverkan.model.schema import json_schema
from tests.conftest import ROOT, Ran

Samverkan = Callable[..., Ran]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_a_valid_schema(samverkan: Samverkan, kind: str) -> None:
    schema = json.loads(samverkan("schema", kind).out)
    assert schema == json_schema(kind)
    jsonschema.Draft202012Validator.check_schema(schema)


def test_without_a_kind_all_are_printed(samverkan: Samverkan) -> None:
    assert set(json.loads(samverkan("schema").out)) == set(KINDS)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_help_names_every_kind(samverkan: Samverkan, language: str) -> None:
    words = " ".join(samverkan("schema", "--help", "--lang", language).out.split())
    assert ", ".join(KIND_NAMES.values() if language == "sv" else KIND_NAMES) in words


@pytest.mark.parametrize(
    ("measurements", "accepted"),
    [
        ({"file": "otrygga.csv"}, True),
        ([{"date": "2024", "value": "31,5"}], True),
        ({"file": "otrygga.md"}, False),
        ({"file": "otrygga.csv", "n": "3"}, False),
        ([{"date": "2024"}], False),
    ],
)
def test_an_editor_lets_measurements_stand_in_a_csv_file(
    samverkan: Samverkan, measurements: object, accepted: bool
) -> None:
    schema = json.loads(samverkan("schema", "agreement").out)
    indicator = {"$ref": "#/$defs/Indicator", "$defs": schema["$defs"]}
    given = {"title": "Otrygga", "measurements": measurements}
    assert jsonschema.Draft202012Validator(indicator).is_valid(given) is accepted


@pytest.mark.parametrize(
    ("word", "kind"), [("varv", "cycle"), ("Lägesbild", "lagesbild"), ("avtal", "agreement")]
)
def test_a_kind_goes_by_what_people_call_it(samverkan: Samverkan, word: str, kind: str) -> None:
    assert samverkan("schema", word).out == samverkan("schema", kind).out


def test_an_unknown_kind_is_2(samverkan: Samverkan) -> None:
    ran = samverkan("schema", "agrement")
    assert ran.status == 2
    assert "Did you mean agreement?" in ran.err


@pytest.mark.parametrize(
    "path", sorted((ROOT / "agreements").rglob("*.yaml")), ids=lambda path: path.parent.name + path.name
)
def test_an_editor_accepts_the_shipped_files(path: Any) -> None:
    data = yaml.load(path.read_text(), yaml.BaseLoader)  # noqa: S506 - gives nothing but text
    _validator(str(kind_of(path))).validate(data)


@cache
def _validator(kind: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json_schema(kind))


def _described(schema: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    for name, model in {"": schema, **schema.get("$defs", {})}.items():
        for field, declared in model.get("properties", {}).items():
            yield f"{name}.{field}", declared


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_is_described_in_swedish_and_english(samverkan: Samverkan, kind: str) -> None:
    for path, declared in _described(json.loads(samverkan("schema", kind).out)):
        swedish, blank, english = declared.get("description", "").partition("\n\n")
        assert blank, path
        assert swedish.endswith((".", "?")), path
        assert english.endswith((".", "?")), path
        assert declared["title"], path


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_defined_that_nothing_refers_to(kind: str) -> None:
    made = json_schema(kind)
    said = json.dumps(made)
    assert [name for name in made["$defs"] if f'"#/$defs/{name}"' not in said] == []


def _parts(schema: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(schema, dict):
        yield path, schema
        for key, part in schema.items():
            yield from _parts(part, f"{path}.{key}")
    elif isinstance(schema, list):
        for place, part in enumerate(schema):
            yield from _parts(part, f"{path}[{place}]")


@pytest.mark.parametrize("kind", KINDS)
def test_an_editor_is_offered_nothing_empty_and_told_of_faults_in_swedish(kind: str) -> None:
    for path, part in _parts(json_schema(kind)):
        assert part.get("default", "x") not in (None, [], ""), path
        assert {"type": "null"} not in part.get("anyOf", ()), path
        if isinstance(part.get("pattern"), str):
            assert part["patternErrorMessage"].endswith("."), path


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_offered_by_its_swedish_name_with_what_it_needs(kind: str) -> None:
    """The label is what an editor looks in for what has been typed."""
    made = json_schema(kind)
    for name, part in {"": made, **made["$defs"]}.items():
        offered = part.get("then", {}).get("defaultSnippets", [])
        keys = part.get("properties", {})
        assert [each["label"] for each in offered] == [
            f"{declared['title']} ({key})" for key, declared in keys.items()
        ], name
        assert [list(each["body"]) for each in offered] == [[key] for key in keys], name


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_referred_to_is_told_of_in_swedish_beside_the_reference(kind: str) -> None:
    for path, declared in _described(json_schema(kind)):
        swedish, _, english = declared["description"].partition("\n\n")
        assert declared["markdownDescription"] == f"{swedish}\n\n*{english}*", path


def test_write_points_vs_code_to_the_schemas_and_keeps_what_was_there(
    samverkan: Samverkan, workspace: Callable[..., Path]
) -> None:
    own = '{\n  // min egen\n  "editor.wordWrap": "on",\n}\n'
    root = workspace({"/.vscode/settings.json": own})
    (root / "agreements/a").mkdir()
    ran = samverkan("schema", "--write")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines()[:2] == [".vscode/settings.json", ".vscode/extensions.json"]
    settings = (root / ".vscode/settings.json").read_text()
    assert '// min egen\n  "editor.wordWrap": "on"' in settings
    for kind in KINDS:
        assert json.loads((root / f".vscode/samverkan/{kind}.json").read_text()) == json_schema(kind)
        assert f'"./.vscode/samverkan/{kind}.json"' in settings
    assert samverkan("schema", "--write", ".").out == "All is in place already.\n"


@pytest.mark.parametrize("held", ["[]", "{", '{"yaml.schemas": 1}'])
def test_write_leaves_settings_that_it_cannot_read(
    samverkan: Samverkan, workspace: Callable[..., Path], held: str
) -> None:
    root = workspace({"/.vscode/settings.json": held})
    ran = samverkan("schema", "--write")
    assert (ran.status, ran.out) == (2, "")
    assert "settings.json" in ran.err
    assert [each.name for each in (root / ".vscode").iterdir()] == ["settings.json"]
    assert (root / ".vscode/settings.json").read_text() == held


def test_write_needs_a_folder(samverkan: Samverkan) -> None:
    assert samverkan("schema", "--write", "nowhere").status == 2
