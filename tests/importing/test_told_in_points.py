"""What a point of a list tells of itself: until when, who answers for it, and what it ends with."""

from pathlib import Path
from typing import Any

import pytest

from samverkan.importing.keyed import set_aside
from samverkan.model import Block
from tests.importing.sound import sound

PARTIES = """\
# Samverkansavtal mellan Almunge kommun och Polisen 2026–2029

## Parter

- Almunge kommun, nedan kallad kommunen
- Polismyndigheten, nedan kallad Polisen

"""


def _points(folder: Path, heading: str, *points: str) -> list[dict[str, Any]]:
    listed = "\n".join(f"- {each}" for each in points)
    block = {"Åtaganden": "commitments", "Åtgärder": "measures"}[heading]
    values = sound(folder, f"{PARTIES}## {heading}\n\n{listed}\n").values[block]
    assert isinstance(values, list)
    return values


@pytest.mark.parametrize(
    ("point", "text", "day"),
    [
        (
            "Kommunen ska lämna en rapport senast den 1 december 2026.",
            "Kommunen ska lämna en rapport.",
            "2026-12-01",
        ),
        (
            "Polisen ska utse en kontaktperson (klart 2026-06-30)",
            "Polisen ska utse en kontaktperson",
            "2026-06-30",
        ),
        ("Kommunen ska ha en rutin, klar senast mars 2027;", "Kommunen ska ha en rutin", "2027-03"),
        ("senast 2024-06-30 redovisa en kartläggning.", "redovisa en kartläggning.", "2024-06-30"),
        ("senast den 1 mars 2027 ha en rutin", "ha en rutin", "2027-03-01"),
        ("Polisen ska ha bytt lokal (senast 2028)", "Polisen ska ha bytt lokal", "2028"),
        (
            "Kommunen ska utbilda all personal före utgången av 2027",
            "Kommunen ska utbilda all personal",
            "2027",
        ),
        ("Kommunen ska ha en rutin senast vid slutet av år 2027.", "Kommunen ska ha en rutin.", "2027"),
    ],
)
def test_until_when_is_the_deadline_of_a_commitment(tmp_path: Path, point: str, text: str, day: str) -> None:
    [made] = _points(tmp_path, "Åtaganden", point)
    assert (made["text"], str(made["deadline"])) == (text, day)


@pytest.mark.parametrize(
    "point",
    [
        "Kommunen ska ha föräldramöten senast den 30 september varje år",
        "Kommunen ska senast den 1 mars 2027 ha en rutin",
        "Polisen ska svara senast dagen efter",
        "senast 24 timmar efter brottet ringa",
        "Kommunen ska följa planen som antogs senast 2024 och 2025",
        "Kommunen ska se till att det **är klart senast 2027**",
    ],
)
def test_other_times_stay_in_the_text(tmp_path: Path, point: str) -> None:
    [made] = _points(tmp_path, "Åtaganden", point)
    assert made["text"] == point
    assert "deadline" not in made


@pytest.mark.parametrize(
    ("point", "text", "cadence"),
    [
        ("Polisen ska lämna en lägesbild varje månad.", "Polisen ska lämna en lägesbild.", {"per": "month"}),
        ("Kommunen ska bjuda in två gånger per år", "Kommunen ska bjuda in", {"times": 2, "per": "year"}),
        ("hålla möten varannan vecka", "hålla möten", {"every": 2, "per": "week"}),
        ("ha fältare ute varannan fredag kl. 19–23", None, None),
        ("bjuda in till dialog varje höst", None, None),
        ("träffas minst två gånger per år", None, None),
        ("gå minst tre trygghetsvandringar per år", None, None),
        ("lämna en rapport i maj varje år", None, None),
        ("lämna statistik den 1 varje månad", None, None),
        ("träffas en gång i månaden eller oftare", None, None),
    ],
)
def test_how_often_is_said_last_and_in_full(
    tmp_path: Path, point: str, text: str | None, cadence: dict[str, Any] | None
) -> None:
    [made] = _points(tmp_path, "Åtaganden", point)
    assert (made["text"], made.get("cadence")) == (text or point, cadence)


def test_until_when_is_the_end_of_a_measure_and_a_rough_time_is_marked(tmp_path: Path) -> None:
    draft = sound(tmp_path, f"{PARTIES}## Åtgärder\n\n- Ny belysning på torget (klart sommaren 2027)\n")
    [made] = draft.values["measures"]
    assert (made["title"], made["end"]) == ("Ny belysning på torget", "2027-08")
    assert "Kontrollera tiden: filen skriver ”sommaren 2027”." in [each.why for each in draft.guesses]


