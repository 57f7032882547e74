"""Numbers, bullets and boxes that somebody has typed, references to such numbers, and forums in a text."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from samverkan.diagnostics import Severity
from samverkan.importing.draft import Draft
from samverkan.importing.imported import drafted, imported
from samverkan.importing.reading import read_source
from samverkan.load.load import load
from samverkan.rules.run import check
from tests.importing.word_files import bullets, heading, packed, paragraph

TITLE = "Samverkansöverenskommelse 2025-2028"
PARTIES = "Mora kommun och Polismyndigheten"
Write = Callable[[Path, str, list[str]], Path]


def _markdown(folder: Path, title: str, lines: list[str]) -> Path:
    said = "\n\n".join(lines)
    (folder / "a.md").write_text(f"# {TITLE}\n\n{PARTIES}\n\n## {title}\n\n{said}\n")
    return folder / "a.md"


def _text(folder: Path, title: str, lines: list[str]) -> Path:
    said = "\n".join(lines)
    (folder / "a.txt").write_text(f"{TITLE}\n\n{PARTIES}\n\n{title}\n\n{said}\n")
    return folder / "a.txt"


def _word(folder: Path, title: str, lines: list[str]) -> Path:
    body = "".join(map(paragraph, lines))
    content = packed(heading(TITLE, 1) + paragraph(PARTIES) + heading(title, 2) + body)
    (folder / "a.docx").write_bytes(content)
    return folder / "a.docx"


def _word_list(folder: Path, title: str, lines: list[str]) -> Path:
    content = packed(heading(TITLE, 1) + paragraph(PARTIES) + heading(title, 2) + bullets(*lines))
    (folder / "a.docx").write_bytes(content)
    return folder / "a.docx"


def _drafted(file: Path) -> Draft:
    return drafted(read_source(file))


@pytest.mark.parametrize("write", [_markdown, _text, _word, _word_list])
@pytest.mark.parametrize(
    "marks", [("a)", "b)"), ("2.1", "2.2"), ("2.1.1.", "2.1.2."), ("•", "•"), ("·", "·")]
)
@pytest.mark.parametrize("title", ["Mål", "2 Mål", "2. Mål", "§ 2 Mål", "2 § Mål", "2) Mål", "A. Mål"])
def test_a_mark_that_the_document_sets_itself_is_no_part_of_the_words(
    tmp_path: Path, write: Write, marks: tuple[str, str], title: str
) -> None:
    if write is _text and title == "2) Mål":
        return
    values = _drafted(write(tmp_path, title, [f"{marks[0]} Ljusare torg", f"{marks[1]} Färre rån"])).values
    assert [each["title"] for each in values["goals"]] == ["Ljusare torg", "Färre rån"]
    assert "Mål" in [each.get("heading") for each in values["sections"]]


def test_points_right_below_each_other_are_points(tmp_path: Path) -> None:
    values = _drafted(_markdown(tmp_path, "Mål", ["• Ljusare torg\n• Färre rån\na) Fler bänkar"])).values
    assert [each["title"] for each in values["goals"]] == ["Ljusare torg", "Färre rån", "Fler bänkar"]


@pytest.mark.parametrize("title", ["24 timmar om dygnet", "100 dagar", "Polisen 2 gånger", "Avsnitt A)"])
def test_a_number_that_is_part_of_the_words_stays(tmp_path: Path, title: str) -> None:
    values = _drafted(_markdown(tmp_path, title, ["Vi finns."])).values
    assert title in [each.get("heading") for each in values["sections"]]


def test_a_heading_that_is_a_goal_loses_its_number(tmp_path: Path) -> None:
    draft = _drafted(_markdown(tmp_path, "2 Mål", ["### 2.1 Trygga torg", "", "Ljus."]))
    assert [each["title"] for each in draft.values["goals"]] == ["Trygga torg"]
    assert draft.numbers == [("2.1", "Trygga torg"), ("2", "Mål")]


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("Se punkt 2.1.", "Se [](#trygga-torg)."),
        ("Se avsnitt 2 och punkten 2.1 igen.", "Se [](#mal) och [](#trygga-torg) igen."),
        ("Enligt § 4 gäller mer.", "Enligt [](#ovrigt) gäller mer."),
        ("Enligt lagen (2023:196) § 4 gäller mer.", "Enligt lagen (2023:196) § 4 gäller mer."),
        ("Se avsnitt 9 och punkt 2.10.", "Se avsnitt 9 och punkt 2.10."),
        ("Högst 2 per år", "Högst 2 per år"),
    ],
)
def test_a_number_that_is_cited_becomes_a_reference(tmp_path: Path, said: str, read: str) -> None:
    lines = ["### 2.1 Trygga torg", "", "Ljus.", "", "## § 4 Övrigt", "", said]
    file = _markdown(tmp_path, "2 Mål", lines)
    assert read in [each.get("text") for each in _drafted(file).values["sections"]]
    home = tmp_path / "agreements" / "x"
    home.mkdir(parents=True)
    made = imported(file)
    (home / "agreement.yaml").write_text(made.agreement)
    found = check(load(tmp_path), date(2026, 11, 28))
    assert [each.message.sv for each in found if each.severity is Severity.ERROR] == []
    assert not made.report.unplaced


@pytest.mark.parametrize("write", [_markdown, _text, _word])
def test_boxes_stay_and_are_told(tmp_path: Path, write: Write) -> None:
    made = imported(write(tmp_path, "Övrigt", ["☒ Avtalet är förhandlat", "☐ Avtalet är diariefört"]))
    assert "☒ Avtalet är förhandlat" in made.agreement
    assert list(made.report.boxes) == ["☒ Avtalet är förhandlat", "☐ Avtalet är diariefört"]


def test_a_box_of_markdown_is_a_box(tmp_path: Path) -> None:
    made = imported(_markdown(tmp_path, "Övrigt", ["- [x] Förhandlat", "- [ ] Diariefört"]))
    assert list(made.report.boxes) == ["☒ Förhandlat", "☐ Diariefört"]


@pytest.mark.parametrize("write", [_markdown, _text, _word])
@pytest.mark.parametrize(
    ("said", "forum"),
    [
        (
            "Styrgruppen består av kommundirektör, socialchef och lokalpolisområdeschef och träffas två "
            "gånger per år. Den beslutar om inriktning.",
            {
                "name": "Styrgruppen",
                "type": "steering_group",
                "members": [
                    {"name": "kommundirektör"},
                    {"name": "socialchef"},
                    {"name": "lokalpolisområdeschef"},
                ],
                "cadence": {"times": 2, "per": "year"},
                "text": "Den beslutar om inriktning.",
            },
        ),
        (
            "Arbetsgruppen utgörs av samordnare samt kommunpolis. Gruppen möts varje månad.",
            {
                "name": "Arbetsgruppen",
                "type": "working_group",
                "members": [{"name": "samordnare"}, {"name": "kommunpolis"}],
                "cadence": {"per": "month"},
            },
        ),
    ],
)
def test_a_forum_that_is_told_plainly_is_one(
    tmp_path: Path, write: Write, said: str, forum: dict[str, object]
) -> None:
    draft = _drafted(write(tmp_path, "§ 3 Organisation", ["Parterna samverkar.", "", said]))
    (made,) = draft.values["forums"]
    assert {key: each for key, each in made.items() if key != "id"} == forum
    assert ("forums", 0) in [each.route for each in draft.guesses]


@pytest.mark.parametrize(
    "said",
    [
        "Styrgruppen består av chefen för vård och omsorg och kommunpolisen.",
        "Styrgruppen består av representanter från kommunen och Polisen.",
        "Styrgruppen träffas när det behövs.",
        "Styrgruppen består av chefer och träffas två gånger per år eller när någon av parterna vill det.",
    ],
)
def test_a_forum_that_may_be_read_in_two_ways_stays_text_with_a_mark(tmp_path: Path, said: str) -> None:
    draft = _drafted(_markdown(tmp_path, "Organisation", [said]))
    assert "forums" not in draft.values
    (route,) = (each.route for each in draft.guesses if each.route[0] == "sections")
    assert draft.values["sections"][route[1]]["text"] == said
