"""Letters that tell goals and duties in sentences, plans with signs for how far it is, and who signs."""

from pathlib import Path

import pytest

from samverkan.importing.imported import drafted, imported
from samverkan.importing.reading import read_source
from samverkan.importing.told_figures import figures_told
from tests.importing.sound import sound
from tests.importing.word_files import bullets, heading, packed, paragraph, table, words

HEAD = "# Överenskommelse mellan Arjeplogs kommun och Polisen 2026–2029\n\n"
LETTER = (
    "Vårt gemensamma mål är att antalet olyckor ska minska från 12 till 8 senast 2029. Ett tredje mål "
    "är att ingen ung ska kunna köpa alkohol.\n\n"
    "Kommunen åtar sig att ha en samordnare, att hålla gården öppen på lov samt att göra kontrollköp. "
    "Polisen åtar sig att besöka skolan och att finnas på plats. "
    "Parterna åtar sig även att träffas varje månad.\n"
)


def test_sentences_tell_of_goals_and_of_what_each_undertakes(tmp_path: Path) -> None:
    values = sound(tmp_path, HEAD + LETTER).values
    assert [each["title"] for each in values["goals"]] == [
        "Antalet olyckor ska minska från 12 till 8 senast 2029",
        "Ingen ung ska kunna köpa alkohol",
    ]
    assert values["goals"][0]["indicators"][0]["target"] == "8"
    assert [(each["text"], each.get("parties")) for each in values["commitments"]] == [
        ("ha en samordnare", ["kommunen"]),
        ("hålla gården öppen på lov", ["kommunen"]),
        ("göra kontrollköp", ["kommunen"]),
        ("besöka skolan", ["polisen"]),
        ("finnas på plats", ["polisen"]),
        ("träffas varje månad", None),
    ]
    (told,) = [each for each in values["sections"] if "goals" in each.get("states", ())]
    assert "commitments" in told["states"]
    assert "Kommunen åtar sig att ha en samordnare" in told["text"]


def test_each_thing_that_a_party_answers_for_is_a_commitment(tmp_path: Path) -> None:
    text = (
        "Kommunen ansvarar för att gården hålls öppen, för alla under 18 år, och att belysningen byts. "
        "Polisen ansvarar för att det finns en kommunpolis och för lägesbilder varannan månad.\n\n"
        "Denna överenskommelse ersätter den som gällde 2022–2025.\n"
    )
    values = sound(tmp_path, HEAD + text).values
    assert [(each["text"], each["parties"]) for each in values["commitments"]] == [
        ("gården hålls öppen, för alla under 18 år", ["kommunen"]),
        ("belysningen byts", ["kommunen"]),
        ("det finns en kommunpolis", ["polisen"]),
        ("lägesbilder varannan månad", ["polisen"]),
    ]
    assert values["relations"][0]["kind"] == "replaces"


@pytest.mark.parametrize(
    "text",
    [
        "Målet med mötena är att utbyta information.",
        "Det är ett mål. Vi åtar oss mycket.",
        "Målgruppen är att räkna som bred.",
        "Kommunen åtar sig uppgiften att leda arbetet.",
        "En kommun åtar sig att leda arbetet.",
    ],
)
def test_other_sentences_tell_of_none(tmp_path: Path, text: str) -> None:
    assert {"goals", "commitments"}.isdisjoint(sound(tmp_path, f"{HEAD}{text}\n").values)


def test_what_lists_tell_is_not_told_once_more_by_sentences(tmp_path: Path) -> None:
    lists = "\n## Mål\n\n- Färre brott\n\n## Åtaganden\n\nKommunen ska:\n\n- ha en rutin\n"
    values = sound(tmp_path, HEAD + LETTER + lists).values
    assert [each["title"] for each in values["goals"]] == ["Färre brott"]
    assert [each["text"] for each in values["commitments"]] == ["ha en rutin"]


def _plan(folder: Path, legend: str, *signs: str) -> list[str | None]:
    rows = [(sign, f"Vandring nummer {place}", "Polisen", "2026-05-01") for place, sign in enumerate(signs)]
    body = [heading("Handlingsplan 2026 för Lysekils kommun och Polisen", 0), paragraph(legend)]
    body += [heading("Åtgärder"), table(("", "Aktivitet", "Vem", "När"), *rows)]
    (folder / "plan.docx").write_bytes(packed(*body))
    made = drafted(read_source(folder / "plan.docx")).values["measures"]
    return [each.get("status") for each in made]


def test_signs_say_how_far_it_has_come_where_a_line_tells_of_them(tmp_path: Path) -> None:
    legend = "Teckenförklaring: ☐ ej påbörjad  ◐ pågår  ☑ klar  ☒ utgår"
    assert _plan(tmp_path, legend, "☑", "◐", "", "☐", "☒") == [
        "done",
        "ongoing",
        None,
        "planned",
        "cancelled",
    ]
    assert _plan(tmp_path, "Tecken: ● = klar, ○ = pågår.", "●", "○") == ["done", "ongoing"]


