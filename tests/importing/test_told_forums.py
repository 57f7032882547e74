"""Forums that texts, lines and lists tell of, and follow-up that points and sentences tell of."""

from pathlib import Path
from typing import Any

import pytest

from samverkan.importing.cadences import meetings_in
from samverkan.importing.draft import Draft
from samverkan.importing.forum_types import forum_stem, forums_by_stem, seats_for_sure
from samverkan.importing.told_forums import meetings_told
from samverkan.importing.told_occasions import occasions_told
from tests.importing.sound import sound

HEAD = "# Samverkansavtal mellan Mora kommun och Polisen 2026–2029\n\n"


@pytest.mark.parametrize(
    ("words", "cadence"),
    [
        ("varannan onsdag", {"every": 2, "per": "week", "stated": "varannan onsdag"}),
        ("i mars och oktober", {"times": 2, "per": "year", "stated": "i mars och oktober"}),
        ("i mars, maj och i oktober varje år.", {"times": 3, "per": "year"}),
        ("två gånger per år", {"times": 2, "per": "year"}),
        ("när det behövs", None),
        ("i mars 2026", None),
        ("i mars eller oktober", None),
    ],
)
def test_how_often_a_forum_meets(words: str, cadence: dict[str, Any] | None) -> None:
    made = meetings_in(words)
    assert made == (cadence and {"stated": words} | cadence if made and "stated" in made else cadence)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("A, B och C", ["A", "B", "C"]),
        ("A och B", ["A", "B"]),
        ("cheferna i Hjo och Tibro, polischef", ["cheferna i Hjo och Tibro", "polischef"]),
        ("samordnare från varje kommun, kommunpolis", ["samordnare från varje kommun", "kommunpolis"]),
        (
            "barn- och skolchef, polis (en från A, en från B)",
            ["barn- och skolchef", "polis (en från A, en från B)"],
        ),
        ("A, B och chefen för C", ["A", "B", "chefen för C"]),
        (
            "A (ordförande), B och chefen för lokalpolisområdet",
            ["A (ordförande)", "B", "chefen för lokalpolisområdet"],
        ),
        ("A, rektorn för C och chefen för D", []),
        ("chefen för A och B", []),
        ("A och B, C", []),
        ("A, B och C samt D", []),
        ("A, rektorn för Ekskolan och fritidschefen", ["A", "rektorn för Ekskolan", "fritidschefen"]),
        ("chef, ansvarig för polis och samordnare", []),
        ("även skolan, socialtjänsten samt Hembo AB", ["skolan", "socialtjänsten", "Hembo AB"]),
    ],
)
def test_who_sits_in_it_is_read_in_one_way_or_not(words: str, names: list[str]) -> None:
    assert [each["name"] for each in seats_for_sure(words)] == names


@pytest.mark.parametrize(
    ("text", "name", "members", "cadence"),
    [
        (
            "I styrgruppen ingår kommunchefen och polischefen. Styrgruppen träffas i mars och oktober.",
            "Styrgruppen",
            ["kommunchefen", "polischefen"],
            {"times": 2, "per": "year", "stated": "i mars och oktober"},
        ),
        (
            "Samrådsgruppen, där kommunchefen, rektor och kommunpolisen ingår, träffas varje månad.",
            "Samrådsgruppen",
            ["kommunchefen", "rektor", "kommunpolisen"],
            {"per": "month"},
        ),
        (
            "Styrgruppen, som består av kommunchef och polischef, träffas varje kvartal och följer arbetet.",
            "Styrgruppen",
            None,
            {"per": "quarter"},
        ),
        (
            "I EST-gruppen ingår rektor, polisen och chefen för skola. Gruppen träffas varannan onsdag.",
            "EST-gruppen",
            None,
            {"every": 2, "per": "week"},
        ),
        (
            "Arbetsgruppen leds av samordnaren. Den träffas varannan vecka och tar fram en kort lägesbild.",
            "Arbetsgruppen",
            None,
            {"every": 2, "per": "week"},
        ),
        (
            "Brottsförebyggande rådet: förvaltningschefer, kommunpolis. Möts 6 ggr/år.",
            "Brottsförebyggande rådet",
            ["förvaltningschefer", "kommunpolis"],
            {"times": 6, "per": "year"},
        ),
    ],
)
def test_a_paragraph_tells_of_a_forum(
    tmp_path: Path, text: str, name: str, members: list[str] | None, cadence: dict[str, Any]
) -> None:
    [made] = sound(tmp_path, f"{HEAD}## Organisation\n\n{text}\n").values["forums"]
    assert (made["name"], made["cadence"] | cadence) == (name, made["cadence"])
    assert members is None or [each["name"] for each in made["members"]] == members
    assert members or made["text"] == text


