"""What sentences tell becomes values: figures of goals, who leads a forum, how often all is followed up."""

from pathlib import Path
from typing import Any

import pytest

from samverkan.importing.draft import Draft
from samverkan.importing.imported import drafted
from samverkan.importing.reading import read_source
from samverkan.importing.told_figures import figures_told
from samverkan.importing.told_forums import meetings_told
from samverkan.importing.told_occasions import occasions_told
from tests.importing.word_files import bullets, heading, packed, paragraph


def _read(folder: Path, *body: str) -> dict[str, Any]:
    (folder / "avtal.docx").write_bytes(packed(*body))
    return drafted(read_source(folder / "avtal.docx")).values


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "Antalet rån ska minska från 48 till 30 per år senast 2029",
            ("Antalet rån", "per år", "48", None, "30", "2029"),
        ),
        (
            "Andelen otrygga ska minska från 34 procent till högst 25 procent 2029",
            ("Andelen otrygga", "procent", "34", None, "25", "2029"),
        ),
        (
            "Snatterierna ska minska från 60 (2024) till 45 anmälningar",
            ("Snatterierna", "anmälningar", "60", "2024", "45", None),
        ),
        (
            "Tryggt torg. Andelen trygga ska öka från 41 % (2025) till 60 % (2028).",
            ("Andelen trygga", "procent", "41", "2025", "60", "2028"),
        ),
        (
            "Andelen elever som provat ska sjunka från 9,5 procent år 2025 till under 7 procent år 2028",
            ("Andelen elever som provat", "procent", "9,5", "2025", "7", "2028"),
        ),
        (
            "Kostnaden för klotter ska minska från 1 200 tkr till 800 tkr",
            ("Kostnaden för klotter", "tkr", "1 200", None, "800", None),
        ),
        ("Färre i kö: ska halveras, från 22 till 11", (None, None, "22", None, "11", None)),
    ],
)
def test_a_goal_says_from_what_to_what(words: str, told: tuple[str | None, ...]) -> None:
    made = figures_told(words) or {}
    keys = ("title", "unit", "baseline", "baseline_date", "target", "target_date")
    said = tuple(made.get(key) for key in keys)
    assert said == (told if told[0] else (words, *told[1:]))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "Andelen otrygga ska vara högst 30 procent år 2027",
            {
                "title": "Andelen otrygga",
                "unit": "procent",
                "target": "30",
                "target_date": "2027",
            },
        ),
        (
            "Antalet fall där stöd inte erbjuds ska vara noll.",
            {"title": "Antalet fall där stöd inte erbjuds", "target": "0"},
        ),
        (
            "Antalet vandringar ska uppgå till minst 12 per år",
            {"title": "Antalet vandringar", "unit": "per år", "target": "12"},
        ),
        (
            "Minst 90 procent av dem som anmäler ska erbjudas stöd inom en vecka",
            {
                "title": "Minst 90 procent av dem som anmäler ska erbjudas stöd inom en vecka",
                "unit": "procent",
                "target": "90",
            },
        ),
        (
            "Max 40 anmälda misshandelsfall per år",
            {"title": "Anmälda misshandelsfall", "unit": "per år", "target": "40"},
        ),
        (
            "Högst 5 % av eleverna ska ha provat narkotika senast 2028",
            {
                "title": "Högst 5 % av eleverna ska ha provat narkotika senast 2028",
                "unit": "procent",
                "target": "5",
                "target_date": "2028",
            },
        ),
    ],
)
def test_a_goal_says_what_is_to_be_reached(words: str, told: dict[str, str]) -> None:
    assert figures_told(words) == told


