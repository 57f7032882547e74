"""Agreements that ask and answer in plain words, and such as read as a law, with a sign before each part."""

from pathlib import Path

import pytest

from samverkan.importing.signatures import signature_in
from samverkan.importing.topics import Topic, topic_of
from samverkan.model import Block
from tests.importing.sound import sound

ASKS = """\
# Trygghetsavtal mellan Strömstads kommun och Polisen 2026–2027

## Vad ser vi för problem?

- Cykelstölder i hamnen

## Vad vill vi uppnå?

1. Cykelstölderna ska minska från 45 till 25 senast 2027.

## Vem gör vad?

### Kommunen gör detta

- Sätter upp cykelställ

### Polisen gör detta

- Går i hamnen varje kväll

### Det här gör vi tillsammans

- Bjuder in till möten

## Hur är arbetet organiserat?

| Grupp | Vilka är med? | Leds av | Hur ofta? |
| --- | --- | --- | --- |
| Trygghetsrådet | kommunalråd, polischef | Kommunalrådet | 3 ggr/år |

## Kontakt

Trygghetssamordnare, 0526-190 00, trygghet@stromstad.se\\
Kommunpolis, 114 14

Strömstad den 1 december 2025

**Kent Hagen**, kommunstyrelsens ordförande

**Mia Torp**, lokalpolisområdeschef
"""


def test_questions_head_what_answers_them(tmp_path: Path) -> None:
    values = sound(tmp_path, ASKS).values
    assert [each["title"] for each in values["problems"]] == ["Cykelstölder i hamnen"]
    assert values["goals"][0]["indicators"][0]["target"] == "25"
    assert [(each["text"], each.get("parties")) for each in values["commitments"]] == [
        ("Sätter upp cykelställ", ["kommunen"]),
        ("Går i hamnen varje kväll", ["polisen"]),
        ("Bjuder in till möten", None),
    ]
    [forum] = values["forums"]
    assert (forum["chair"], len(forum["members"])) == ({"name": "Kommunalrådet"}, 2)
    assert forum["cadence"] == {"times": 3, "per": "year"}
    assert [each["name"] for each in values["signatories"]] == ["Kent Hagen", "Mia Torp"]


@pytest.mark.parametrize(
    "heading", ["Vi gör skillnad", "Vad gör en kommunpolis?", "Vad ser vi framför oss?", "Ledning", "Hur då?"]
)
def test_other_questions_head_text(heading: str) -> None:
    assert topic_of(heading) not in {Topic(Block.COMMITMENTS), Topic(Block.PROBLEMS), Topic(Block.FORUMS)}


@pytest.mark.parametrize(
    ("lines", "signs"),
    [
        (["Trygghetssamordnare, 0526-190 00", "Kommunpolis, 114 14"], False),
        (["Kommunchef, anna@hjo.se"], False),
        (["Kommunchef, telefon: växeln"], False),
        (["____________", "Kommunchef", "Hjo kommun"], True),
        (["Anna Ek", "Kommunchef", "anna.ek@hjo.se"], True),
    ],
)
def test_how_to_reach_an_office_is_no_signature(lines: list[str], signs: bool) -> None:
    assert (signature_in(lines) is not None) is signs


LAW = """\
AVSIKTSFÖRKLARING

mellan

Haparanda stad, org.nr 212000-2783, nedan kallad Staden

och

Polismyndigheten, lokalpolisområde Kalix/Haparanda, nedan kallad Polisen

§ 1 Stadens åtaganden

Staden ska
- bekosta en fältassistent,
- senast den 30 juni 2026 ha installerat belysning.

§ 2 Ledning

Samverkan leds av en styrgrupp som består av stadsdirektören och polischefen. Styrgruppen \
sammanträder i februari, maj och november. Stadsdirektören är sammankallande.

§ 3 Giltighet

Avsiktsförklaringen gäller från och med den 1 april 2025 till och med den 31 mars 2028.

Haparanda 2025-03-24

För Haparanda stad                     För Polismyndigheten

______________________                 ______________________
Nils Kemi                              Sofia Lahti
Kommunstyrelsens ordförande            Lokalpolisområdeschef
"""