@pytest.mark.parametrize(
    ("often", "cadence"),
    [
        ("varannan vecka och tar fram en lägesbild", {"every": 2, "per": "week"}),
        ("fyra gånger per år och bereder ärenden", {"times": 4, "per": "year"}),
        (
            "varje kvartal och när det behövs",
            {"per": "quarter", "stated": "varje kvartal och när det behövs"},
        ),
        ("i mars och oktober", {"times": 2, "per": "year", "stated": "i mars och oktober"}),
    ],
)
def test_what_else_a_forum_does_is_not_how_often_it_meets(often: str, cadence: dict[str, Any]) -> None:
    made = meetings_told(f"Styrgruppen träffas {often}.")["cadence"]
    assert made | {"stated": None} == cadence | {"stated": None}


@pytest.mark.parametrize(
    "text",
    [
        "I målgruppen ingår elever och lärare. Målgruppen träffas varje månad.",
        "I åldersgruppen ingår barn.",
        "Området består av villor, skog och skolor. Området sammanträder varje månad.",
        "Styrgruppen träffas varje månad, och arbetsgruppen består av alla.",
        "Styrgruppen träffas två gånger per år eller när någon begär det.",
    ],
)
def test_other_groups_are_none(tmp_path: Path, text: str) -> None:
    assert "forums" not in sound(tmp_path, f"{HEAD}## Organisation\n\n{text}\n").values


LINES = """\
## Ledning

### Strategisk nivå: Styrgrupp Väst

Ordförande: kommundirektören (ett år i taget)

Ledamöter: kommundirektörerna i Hjo och Tibro, polischef

Möten: två gånger per år, i mars och oktober

### Styrgruppen för skolan

- Rektor (ordförande)
- Kommunpolis
- Socialchef

### Arbetsgrupp

- Ta fram en lägesbild
- Föreslå åtgärder till råd och nämnd
"""


def test_lines_and_offices_below_a_heading_tell_of_its_forum(tmp_path: Path) -> None:
    first, second, third = sound(tmp_path, HEAD + LINES).values["forums"]
    assert (first["name"], first["level"]) == ("Styrgrupp Väst", "strategic")
    assert first["chair"] == {"name": "kommundirektören (ett år i taget)"}
    assert [each["name"] for each in first["members"]] == ["kommundirektörerna i Hjo och Tibro", "polischef"]
    assert first["cadence"]["stated"] == "två gånger per år, i mars och oktober"
    assert second["chair"] == {"name": "Rektor"}
    assert [each["name"] for each in second["members"]] == [
        "Rektor (ordförande)",
        "Kommunpolis",
        "Socialchef",
    ]
    assert "members" not in third
    assert "Föreslå åtgärder" in third["text"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rådet möts fyra gånger per år. Kommunchefen är sammankallande.", {"name": "Kommunchefen"}),
        ("Ordförande i rådet är kommunalrådet.", {"name": "kommunalrådet"}),
        ("Kommunstyrelsens ordförande kallar till mötena.", {"name": "Kommunstyrelsens ordförande"}),
        ("Det är viktigt att någon är sammankallande. Kommunchefen leder förvaltningen.", None),
    ],
)
def test_who_calls_to_the_meetings_leads(text: str, told: dict[str, str] | None) -> None:
    assert meetings_told(text).get("chair") == told