@pytest.mark.parametrize(
    "words",
    [
        "Andelen otrygga ska vara högst 30 procent, bland unga högst 20 procent",
        "Antalet lärare ska vara tillräckligt",
        "Antalet träffar ska vara 2 timmar långa",
        "Minst 90 procent av dem som anmäler ska erbjudas stöd, och minst 50 procent ska ta emot det",
        "Antalet elever under 15 år ska vara färre",
        "Minst 2 poliser ska finnas på plats",
        "Minst 3 vuxna",
        "Högst 5 minuter till larm",
        "Fler unga från 12 till 16 år ska ha en fritid",
        "Andelen ungdomar från 12 till 16 år som dricker ska minska",
        "Antalet brott ska minska för unga från 12 till 16 år",
        "Rånen ska minska från 2024 till 2027",
        "Insatserna ska öka från klockan 18 till 23",
        "Öppettiderna ska öka från 18:00 till 23:00",
        "Antalet ska minska från 48 procent till 30 personer",
        "Rånen ska minska från 48 till 30 och bråken ska minska från 10 till 5",
        "Bullret ska minska på sträckan från nr 4 till 8",
        "Skolorna från 7 till 9 har rast",
        "Farten ska sänkas från 50 till 30–40",
    ],
)
def test_what_can_be_meant_otherwise_gives_no_figures(words: str) -> None:
    assert figures_told(words) is None


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Antalet inbrott ska vara färre än 15 år 2028 (24 år 2024).", ("15", "2028", "24", "2024")),
        ("Högst 5 % av eleverna i årskurs 9 har provat narkotika (2024: 8 %).", ("5", None, "8", "2024")),
        ("Andelen otrygga ska vara högst 30 procent år 2028 (nuläge: 41 %)", ("30", "2028", "41", None)),
        ("Minst 80 procent av eleverna i åk 8 ska känna sig trygga", ("80", None, None, None)),
        (
            "År 2028 ska högst 20 procent känna sig otrygga (2023: 27 procent)",
            ("20", "2028", "27", "2023"),
        ),
        ("Antalet rån ska minska till 40 per år (kvällstid)", None),
        ("Antalet rån ska minska till 40 per år (2023)", ("40", None, None, None)),
    ],
)
def test_brackets_say_what_it_is_now(words: str, told: tuple[str | None, ...] | None) -> None:
    made = figures_told(words)
    keys = ("target", "target_date", "baseline", "baseline_date")
    assert (made and tuple(made.get(key) for key in keys)) == told


GOALS = """\
## Övergripande mål

Öka tryggheten och minska brottsligheten i Mora.

### Delmål

1. Färre rån
"""


def test_a_sentence_that_says_what_is_to_be_reached_is_the_goal_of_its_heading(tmp_path: Path) -> None:
    (tmp_path / "avtal.md").write_text(
        f"# Samverkansavtal mellan Mora kommun och Polisen\n\n{GOALS}", "utf-8"
    )
    first, second = drafted(read_source(tmp_path / "avtal.md")).values["goals"]
    assert (first["title"], first["level"]) == (
        "Öka tryggheten och minska brottsligheten i Mora.",
        "overarching",
    )
    assert second["title"] == "Färre rån"


def test_what_the_parties_strive_for_under_a_heading_of_goals_is_goals(tmp_path: Path) -> None:
    head = "# Samverkansavtal mellan Mora kommun och Polisen\n\n## Mål\n\n"
    points = "\n\n- bråken minskar\n- fler vågar gå ut\n"
    (tmp_path / "avtal.md").write_text(f"{head}Parterna ska verka för att:{points}", "utf-8")
    values = drafted(read_source(tmp_path / "avtal.md")).values
    assert [each["title"] for each in values["goals"]] == ["bråken minskar", "fler vågar gå ut"]
    (tmp_path / "avtal.md").write_text(f"{head}För att nå målen ska parterna:{points}", "utf-8")
    assert len(drafted(read_source(tmp_path / "avtal.md")).values["commitments"]) == 2


@pytest.mark.parametrize(
    "text", ["Öka tryggheten. Det gör vi tillsammans.", "Målen gäller alla.", "Färre brott: se bilaga 1."]
)
def test_what_is_told_of_goals_is_no_goal(tmp_path: Path, text: str) -> None:
    head = "# Samverkansavtal mellan Mora kommun och Polisen\n\n## Övergripande mål\n\n"
    (tmp_path / "avtal.md").write_text(head + text, "utf-8")
    assert "goals" not in drafted(read_source(tmp_path / "avtal.md")).values


