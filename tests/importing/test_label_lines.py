"""Lines that say first what they tell, in bold or not, below each other or beside, and terms with lists."""

from pathlib import Path
from typing import Any

import pytest

from samverkan.importing.imported import drafted
from samverkan.importing.label_lines import are_label_lines
from samverkan.importing.markdown import read_markdown
from samverkan.importing.reading import read_source
from tests.importing.sound import sound
from tests.importing.word_files import heading, packed, paragraph

HEAD = """\
# Samverkansöverenskommelse

**Parter:** Heby kommun (org.nr 212000-2940) och Polismyndigheten, lokalpolisområde Enköping
**Giltighetstid:** 2025-01-01 – 2027-12-31
**Diarienummer:** KS/2024:88

"""
AREA = """\
## Fokusområden

### Fokusområde 1: Unga

{problem}

{goal}

{measure}
"""


def test_lines_in_bold_below_each_other_are_not_one_text(tmp_path: Path) -> None:
    values = sound(tmp_path, HEAD).values
    assert [each["name"] for each in values["parties"]] == [
        "Heby kommun",
        "Polismyndigheten, lokalpolisområde Enköping",
    ]
    assert (values["validity"]["start"], values["validity"]["end"]) == ("2025-01-01", "2027-12-31")
    assert values["registration_number"] == "KS/2024:88"


def test_a_part_about_how_it_ends_does_not_say_when_it_holds(tmp_path: Path) -> None:
    ended = "## Uppsägning\n\nÖverenskommelsen kan sägas upp med tre månaders uppsägningstid.\n"
    sections = sound(tmp_path, HEAD + ended).values["sections"]
    assert {"show": "validity"} in sections
    holds = "## Giltighet\n\nÖverenskommelsen gäller 2025-01-01 – 2027-12-31 och kan sägas upp.\n"
    (tmp_path / "b").mkdir()
    assert {"show": "validity"} not in sound(tmp_path / "b", HEAD + holds).values["sections"]


@pytest.mark.parametrize("bold", ["{}:", "**{}:**", "**{}**:"])
@pytest.mark.parametrize("apart", [" ", "\n", "\n\n"])
def test_a_label_says_what_a_paragraph_is_in_bold_or_not(tmp_path: Path, bold: str, apart: str) -> None:
    measure = apart.join(
        f"{bold.format(key)} {value}"
        for key, value in (
            ("Åtgärd", "Införa fältgrupp torsdag till lördag."),
            ("Ansvarig", "Socialförvaltningen."),
            ("Klart", "2025-12-31."),
        )
    )
    text = HEAD + AREA.format(
        problem=f"{bold.format('Problem')} Unga samlas på torget.\n\n{bold.format('Orsak')} Få vuxna ute.",
        goal=f"{bold.format('Mål')} Antalet anmälningar ska minska från 30 till 12 senast 2027.",
        measure=measure,
    )
    values = sound(tmp_path, text).values
    [problem], [goal], [made] = values["problems"], values["goals"], values["measures"]
    assert (problem["title"], problem["causes"]) == (
        "Unga samlas på torget.",
        [{"text": "Få vuxna ute."}],
    )
    assert (goal["area"], goal["problem"], goal["indicators"][0]["target"]) == ("unga", problem["id"], "12")
    assert made["title"].rstrip(".") == "Införa fältgrupp torsdag till lördag"
    assert (made["responsible"].rstrip("."), made["end"]) == ("Socialförvaltningen", "2025-12-31")
    assert (made["area"], made["goals"]) == ("unga", [goal["id"]])


def test_what_is_done_each_year_is_done_by_no_day(tmp_path: Path) -> None:
    text = AREA.format(
        problem="", goal="", measure="**Åtgärd:** Vandring. **Ansvarig:** Polisen. **Klart:** Årligen."
    )
    [made] = sound(tmp_path, HEAD + text).values["measures"]
    assert made["cadence"] == {"per": "year"}
    assert "end" not in made


def test_a_measure_alone_makes_no_area_of_its_heading(tmp_path: Path) -> None:
    text = "## Våren\n\nÅtgärd: Vandring.\n\n## Hösten\n\nÅtgärd: Möte.\n"
    values = sound(tmp_path, HEAD + text).values
    assert [each["title"] for each in values["areas"]] == ["[skriv området]"]