@pytest.mark.parametrize(
    ("point", "title", "owners"),
    [
        ("Kommunen ska se över belysningen", "Kommunen ska se över belysningen", ["kommunen"]),
        ("Drogvaneundersökning (Polisen)", "Drogvaneundersökning", ["polisen"]),
        ("Nattvandring (kommunen och Polisen)", "Nattvandring", ["kommunen", "polisen"]),
        ("Informationsträffar, kommunen ansvarar", "Informationsträffar", ["kommunen"]),
        ("Föräldramöten – ansvarig: kommunen", "Föräldramöten", ["kommunen"]),
        ("Nattvandring (trafikkontoret och polisen)", "Nattvandring", ["kommunen", "polisen"]),
        ("Möten med ägare av kiosker (kvällstid)", "Möten med ägare av kiosker (kvällstid)", []),
        (
            "Utbildning i hot och våld (kommunens personal)",
            "Utbildning i hot och våld (kommunens personal)",
            [],
        ),
    ],
)
def test_who_is_named_last_answers_for_a_measure(
    tmp_path: Path, point: str, title: str, owners: list[str]
) -> None:
    [made] = _points(tmp_path, "Åtgärder", point)
    assert (made["title"], made.get("owners", [])) == (title, owners)


def test_an_office_answers_for_a_measure_in_its_own_words_and_stays_with_a_commitment(tmp_path: Path) -> None:
    point = "Ny belysning i gångstråket (trafikkontoret, klart hösten 2027)"
    [made] = _points(tmp_path, "Åtgärder", point)
    assert made["title"] == "Ny belysning i gångstråket"
    assert (made["responsible"], made["owners"], made["end"]) == ("trafikkontoret", ["kommunen"], "2027-12")
    (tmp_path / "b").mkdir()
    [kept] = _points(tmp_path / "b", "Åtaganden", point)
    assert kept["text"] == point


def test_what_parts_points_of_a_sentence_is_not_theirs(tmp_path: Path) -> None:
    made = _points(
        tmp_path, "Åtaganden", "Kommunen ska ha möten,", "Polisen ska vara med; och", "Kommunen ska bjuda."
    )
    assert [each["text"] for each in made] == [
        "Kommunen ska ha möten",
        "Polisen ska vara med; och",
        "Kommunen ska bjuda",
    ]


def test_a_word_cut_short_keeps_its_full_stop(tmp_path: Path) -> None:
    made = _points(
        tmp_path, "Åtaganden", "Kommunen ska ha möten, kurser m.m.,", "Polisen ska vara med, bjuda m.fl."
    )
    assert [each["text"] for each in made] == [
        "Kommunen ska ha möten, kurser m.m.",
        "Polisen ska vara med, bjuda m.fl.",
    ]


def test_headings_that_come_back_under_each_area_are_below_it(tmp_path: Path) -> None:
    text = """\
SAMVERKANSAVTAL 2025-2027

1 Fokusområden
Parterna har enats om tre områden.

1.1 Trygg i centrum
Mål
- Otryggheten ska minska
Aktiviteter
- Nattvandring

1.2 Ungas brottslighet
Mål
- Färre misstänkta
Aktiviteter
- Föräldramöten

2 Ekonomi
Vardera parten bär sina kostnader.
"""
    values = sound(tmp_path, text, "avtal.txt").values
    assert [each["title"] for each in values["areas"]] == ["Trygg i centrum", "Ungas brottslighet"]
    areas = [each["id"] for each in values["areas"]]
    assert [each["area"] for each in values["goals"]] == areas
    assert [each["area"] for each in values["measures"]] == areas
    assert "Ekonomi" in [each.get("heading") for each in values["sections"]]


def test_each_forum_of_a_paragraph_is_one(tmp_path: Path) -> None:
    text = f"""{PARTIES}## Organisation

Styrgruppen består av kommundirektören och kommunpolisen. Den sammanträder fyra gånger per år. Under \
styrgruppen finns en arbetsgrupp, som leds av trygghetssamordnaren och träffas en gång i månaden. Gruppen \
bereder ärenden.
"""
    first, second = sound(tmp_path, text).values["forums"]
    assert (first["name"], first["cadence"]) == ("Styrgruppen", {"times": 4, "per": "year"})
    assert "text" not in first
    assert second == {
        "id": "arbetsgrupp",
        "name": "Arbetsgrupp",
        "type": "working_group",
        "assigned_by": "styrgruppen",
        "chair": {"name": "trygghetssamordnaren"},
        "cadence": {"per": "month"},
        "text": "Gruppen bereder ärenden.",
    }