def test_the_goal_of_a_list_has_the_indicator_that_it_tells_of(tmp_path: Path) -> None:
    made = _read(
        tmp_path,
        heading("Samverkansavtal mellan Mora kommun och Polisen", 0),
        heading("Mål"),
        bullets("Antalet rån ska minska från 48 till 30 per år", "Fler ska vara trygga"),
    )
    assert [each["target"] for each in made["goals"][0]["indicators"]] == ["30"]
    assert "indicators" not in made["goals"][1]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Rådet leds av kommunchefen. Det träffas två gånger per år, i mars och i oktober.",
            {"chair": {"name": "kommunchefen"}, "cadence": {"times": 2, "per": "year"}},
        ),
        ("Gruppen leds av strategen och träffas varje vecka.", {"cadence": {"per": "week"}}),
        ("Rådet leds av A. Arbetsgruppen leds av B.", {}),
        ("Gruppen träffas när det behövs.", {}),
        ("Den träffas varje vecka. På sommaren träffas den varje månad.", {}),
    ],
)
def test_a_forum_says_once_who_leads_it_and_how_often_it_meets(text: str, told: dict[str, Any]) -> None:
    made = meetings_told(text)
    assert made == told or (told and made == {"chair": {"name": "strategen"}} | told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Vi följer upp överenskommelsen varje år. En rapport lämnas till respektive kommunstyrelse.",
            {
                "subject": "Överenskommelsen",
                "cadence": {"per": "year"},
                "receiver": "respektive kommunstyrelse",
            },
        ),
        (
            "Avtalet följs upp en gång per år, i februari. Uppföljningen lämnas till kommunstyrelsen.",
            {"subject": "Avtalet", "cadence": {"per": "year"}, "receiver": "kommunstyrelsen"},
        ),
        (
            "Överenskommelsen ska följas upp årligen av styrgruppen.",
            {"subject": "Överenskommelsen", "cadence": {"per": "year"}, "responsible": "styrgruppen"},
        ),
        ("Parterna gör en årlig uppföljning.", {"subject": "Avtalet", "cadence": {"per": "year"}}),
        ("Avtalet följs upp löpande.", None),
        ("Målen följs upp varje månad.", {"subject": "Målen", "cadence": {"per": "month"}}),
        ("Det följs upp varje månad.", None),
        ("I nämnden följs målen upp varje månad.", None),
        ("Hur målen nås följs upp varje månad.", None),
        ("Avtalet följs upp varje år. Avtalet följs upp i nämnden varje halvår.", None),
    ],
)
def test_a_text_says_how_often_the_agreement_is_followed_up(text: str, told: dict[str, Any] | None) -> None:
    assert occasions_told(text, Draft()) == ([told] if told else [])


def test_what_is_told_of_follow_up_and_forums_stands_once_in_the_documents(tmp_path: Path) -> None:
    made = _read(
        tmp_path,
        heading("Samverkansavtal mellan Mora kommun och Polisen", 0),
        heading("Hur vi arbetar"),
        heading("Brottsförebyggande rådet", 2),
        paragraph("Rådet är strategiskt och leds av kommunchefen. Det träffas två gånger per år. Ledamöter:"),
        bullets("kommunchefen", "lokalpolisområdeschefen"),
        heading("Uppföljning"),
        paragraph("Avtalet följs upp varje år."),
    )
    (forum,) = made["forums"]
    assert "strategiskt" in forum["text"]
    assert forum["cadence"] == {"times": 2, "per": "year"}
    assert forum["chair"] == {"name": "kommunchefen"}
    assert len(forum["members"]) == 2
    shown = {each.get("show"): each for _, each in Draft(values=made).mappings()}
    assert shown["forums"]["fields"] == ["text", "members"]
    assert shown["follow_up"]["fields"] == ["text"]
    assert [shown[name]["states"] for name in ("forums", "follow_up")] == [["forums"], ["follow_up"]]
