"""A value of another shape than its field tells how it is written right: an example, or the same words."""

import pytest

from samverkan.load.shapes import misshapen
from samverkan.model import Record, fields
from samverkan.model.examples import least
from samverkan.model.keys import every_record
from samverkan.source import parse

FIELDS = [(record, key) for record in every_record() for key in fields(record)]
OF_KEYS = [each for each in FIELDS if fields(each[0])[each[1]].record]
OF_WORDS = [
    each
    for each in FIELDS
    if (held := fields(each[0])[each[1]]).words and not held.is_list and not held.rows and not held.record
]


def _mend(kind: str, value: object, record: type[Record], key: str) -> str:
    return misshapen((key,), kind, value, fields(record)[key]).help.sv


@pytest.mark.parametrize(("record", "key"), OF_KEYS)
def test_where_keys_belong_an_example_shows_some(record: type[Record], key: str) -> None:
    within = fields(record)[key].record
    assert within
    said = _mend("model_type", "varje vecka", record, key)
    assert said.startswith("Nycklar som kan stå här: ")
    shown = said.partition("Så här kan det se ut: `")[2].removesuffix("`.")
    nested = [each for each in least(within).values() if not isinstance(each, str)]
    if shown or not nested:
        assert parse(shown).tree == least(within)


PERIODS = [
    each for each in OF_KEYS if {"start", "end"} <= fields(each[0])[each[1]].record.model_fields.keys()
]  # type: ignore[union-attr]


@pytest.mark.parametrize(("record", "key"), PERIODS)
@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("2022–2023", "2022", "2023"),
        ("2022-2023", "2022", "2023"),
        ("2022-07-01 till 2023-12-31", "2022-07-01", "2023-12-31"),
        ("2022-07 - 2023", "2022-07", "2023"),
    ],
)
def test_a_period_on_one_line_is_shown_in_its_keys(
    record: type[Record], key: str, written: str, start: str, end: str
) -> None:
    said = _mend("model_type", written, record, key)
    assert said == f"Menade du `{{start: {start}, end: {end}}}`?"


@pytest.mark.parametrize(("record", "key"), OF_KEYS)
def test_a_dash_before_what_there_is_one_of_is_to_be_removed(record: type[Record], key: str) -> None:
    block = parse("a:\n  - b: 1\n    c: 2\n").tree
    assert block
    assert _mend("model_type", block["a"], record, key).startswith("Ta bort strecket `- ` före den första")
    several = parse("a:\n  - b: 1\n  - b: 2\n").tree
    assert several
    assert "strecket" not in _mend("model_type", several["a"], record, key)


@pytest.mark.parametrize(("record", "key"), OF_WORDS)
def test_a_list_where_a_text_belongs_is_shown_as_one_text(record: type[Record], key: str) -> None:
    said = _mend("string_type", ["unga", "de som går ut"], record, key)
    assert "`unga, de som går ut`" in said
    assert (f"`{key}: |`" in said) == fields(record)[key].prose


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"name": "Eva Berg"}, "Skriv det som en text: `Eva Berg`."),
        ({"name": "Eva Berg", "title": "sekreterare"}, "Skriv det som en text: `Eva Berg, sekreterare`."),
        ({"Kommunen": "Eva Berg"}, "Ett kolon följt av blanksteg gör det före till en nyckel."),
        (["eva@kommunen.example"], "Skriv om värdet"),
        ([{"name": "Eva"}], "Skriv om värdet"),
    ],
)
def test_keys_where_a_text_belongs_are_shown_as_one_text(value: object, said: str) -> None:
    record = next(each for each in every_record() if "attestation" in each.model_fields)
    assert _mend("string_type", value, record, "secretary").startswith(said)


@pytest.mark.parametrize(
    ("value", "several"),
    [("Kim Exempel, Lo Prov", True), ("Kim och Lo", True), ("Kim", False), ("2,5 tjänst", False)],
)
def test_several_on_one_line_are_to_have_a_line_each(value: str, several: bool) -> None:
    record = next(each for each in every_record() if "adjusters" in each.model_fields)
    assert ("ge var och en sin egen rad" in _mend("tuple_type", value, record, "adjusters")) is several