@pytest.mark.parametrize(
    ("words", "names", "cadence"),
    [
        (
            "Strategisk grupp (kommundirektör, områdespolischef) möts 2 ggr/år.",
            ["kommundirektör", "områdespolischef"],
            {"times": 2, "per": "year"},
        ),
        (
            "Operativ grupp (säkerhetssamordnare och kommunpolis) träffas månadsvis",
            ["säkerhetssamordnare", "kommunpolis"],
            {"per": "month"},
        ),
    ],
)
def test_a_forum_has_its_members_in_brackets(
    tmp_path: Path, words: str, names: list[str], cadence: dict[str, Any]
) -> None:
    [made] = sound(tmp_path, f"{PARTIES}## Styrning\n\n{words}\n").values["forums"]
    assert [each["name"] for each in made["members"]] == names
    assert made["cadence"] == cadence


@pytest.mark.parametrize(
    "words",
    [
        "Under hösten finns en arbetsgrupp för torget.",
        "Strategisk grupp (se bilaga 2) möts vid behov.",
        "Styrgruppen möts, och under den finns flera arbetsgrupper.",
    ],
)
def test_what_is_told_otherwise_of_forums_stays_text(tmp_path: Path, words: str) -> None:
    draft = sound(tmp_path, f"{PARTIES}## Styrning\n\n{words}\n")
    assert not draft.records(Block.FORUMS)
    assert words in [each.get("text") for each in draft.values["sections"]]


def test_a_list_of_so_many_areas_and_the_parts_below_are_the_same_areas(tmp_path: Path) -> None:
    text = f"""{PARTIES}## Målgrupp och fokusområden

Parterna har enats om två fokusområden:

1. Trygg i centrum
2. Ungas brottslighet

### Trygg i centrum

- Mål: Färre otrygga

### Ungas brottslighet

- Mål: Färre misstänkta
"""
    values = sound(tmp_path, text).values
    assert [each["title"] for each in values["areas"]] == ["Trygg i centrum", "Ungas brottslighet"]
    assert "target_groups" not in values


@pytest.mark.parametrize("label", ["Åtgärder:", "**Åtgärder**", "Aktiviteter:"])
def test_a_word_that_only_names_the_table_below_is_no_text(tmp_path: Path, label: str) -> None:
    rows = "| Åtgärd | Ansvarig |\n|---|---|\n| Nattvandring | Kommunen |\n"
    text = (
        f"{PARTIES}## Prioriterade områden\n\n### Trygg i centrum\n\nDet är otryggt.\n\n{label}\n\n{rows}\n"
    )
    values = sound(tmp_path, text).values
    assert [each["title"] for each in values["measures"]] == ["Nattvandring"]
    assert values["areas"][0]["text"] == "Det är otryggt."


def test_each_kommun_that_agrees_is_a_party_and_a_period_is_that_of_the_agreement(tmp_path: Path) -> None:
    text = """# Överenskommelse

**mellan Vresta kommun, Hällviks kommun och Polisen i Sjöbygden**

Överenskommelsen omfattar perioden 1 januari 2024 – 31 december 2026 och ersätter den från 2020.

## Åtaganden

**Hällviks kommun ska:**

- bjuda in till möten
- redovisa antalet möten till 2025

| Vresta kommun | Hällviks kommun | Polisen |
|---|---|---|
| Datum: 2023-12-11 | Datum: 2023-12-12 | Datum: 2023-12-15 |
| Anna Andersdotter | Bengt Bengtsdotter | Cecilia Carlsdotter |
| Kommunstyrelsens ordförande | Kommunstyrelsens ordförande | Chef för lokalpolisområdet |
"""
    values = sound(tmp_path, text).values
    assert [each["name"] for each in values["parties"]] == [
        "Vresta kommun",
        "Hällviks kommun",
        "Polisen i Sjöbygden",
    ]
    assert [values["validity"][key] for key in ("start", "end")] == ["2024-01-01", "2026-12-31"]
    assert [each["parties"] for each in values["commitments"]] == [["hallviks-kommun"]] * 2
    assert [(each["party"], each["date"]) for each in values["signatories"]] == [
        ("kommunen", "2023-12-11"),
        ("hallviks-kommun", "2023-12-12"),
        ("polisen", "2023-12-15"),
    ]