@pytest.mark.parametrize("legend", ["Kryssa i det som är gjort.", "☐ ja  ☑ nej", "☑ klar", "☑ klar ☐ viktig"])
def test_signs_that_nobody_tells_of_say_nothing(tmp_path: Path, legend: str) -> None:
    assert _plan(tmp_path, legend, "☑", "☐") == [None, None]


def test_who_signs_below_a_forum_is_none_of_it(tmp_path: Path) -> None:
    signed = [words("Eva Holm") + "<w:r><w:tab/></w:r>" + words("Kommundirektör")]
    signed += [words("Rikard Sjö") + "<w:r><w:tab/></w:r>" + words("Lokalpolisområdeschef")]
    body = [
        heading("Handlingsplan 2026 för Lysekils kommun och Polisen", 0),
        heading("Styrgrupp"),
        bullets("Kommundirektör (ordförande)", "Socialchef"),
        paragraph("Fastställd i Lysekil 2025-12-10"),
        *map(paragraph, signed),
    ]
    (tmp_path / "plan.docx").write_bytes(packed(*body))
    values = drafted(read_source(tmp_path / "plan.docx")).values
    assert [(each["name"], each["title"], each["party"], each["date"]) for each in values["signatories"]] == [
        ("Eva Holm", "Kommundirektör", "kommunen", "2025-12-10"),
        ("Rikard Sjö", "Lokalpolisområdeschef", "polisen", "2025-12-10"),
    ]
    [forum] = values["forums"]
    assert [each["name"] for each in forum["members"]] == ["Kommundirektör (ordförande)", "Socialchef"]


def test_members_with_titles_sign_nothing(tmp_path: Path) -> None:
    text = f"{HEAD}## Styrgrupp\n\nAnna Ek, kommunchef\n\nBo Alm, lokalpolisområdeschef\n"
    assert "signatories" not in sound(tmp_path, text).values


@pytest.mark.parametrize(
    ("goal", "told"),
    [
        ("minska antalet inbrott i området till högst 60 per år 2027", ("60", "per år", "2027")),
        ("Andelen trygga ska öka till 80 procent senast 2028.", ("80", "procent", "2028")),
        ("öka andelen trygga till 80 % 2028", ("80", "procent", "2028")),
        ("Antalet inbrott ska minska till 2027", None),
        ("minska antalet inbrott till 2027", None),
        ("minska antalet inbrott till hälften", None),
        ("öka andelen trygga till och från skolan med 3 procent", None),
    ],
)
def test_a_goal_says_to_what_it_is_to_change(goal: str, told: tuple[str, str, str] | None) -> None:
    made = figures_told(goal)
    assert (made and (made["target"], made["unit"], made["target_date"])) == told


TEXT = """\
Samverkansöverenskommelse mellan Nybro kommun och Polisen 2026–2029

3.1 Trygg skola
Mobbning, hot och skadegörelse förekommer på kommunens hög-
stadieskolor.
Mål
• Fler elever ska vara trygga i skolan.
Åtgärder
• Skolpolis besöker skolan varje månad. Ansvarig: Polisen. Klart: löpande
"""


def test_a_word_above_a_list_in_a_text_is_no_part_of_what_is_said_before(tmp_path: Path) -> None:
    text = TEXT.replace("3.1 Trygg", "3. Prioriterade områden\n3.1 Trygg")
    values = sound(tmp_path, text, "avtal.txt").values
    assert str(values["areas"][0]["text"]).endswith("skolor.")
    assert values["measures"][0]["text"] == "Klart: löpande"


@pytest.mark.parametrize("line", ["mellan Vara kommun och lokalpolisområde Västra Skaraborg"])
def test_between_whom_it_is_stands_below_the_title(tmp_path: Path, line: str) -> None:
    body = [heading("Samverkansöverenskommelse", 1), heading(line, 2), paragraph("Dnr: KS 2023/418")]
    body += [heading("Syfte", 1), paragraph("Trygghet.")]
    (tmp_path / "avtal.docx").write_bytes(packed(*body))
    assert drafted(read_source(tmp_path / "avtal.docx")).values["subtitle"] == line


def test_the_report_tells_which_sections_are_nothing_but_text(tmp_path: Path) -> None:
    (tmp_path / "avtal.md").write_text(
        f"{HEAD}## Början\n\nEtt.\n\n## Slutet\n\nTvå.\n\n## Mål\n\n- Lugn\n", "utf-8"
    )
    report = imported(tmp_path / "avtal.md").report.text()
    assert "## Avsnitt som är text och inget mer\n\n- Slutet\n" in report
