"""What is added to a person's settings: ours, and nothing else changes."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.starting.jsonc import with_settings

WANTED = {
    "yaml.schemas": {"./a.json": ["/agreements/**/a.yaml"], "./b.json": ["/b.yaml"]},
    "recommendations": ["redhat.vscode-yaml"],
}


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines()]


def test_comments_and_other_settings_are_kept_as_they_are() -> None:
    text = '{\n\t// mine\n\t"a": "http://x // no comment", /* b */\n\t"recommendations": ["x"],\n}\n// end\n'
    made = with_settings(text, WANTED)
    assert made
    assert [line for line in _lines(text) if "recommendations" not in line][1:] == [
        line for line in _lines(made) if line in _lines(text)
    ][1:]
    assert with_settings(made, WANTED) == made


def test_what_is_ours_is_made_new_and_what_is_not_stays() -> None:
    text = '{"yaml.schemas": {"./mine.json": "c.yaml", "./a.json": "old.yaml"}}'
    made = json.loads(str(with_settings(text, WANTED)))
    assert made["yaml.schemas"] == {"./mine.json": "c.yaml", **WANTED["yaml.schemas"]}


@pytest.mark.parametrize(
    "text", ["[]", "1", '"a"', "{", '{"yaml.schemas": []}', '{"recommendations": {}}', "a: 1"]
)
def test_what_has_something_else_in_its_place_is_left_alone(text: str) -> None:
    assert with_settings(text, WANTED) is None


@pytest.mark.parametrize("text", ["", "\n", "\ufeff{}", "{}\r\n"])
def test_an_empty_file_gets_them_all(text: str) -> None:
    assert json.loads(str(with_settings(text, WANTED)).lstrip("\ufeff")) == WANTED


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8"), max_size=20),
    lambda within: st.lists(within, max_size=3) | st.dictionaries(st.text(max_size=8), within, max_size=3),
    max_leaves=8,
)


@given(
    held=st.dictionaries(st.text(max_size=8), _VALUES, max_size=4),
    schemas=st.none() | st.dictionaries(st.sampled_from(["./a.json", "./c.json"]), _VALUES),
    indent=st.sampled_from([None, 2, "\t"]),
)
def test_whatever_else_is_there_stays(held: dict[str, object], schemas: object, indent: object) -> None:
    before = held if schemas is None else {**held, "yaml.schemas": schemas}
    before.pop("recommendations", None)
    made = with_settings(json.dumps(before, indent=indent, ensure_ascii=False), WANTED)  # type: ignore[arg-type]
    if made is not None:
        after = json.loads(made)
        assert {key: value for key, value in after.items() if key not in WANTED} == {
            key: value for key, value in before.items() if key not in WANTED
        }
        assert after["yaml.schemas"].items() >= WANTED["yaml.schemas"].items()