def test_the_end_of_something_else_is_no_end_of_the_agreement(tmp_path: Path) -> None:
    text = f"""{PARTIES.replace(" 2026–2029", "")}## Mål

- Antalet skadegörelser ska minska med 20 procent till 2026.
"""
    assert "end" not in sound(tmp_path, text).values["validity"]


def test_a_row_tells_of_an_area_its_problem_why_the_goal_and_what_each_party_does(tmp_path: Path) -> None:
    text = f"""{PARTIES}## Våra gemensamma utmaningar

| Område | Problem | Trolig orsak | Mål | Staden gör | Polisen gör |
|---|---|---|---|---|---|
| Trafik | Buskörning | Få mötesplatser | Färre klagomål | Farthinder | Kontroller |
| Våld | Bråk på krogen | | Max 40 fall per år | Tillsyn | Synlig närvaro |
| Våld | Hot | Alkohol | Färre hot | | Samtal |
"""
    values = sound(tmp_path, text).values
    assert [each["title"] for each in values["areas"]] == ["Trafik", "Våld"]
    assert [(each["title"], each["area"]) for each in values["problems"]] == [
        ("Buskörning", "trafik"),
        ("Bråk på krogen", "vald"),
        ("Hot", "vald"),
    ]
    assert [[cause["text"] for cause in each.get("causes", [])] for each in values["problems"]] == [
        ["Få mötesplatser"],
        [],
        ["Alkohol"],
    ]
    goals = [each["id"] for each in values["goals"]]
    assert [(each["area"], each.get("text")) for each in values["goals"]] == [
        ("trafik", None),
        ("vald", None),
        ("vald", None),
    ]
    assert [(each["text"], each["parties"], each["goal"]) for each in values["commitments"]] == [
        ("Farthinder", ["kommunen"], goals[0]),
        ("Kontroller", ["polisen"], goals[0]),
        ("Tillsyn", ["kommunen"], goals[1]),
        ("Synlig närvaro", ["polisen"], goals[1]),
        ("Samtal", ["polisen"], goals[2]),
    ]


def test_a_lone_quotation_below_its_heading_is_the_vision(tmp_path: Path) -> None:
    text = f"{PARTIES}## Vision\n\n”En stad där alla kan röra sig fritt.”\n"
    assert [each["quote"] for each in sound(tmp_path, text).values["visions"]] == [
        "En stad där alla kan röra sig fritt."
    ]


@pytest.mark.parametrize(
    ("words", "notice"),
    [
        ("med ett halvårs uppsägningstid", {"count": 1, "unit": "half_year"}),
        ("med ett års uppsägningstid", {"count": 1, "unit": "year"}),
    ],
)
def test_the_time_of_notice_may_be_in_the_genitive(
    tmp_path: Path, words: str, notice: dict[str, Any]
) -> None:
    text = f"{PARTIES}## Avtalstid\n\nAvtalet gäller 2026–2029 och kan sägas upp {words}.\n"
    assert sound(tmp_path, text).values["validity"]["termination"]["notice"] == notice


def test_words_with_a_colon_after_a_measure_are_what_is_told_of_it(tmp_path: Path) -> None:
    first, second, third, fourth = _points(
        tmp_path,
        "Åtgärder",
        "Kameror vid stationen. Ansvarig: säkerhetsstrategen. Klart: juni 2026.",
        "Nattvandring; ansvarig: Polisen; hur ofta: varje vecka",
        "Möte med skolan. Tema: nätet.",
        "Föräldramöten. Ansvariga: kommunen och Polisen",
    )
    assert (first["title"], first["responsible"], first["end"]) == (
        "Kameror vid stationen",
        "säkerhetsstrategen",
        "2026-06",
    )
    assert (second["title"], second["owners"], second["cadence"]) == (
        "Nattvandring",
        ["polisen"],
        {"per": "week"},
    )
    assert third["title"] == "Möte med skolan. Tema: nätet."
    assert (fourth["title"], fourth["owners"]) == ("Föräldramöten", ["kommunen", "polisen"])


@pytest.mark.parametrize(
    "said", ["Det är mörkt. (Läggs åt sidan: för dyrt.)", "Det är mörkt. (läggs åt sidan: för dyrt)"]
)
def test_why_a_cause_is_set_aside_is_read_within_a_sentence_and_as_one(said: str) -> None:
    assert set_aside(said) == {"text": "Det är mörkt.", "set_aside": "för dyrt"}