def test_a_text_that_reads_as_a_law(tmp_path: Path) -> None:
    values = sound(tmp_path, LAW, "avtal.txt").values
    assert [each.get("short_name") for each in values["parties"]] == ["Staden", "Polisen"]
    assert [(each["text"], each["parties"], each.get("deadline")) for each in values["commitments"]] == [
        ("bekosta en fältassistent", ["kommunen"], None),
        ("ha installerat belysning", ["kommunen"], "2026-06-30"),
    ]
    [forum] = values["forums"]
    assert forum["text"].startswith("Samverkan leds av en styrgrupp")
    assert [each["name"] for each in forum["members"]] == ["stadsdirektören", "polischefen"]
    assert (forum["chair"], forum["cadence"]["times"]) == ({"name": "Stadsdirektören"}, 3)
    assert [(each["name"], each["party"], each["date"]) for each in values["signatories"]] == [
        ("Nils Kemi", "kommunen", "2025-03-24"),
        ("Sofia Lahti", "polisen", "2025-03-24"),
    ]
    assert "nedan kallad Staden" not in {each.get("heading") for each in values["sections"]}


GOALS = """\
# Samverkansavtal mellan Hagfors kommun och Polisen 2025–2027

## Mål för perioden

| Mål | Nuläge | 2027 | Mäts genom |
| --- | --- | --- | --- |
| Fler trygga ute | 71 % | 80 % | Trygghetsundersökningen |

## Gemensam inriktning

### Mål 1: Trygga skolor

Alla ska kunna gå till skolan.

Delmål:

- Andelen oroliga ska minska från 18 procent till 10 procent 2027.

Så gör vi:

- Kommunen genomför en enkät varje höst.
- Polisen informerar i årskurs 6.
"""


def test_a_year_heads_what_is_to_be_reached_and_how_it_is_measured_is_its_source(tmp_path: Path) -> None:
    values = sound(tmp_path, GOALS).values
    [indicator] = values["goals"][0]["indicators"]
    assert (indicator["title"], indicator["source"]) == ("Fler trygga ute", "Trygghetsundersökningen")
    assert (indicator["baseline"], indicator["target"], indicator["target_date"]) == ("71", "80", "2027")


def test_a_list_of_goals_below_a_goal_is_part_of_it(tmp_path: Path) -> None:
    goals = sound(tmp_path, GOALS).values["goals"]
    assert [(each["title"][:14], each.get("part_of")) for each in goals[1:]] == [
        ("Trygga skolor", None),
        ("Andelen orolig", "trygga-skolor"),
    ]


def test_so_we_do_tells_what_serves_the_goal_above(tmp_path: Path) -> None:
    values = sound(tmp_path, GOALS).values
    assert [(each["text"], each["parties"], each["goal"]) for each in values["commitments"]] == [
        ("Kommunen genomför en enkät varje höst.", ["kommunen"], "trygga-skolor"),
        ("Polisen informerar i årskurs 6.", ["polisen"], "trygga-skolor"),
    ]


def test_a_line_that_leads_to_a_list_is_no_heading(tmp_path: Path) -> None:
    text = (
        "AVTAL OM SAMVERKAN\n\n§ 1 Parter\nMellan Mora kommun och Polisen har följande avtal träffats om det "
        "som parterna ska göra tillsammans för trygghet och mot brott i kommunen under hela avtalstiden.\n\n"
        "§ 2 Kommunens åtaganden\nKommunen ska\n- ha ordningsvakter\n- lämna lokal\n"
    )
    values = sound(tmp_path, text, "avtal.txt").values
    section = next(each for each in values["sections"] if each.get("show") == "commitments")
    assert (section["heading"], section["text"]) == ("Kommunens åtaganden", "Kommunen ska")
    assert [each["parties"] for each in values["commitments"]] == [["kommunen"], ["kommunen"]]


def test_what_each_is_to_do_stands_below_a_heading_that_asks(tmp_path: Path) -> None:
    text = (
        "# Samverkansavtal mellan Mora kommun och Polisen\n\n## Vad vi ska göra\n\n### Kommunen\n\n"
        "- ska mäta tryggheten\n\n### Polisen\n\n- ska ha en områdespolis\n"
    )
    made = sound(tmp_path, text).values["commitments"]
    assert [(each["text"], each["parties"]) for each in made] == [
        ("ska mäta tryggheten", ["kommunen"]),
        ("ska ha en områdespolis", ["polisen"]),
    ]