TOLD = """\
## Organisation

Styrgruppen består av kommunalrådet (ordförande), kommunchefen och polischefen. \
Styrgruppen möts två gånger per år.

Trygghetsrådet består av samordnaren (sammankallande), kommunpolisen, rektorn för Ekskolan och \
fritidschefen. Rådet träffas den första tisdagen varje månad och rapporterar till styrgruppen.
"""


def test_brackets_tell_who_leads_those_before_and_after(tmp_path: Path) -> None:
    draft = sound(tmp_path, HEAD + TOLD)
    first, second = draft.values["forums"]
    assert (first["chair"], len(first["members"]), first["cadence"]) == (
        {"name": "kommunalrådet"},
        3,
        {"times": 2, "per": "year"},
    )
    assert second["chair"] == {"name": "samordnaren"}
    assert [each["name"] for each in second["members"]][1:] == [
        "kommunpolisen",
        "rektorn för Ekskolan",
        "fritidschefen",
    ]
    assert second["cadence"] == {"per": "month"}


def test_what_a_text_tells_of_a_forum_is_shown_once(tmp_path: Path) -> None:
    section = next(
        each for each in sound(tmp_path, HEAD + TOLD).values["sections"] if each.get("show") == "forums"
    )
    assert section["fields"] == ["name", "chair", "cadence", "members"]
    assert section["sections"][0]["fields"] == ["name", "text"]


NAMED = """\
## Organisation

### Strategisk ledning

Den strategiska ledningen utgörs av kommunchefen, socialchefen och polischefen. Gruppen sammanträder fyra \
gånger per år, och kommunchefen är ordförande.

### Samordning

Gruppen leds gemensamt av samordnaren och kommunpolisen. Området utgörs av skog.
"""


def test_the_forum_of_a_heading_may_be_called_anything_in_its_text(tmp_path: Path) -> None:
    first, second = sound(tmp_path, HEAD + NAMED).values["forums"]
    assert [each["name"] for each in first["members"]] == ["kommunchefen", "socialchefen", "polischefen"]
    assert (first["chair"], first["cadence"]) == ({"name": "kommunchefen"}, {"times": 4, "per": "year"})
    assert second["chair"] == {"name": "samordnaren och kommunpolisen"}
    assert "members" not in second


def test_a_table_tells_who_leads_and_on_which_day_they_meet(tmp_path: Path) -> None:
    table = (
        "| Forum | Deltagare | Mötesfrekvens |\n|---|---|---|\n"
        "| Operativ grupp | Kommunchef (ordf.), kommunpolis | Varje måndag |\n"
    )
    [made] = sound(tmp_path, f"{HEAD}## Organisation\n\n{table}").values["forums"]
    assert made["chair"] == {"name": "Kommunchef"}
    assert made["cadence"] == {"per": "week", "stated": "Varje måndag"}


def test_each_point_tells_of_a_follow_up(tmp_path: Path) -> None:
    points = [
        "Åtgärderna följs upp varje kvartal av EST-gruppen.",
        "Målen följs upp en gång per år av styrgruppen.",
        "Hela överenskommelsen utvärderas våren 2029.",
        "En rapport lämnas till kommunfullmäktige i maj varje år.",
        "Arbetet ska märkas.",
    ]
    listed = "\n".join(f"- {each}" for each in points)
    forum = "## Organisation\n\nI EST-gruppen ingår rektor och polis. EST-gruppen träffas varje vecka.\n\n"
    values = sound(tmp_path, f"{HEAD}{forum}## Uppföljning\n\n{listed}\n").values
    assert all(each in values["follow_up"]["text"] for each in points)
    assert values["follow_up"]["occasions"] == [
        {"subject": "Åtgärderna", "cadence": {"per": "quarter"}, "forum": values["forums"][0]["id"]},
        {"subject": "Målen", "cadence": {"per": "year"}, "responsible": "styrgruppen"},
        {"subject": "Hela överenskommelsen", "date": "2029-06"},
        {"subject": "Rapport", "cadence": {"per": "year"}, "receiver": "kommunfullmäktige"},
    ]