@pytest.mark.parametrize("term", ["Kommunen", "Kommunen:"])
def test_a_term_and_what_it_does_is_a_list(tmp_path: Path, term: str) -> None:
    own = f"{term}\n: ska ha en samordnare\n: ska bjuda in rådet"
    text = f"## Åtaganden\n\n{own}\n\nPolisen\n: ska ha två poliser\n"
    made = sound(tmp_path, HEAD + text).values["commitments"]
    assert [(each["text"], each["parties"]) for each in made] == [
        ("ska ha en samordnare", ["kommunen"]),
        ("ska bjuda in rådet", ["kommunen"]),
        ("ska ha två poliser", ["polisen"]),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["Parterna träffas varje månad.", "Ansvarig: kommunen"],
        ["Ort och datum: Heby 2025-01-02", "Namn: Anna Ek"],
        ["Mål: färre rån"],
        ["Anna Ek", "Kommunchef"],
        ["kommunen: en", "polisen: två"],
        ["Klockan 12:30 börjar det", "Klockan 13:30 slutar det"],
    ],
)
def test_other_lines_stay_together(lines: list[str]) -> None:
    assert not are_label_lines(lines)


def test_text_that_runs_over_lines_is_one() -> None:
    read: Any = read_markdown("Kommunen och polisen\nträffas ofta: varje\nmånad i rådet\n: och\n")
    assert read.blocks[0].line.plain.startswith("Kommunen och polisen träffas")


def test_a_word_file_with_lines_in_a_paragraph(tmp_path: Path) -> None:
    parties = "Parter: Heby kommun och Polismyndigheten, lokalpolisområde Enköping"
    lines = f"{parties}\nGiltighetstid: 2025-01-01 – 2027-12-31"
    (tmp_path / "avtal.docx").write_bytes(packed(heading("Samverkansavtal", 0), paragraph(lines)))
    values = drafted(read_source(tmp_path / "avtal.docx")).values
    assert values["parties"][1]["name"] == "Polismyndigheten, lokalpolisområde Enköping"
    assert values["validity"]["end"] == "2027-12-31"


@pytest.mark.parametrize(
    ("who", "left"),
    [
        ("Samhällsbyggnadsförvaltningen och polisen", "Samhällsbyggnadsförvaltningen"),
        ("Kommunens brottsförebyggande samordnare", "samordnare"),
        ("Kommunen och polisen", None),
        ("Heby kommun", None),
    ],
)
def test_who_answers_besides_the_parties_is_not_lost(tmp_path: Path, who: str, left: str | None) -> None:
    area = AREA.format(problem="**Problem:** Bråk vid torget.", goal="**Mål:** Tryggare torg.", measure="")
    goal = sound(tmp_path, f"{HEAD}{area}**Ansvarig:** {who}\n").values["goals"][0]
    assert goal["responsible"]
    assert (left in goal.get("text", "")) if left else ("text" not in goal)


def test_who_is_meant_besides_those_that_are_known_is_not_lost(tmp_path: Path) -> None:
    text = "## Målgrupper\n\n- Unga\n\n## Mål\n\n- Tryggare torg\n  - Målgrupp: Unga och pensionärer\n"
    made = sound(tmp_path, HEAD + text).values["goals"][0]
    assert made["target_groups"]
    assert "pensionärer" in made["text"]


def test_causes_with_a_semicolon_between_are_several(tmp_path: Path) -> None:
    problem = "**Problem:** Bråk vid torget.\n\n**Orsaker:** Svag anknytning till skolan; få vuxna ute."
    area = AREA.format(problem=problem, goal="**Mål:** Tryggare torg.", measure="")
    made = sound(tmp_path, HEAD + area).values["problems"][0]
    assert [each["text"] for each in made["causes"]] == ["Svag anknytning till skolan", "Få vuxna ute"]


def test_the_first_sentence_of_a_problem_is_its_title(tmp_path: Path) -> None:
    problem = "**Problem:** Bråken är flest kl. 20. Fyra av tio sker där."
    area = AREA.format(problem=problem, goal="**Mål:** Tryggare torg.", measure="")
    made = sound(tmp_path, HEAD + area).values["problems"][0]
    assert (made["title"], made["text"]) == ("Bråken är flest kl. 20.", "Fyra av tio sker där.")


def test_points_that_have_been_given_priority_are_areas(tmp_path: Path) -> None:
    text = "## Lägesbild\n\nFöljande punkter har prioriterats:\n\n1. Trafik\n2. Rån\n"
    assert [each["title"] for each in sound(tmp_path, HEAD + text).values["areas"]] == ["Trafik", "Rån"]
    (tmp_path / "b").mkdir()
    other = "## Lägesbild\n\nFöljande åtgärder prioriterats:\n\n1. Trafik\n2. Rån\n"
    assert sound(tmp_path / "b", HEAD + other).values["areas"][0]["title"] == "[skriv området]"
