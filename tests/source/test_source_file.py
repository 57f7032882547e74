import pytest

from samverkan.source import Route, SourceFile
from samverkan.source.places import Lines

from .saying import place, source_file, under

AGREEMENT = """\
titel: "Mål 😀 & åäö"   # en kommentar
parter:
  - id: kommun
    namn: Exempelby
    kontakt: {namn: Å Ö, roll: chef}
  - {id: polis, namn: ~}
  -
  - bara text
  - - inre
    - [a, b]
bakgrund: |
  Första raden.

  Andra raden.

# inte en del av bakgrunden
syfte: text som
  fortsätter här
mål:
- titel: It''s
  text: 'It''s fine'
  dubbel: "sa \\"hej\\" och \\\\ så"
tom:
lista: []
"""


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        (("titel",), '"Mål 😀 & åäö"'),
        (("parter",), "parter"),
        (("parter", 0), "id"),
        (("parter", 0, "namn"), "Exempelby"),
        (("parter", 0, "kontakt"), "kontakt"),
        (("parter", 0, "kontakt", "roll"), "chef"),
        (("parter", 1), "id"),
        (("parter", 1, "namn"), "~"),
        (("parter", 2), "-"),
        (("parter", 3), "bara text"),
        (("parter", 4), "-"),
        (("parter", 4, 1), "["),
        (("parter", 4, 1, 1), "b"),
        (("bakgrund",), "|\n  Första raden.\n\n  Andra raden."),
        (("syfte",), "text som\n  fortsätter här"),
        (("tom",), "tom"),
        (("lista",), "lista"),
        ((), "titel"),
    ],
)
def test_the_place_of_a_value(route: Route, expected: str) -> None:
    assert under(source_file(AGREEMENT).locate(route)[1], AGREEMENT) == expected


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        (("titel",), "titel"),
        (("parter", 0, "kontakt", "roll"), "roll"),
        (("parter", 3), "bara text"),
        (("parter", 1), "id"),
        (("parter", 1, "adress"), "id"),
        (("adress",), "titel"),
    ],
)
def test_the_place_of_a_key(route: Route, expected: str) -> None:
    assert under(source_file(AGREEMENT).locate(route, key=True)[1], AGREEMENT) == expected


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        (("parter", "kommun", 0, "str", "namn", "int"), "Exempelby"),
        (("parter", 0, "adress"), "id"),
        (("parter", 0, "kontakt", "adress"), "kontakt"),
        (("parter", 99), "parter"),
        (("parter", -1), "parter"),
        (("titel", 0, "titel"), '"Mål 😀 & åäö"'),
        (("nej", 3, "också nej"), "titel"),
    ],
)
def test_steps_that_lead_nowhere_are_skipped(route: Route, expected: str) -> None:
    assert under(source_file(AGREEMENT).locate(route)[1], AGREEMENT) == expected


def test_columns_count_code_points_from_one() -> None:
    assert place(source_file(AGREEMENT).locate(("titel",))[1]) == (1, 8, 1, 21)
    assert place(source_file("a: [😀, å, 'ö']").locate(("a", 2))[1]) == (1, 11, 1, 14)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: |\n\n\n", "|"),
        ("a: >-\n  x\n   y  \n\n\nb: 1\n", ">-\n  x\n   y"),
        ("a: |2\n    x\n  # text\n# kommentar\nb: 1", "|2\n    x\n  # text"),
        ("a: 'x\n\n  y'  # z\n", "'x\n\n  y'"),
        ("a: x\u00a0\nb: 1\n", "x\u00a0"),
    ],
)
def test_a_text_ends_with_its_last_character(text: str, expected: str) -> None:
    assert under(source_file(text).locate(("a",))[1], text) == expected


@pytest.mark.parametrize(
    ("route", "needle", "line", "expected"),
    [
        (("bakgrund",), "Andra", 14, "Andra"),
        (("bakgrund",), "raden. Andra", 12, "raden.\n\n  Andra"),
        (("syfte",), "som fortsätter", 17, "som\n  fortsätter"),
        (("titel",), "😀", 1, "😀"),
        (("mål", 0, "text"), "It's", 21, "It''s"),
        (("mål", 0, "titel"), "It''s", 20, "It''s"),
        (("mål", 0, "dubbel"), '"hej" och \\', 22, '\\"hej\\" och \\\\'),
        (("mål", 0), "fine", 21, "fine"),
        (("parter",), "[a, b]", 10, "[a, b]"),
        ((), "Exempelby", 4, "Exempelby"),
        (("bakgrund",), "finns inte", 11, "|\n  Första raden.\n\n  Andra raden."),
        (("bakgrund",), "kommentar", 11, "|\n  Första raden.\n\n  Andra raden."),
        (("bakgrund",), " ", 11, "|\n  Första raden.\n\n  Andra raden."),
        (("parter", 0, "namn"), "polis", 4, "Exempelby"),
    ],
)
def test_finding_words_in_a_value(route: Route, needle: str, line: int, expected: str) -> None:
    path, span = source_file(AGREEMENT).find(route, needle)
    assert (path, span.line) == ("a.yaml", line)
    assert under(span, AGREEMENT) == expected


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        ((), ""),
        (("titel",), "titel"),
        (("parter", 0), "parter[id=kommun]"),
        (("parter", 0, "kontakt", "namn"), "parter[id=kommun].kontakt.namn"),
        (("parter", "tagg", 1, "namn"), "parter[id=polis].namn"),
        (("parter", 3), "parter[3]"),
        (("parter", 4, 1, 0), "parter[4][1][0]"),
        (("mål", 0, "titel"), "mål[0].titel"),
        (("mål", 0, "saknas"), "mål[0]"),
        (("saknas",), ""),
    ],
)
def test_a_route_in_words(route: Route, expected: str) -> None:
    assert source_file(AGREEMENT).at(route) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: [{id: ökad-tillit_2}]", "a[id=ökad-tillit_2]"),
        ("a: [{id: två ord}]", "a[0]"),
        ("a: [{id: [x]}]", "a[0]"),
        ("a: [{id: }]", "a[0]"),
    ],
)
def test_only_plain_ids_name_an_item(text: str, expected: str) -> None:
    assert source_file(text).at(("a", 0)) == expected


def test_an_odd_key_in_words() -> None:
    assert source_file("'en \"nyckel\"': {b.c: d}").at(('en "nyckel"', "b.c")) == '["en \\"nyckel\\""]["b.c"]'


def test_a_file_without_tree_answers_with_its_first_line() -> None:
    file = SourceFile("a.yaml", "råd: @\nb: c", None)
    assert not file.usable
    assert place(file.locate(("b",))[1]) == (1, 1, 1, 7)
    assert file.find(("b",), "c") == file.locate(())
    assert file.at(("b",)) == ""
    assert place(SourceFile("a.yaml", "", None).locate(())[1]) == (1, 1, 1, 1)


def test_an_empty_mapping_has_a_place() -> None:
    assert place(source_file("\n{}").locate(("a",))[1]) == (2, 1, 2, 2)


@pytest.mark.parametrize(
    ("offset", "expected"),
    [(0, "a:"), (3, "ord"), (4, "rd"), (6, "\n"), (7, "b:"), (10, "å"), (11, "å"), (12, "å"), (99, "å")],
)
def test_the_word_at_an_offset(offset: int, expected: str) -> None:
    text = "a: ord\nb: å\n"
    assert under(Lines(text).word(offset), text) == expected