@pytest.mark.parametrize("what", ["slututvärdering", "samlad utvärdering", "gemensam uppföljning"])
def test_an_evaluation_on_a_day_is_told_of_by_any_word(what: str) -> None:
    text = f"Avtalet följs upp varje år. En {what} görs senast den 31 oktober 2028."
    assert [each.get("date") for each in occasions_told(text, Draft())] == [None, "2028-10-31"]


@pytest.mark.parametrize(
    "text",
    [
        "Detta följs upp varje år.",
        "Resultaten för 2025 följs upp löpande.",
        "Vi följer upp det varje år.",
        "Hur det går utvärderas varje år.",
        "Målen följs upp varje år. Målen följs upp i nämnden varje halvår.",
    ],
)
def test_what_is_said_of_nothing_sure_is_no_follow_up(text: str) -> None:
    assert occasions_told(text, Draft()) == []


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("styrgruppen", "a"),
        ("det brottsförebyggande rådet", "b"),
        ("BRÅ", "b"),
        ("Rådet", None),
        ("arbetsgruppen", None),
    ],
)
def test_a_forum_is_known_in_another_form(words: str, named: str | None) -> None:
    forums = [
        {"id": "a", "name": "Styrgrupp"},
        {"id": "b", "name": "Brottsförebyggande rådet (BRÅ)"},
        {"id": "c", "name": "Arbetsgrupp"},
        {"id": "d", "name": "Arbetsgruppen"},
    ]
    assert forums_by_stem(forums).get(forum_stem(words)) == named


REPORTS = """\
## Organisation

| Forum | Deltagare | Möten |
|---|---|---|
| Ledningsgrupp | Kommunchef, polischef | Varje kvartal |
| Brottsförebyggande rådet (BRÅ) | Kommunalråd, kommunpolis | 4 ggr/år |
| Operativ grupp | Samordnare, kommunpolis | Varje vecka |

BRÅ rapporterar till kommunstyrelsen en gång per år. Den operativa gruppen rapporterar till ledningsgruppen. \
Ledningsgruppen tar emot det som rapporteras till kommunen.
"""


def test_sentences_tell_to_whom_forums_report(tmp_path: Path) -> None:
    lead, council, group = sound(tmp_path, HEAD + REPORTS).values["forums"]
    assert "reports_to" not in lead
    assert council["reports_to"] == [{"receiver": "kommunstyrelsen", "cadence": {"per": "year"}}]
    assert group["reports_to"] == [{"forum": lead["id"]}]


def test_the_text_of_a_forum_tells_to_whom_it_reports(tmp_path: Path) -> None:
    first, second = sound(tmp_path, HEAD + TOLD).values["forums"]
    assert second["reports_to"] == [{"forum": first["id"]}]
    assert "reports_to" not in first


def test_what_is_told_to_somebody_of_another_matter_has_another_receiver(tmp_path: Path) -> None:
    text = (
        "Avtalet följs upp årligen i februari av styrgruppen. "
        "En slutlig utvärdering görs hösten 2029 och redovisas för kommunfullmäktige."
    )
    first, second = occasions_told(text, Draft())
    assert "receiver" not in first
    assert (second["subject"], second["date"], second["receiver"]) == (
        "Slutlig utvärdering",
        "2029-12",
        "kommunfullmäktige",
    )


def test_what_is_followed_up_in_two_months_is_so_twice_a_year() -> None:
    [told] = occasions_told("Styrgruppen följer upp målen i april och oktober varje år.", Draft())
    assert told["cadence"] == {"times": 2, "per": "year", "stated": "i april och oktober"}


@pytest.mark.parametrize(
    ("text", "occasions"),
    [
        (
            "Styrgruppen följer upp avtalet i januari varje år och redovisar resultatet för kommunstyrelsen.",
            [("Avtalet", {"per": "year"}, "kommunstyrelsen")],
        ),
        (
            "Avstämning sker i styrgruppen varje tertial. Slutrapport lämnas till nämnden i februari 2027.",
            [("Avtalet", {"per": "tertial"}, None), ("Slutrapport", None, "nämnden")],
        ),
        (
            "Avtalet följs upp varje år i november. Avtalet utvärderas i sin helhet under våren 2028.",
            [("Avtalet", {"per": "year"}, None), ("Avtalet (utvärdering)", None, None)],
        ),
        (
            "Planen följs upp i juni och december.",
            [("Planen", {"times": 2, "per": "year", "stated": "i juni och december"}, None)],
        ),
    ],
)
def test_each_report_has_its_own_receiver(
    text: str, occasions: list[tuple[str, dict[str, Any] | None, str | None]]
) -> None:
    told = occasions_told(text, Draft())
    assert [(each["subject"], each.get("cadence"), each.get("receiver")) for each in told] == occasions


def test_a_council_with_a_heading_of_its_own_is_a_forum(tmp_path: Path) -> None:
    text = "## Samverkansråd\n\nKommunalrådet är ordförande. Rådet sammanträder i oktober, januari och maj.\n"
    [made] = sound(tmp_path, HEAD + text).values["forums"]
    assert (made["name"], made["chair"]) == ("Samverkansråd", {"name": "Kommunalrådet"})
    assert made["cadence"]["times"] == 3
    (tmp_path / "b").mkdir()
    assert "forums" not in sound(tmp_path / "b", HEAD + "## Området\n\nDet är stort.\n").values


KEYED = """\
## Organisation

### Styrgruppen

Ordförande: kommunalrådet

Övriga ledamöter: kommundirektör, socialchef

Möten hålls i mars och september.

### Trygghetsgruppen

Leds av: samordnaren

- kommunpolis
- fältassistent
- representant för bostadsbolaget

Trygghetsgruppen träffas varannan vecka.
"""


def test_lines_and_a_list_without_words_before_it_tell_who_sits_in_a_forum(tmp_path: Path) -> None:
    first, second = sound(tmp_path, HEAD + KEYED).values["forums"]
    assert [each["name"] for each in first["members"]] == ["kommundirektör", "socialchef"]
    assert first["cadence"] == {"times": 2, "per": "year", "stated": "i mars och september"}
    assert [each["name"] for each in second["members"]] == [
        "kommunpolis",
        "fältassistent",
        "representant för bostadsbolaget",
    ]


TURNED = """\
## Organisation

|  | Styrgrupp | Operativ grupp |
|---|---|---|
| Deltar | Kommunchef, polischef | Samordnare, kommunpolis |
| Leds av | Kommunchef | Samordnaren |
| Möts | Två gånger per år | Varje vecka |
| Rapporterar till | Kommunstyrelsen | Styrgruppen |
"""


def test_a_table_may_have_a_forum_in_each_column(tmp_path: Path) -> None:
    first, second = sound(tmp_path, HEAD + TURNED).values["forums"]
    assert (first["name"], first["cadence"]) == ("Styrgrupp", {"times": 2, "per": "year"})
    assert first["reports_to"] == [{"receiver": "Kommunstyrelsen"}]
    assert (second["chair"], second["reports_to"]) == ({"name": "Samordnaren"}, [{"forum": first["id"]}])
    (tmp_path / "b").mkdir()
    other = TURNED.replace("Styrgrupp |", "Kommunen |").replace("Operativ grupp |", "Polisen |")
    assert "forums" not in sound(tmp_path / "b", HEAD + other).values
