"""Plain language and typography: what a reviewer marks, and what looks like it but is right."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samverkan.diagnostics import Diagnostic
from tests.conftest import examples
from tests.rules.test_cases import found
from tests.source.saying import under


def _said(rule: str, words: str, root: Path, *, more: str = "") -> list[Diagnostic]:
    text = json.dumps(words, ensure_ascii=False)
    return found(rule, f"# agreement.yaml\nclauses:\n  - kind: other\n    text: {text}\n{more}", root)


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("Perioden 2024-2027.", "2024–2027"),
        ("Perioden 2018- 2019.", "2018–2019"),
        ("Perioden 2018 - 2019.", "2018–2019"),
        ("Gäller 2024-01-01 - 2027-12-31.", "2024-01-01–2027-12-31"),
        ("Gäller 1 januari 2024 - 31 december 2027.", "1 januari 2024–31 december 2027"),
        ("Unga 16-24 år.", "16–24"),
        ("Lagens 8-9 §§.", "8–9"),
        ("Perioden 2024 – 2027.", "2024–2027"),
        ("Perioden mellan 2024–2027.", "mellan 2024 och 2027"),
        ("Under våren, januari-maj.", "januari–maj"),
    ],
)
def test_periods_with_a_hyphen_are_found(words: str, right: str, tmp_path: Path) -> None:
    (said,) = _said("SV043", words, tmp_path)
    assert said.help is not None
    assert said.help.sv == f"Skriv ”{right}”."


@pytest.mark.parametrize(
    "words",
    [
        "Perioden 2024–2027, läsåret 2021/22 och åren 2024 och 2025.",
        "Ärendet KSN-2014-1450 och KS-2018-2019-3.",
        "Datumet 2022-07-14 och månaden 2022-07.",
        "ISBN 978-91-86027-66-7.",
        "Telefon 0171-62 61 18.",
        "En 16-årig flicka i F-9-skolan.",
        "Se https://exempelby.se/avtal-2019-2022.",
        "Mål 2030-arbetet.",
        "En tioårsplan.",
    ],
)
def test_other_hyphens_are_passed(words: str, tmp_path: Path) -> None:
    assert _said("SV043", words, tmp_path) == []


def test_the_same_period_is_found_once_in_a_file(tmp_path: Path) -> None:
    more = "follow_up: {text: Åren 2024-2027.}\npurposes:\n  - text: Säkrare 2024-2027\n"
    (said,) = _said("SV043", "Perioden 2024-2027.", tmp_path, more=more)
    assert said.message.sv.startswith("”2024-2027” skrivs med bindestreck här och på 2 andra ställen i filen")


@pytest.mark.parametrize(
    "words",
    [
        "EST är ett arbetssätt.",
        "LPO Exempelby deltar.",
        "Chefen för LPO.",
        "Vi använder SSPF-modellen.",
        "ANDTS-arbetet fortsätter.",
        "BRÅ ger stöd (se bilaga 1).",
        "MBU (bilaga 2) ges i skolan.",
    ],
)
def test_an_abbreviation_that_nobody_explains_is_found(words: str, tmp_path: Path) -> None:
    assert len(_said("SV044", words, tmp_path)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "EST (effektiv samordning för trygghet) är ett arbetssätt.",
        "Effektiv samordning för trygghet, EST, är ett arbetssätt.",
        "EST – effektiv\nsamordning för trygghet.",
        "Lokalpolisområdet (LPO) deltar. LPO-chefen leder.",
        "LPO-chefen (lokalpolisområdeschefen) leder.",
        "SSPF (skola, socialtjänst, polis och fritid).",
        "SSPF är samverkan mellan skola, socialtjänst, polis och fritid.",
        "BRÅ (brottsförebyggande rådet) ger stöd.",
        "Lokala brottsförebyggande rådet, BRÅ, leder.",
        "Brå ger stöd.",
        "SIG, det vill säga sociala insatsgrupper.",
        "MBU (människan bakom uniformen), SMADIT (samverkan mot alkohol och droger i trafiken).",
        "Ärendet LPO/2019 och best practice.",
    ],
)
def test_an_abbreviation_explained_in_any_way_is_passed(words: str, tmp_path: Path) -> None:
    assert _said("SV044", words, tmp_path) == []


def test_an_abbreviation_is_found_once_and_may_be_explained_in_the_case(tmp_path: Path) -> None:
    agreement = "# agreement.yaml\npurposes:\n  - text: EST ger trygghet\n  - text: EST ger lugn\n"
    case = "# case.yaml\ntjansteskrivelse:\n  proposal: {points: [Avtalet antas.]}\n  background: "
    assert len(found("SV044", f"{agreement}{case}EST är bra.\n", tmp_path)) == 1
    assert found("SV044", f"{agreement}{case}EST (effektiv samordning för trygghet).\n", tmp_path) == []


def test_the_titles_of_sources_are_others_words(tmp_path: Path) -> None:
    assert (
        found("SV044", "# agreement.yaml\nsources:\n  - {id: a, title: BRÅ rapport 2019}\n", tmp_path) == []
    )


LONG = " ".join(["ord"] * 41)
FIT = " ".join(["ord"] * 40)


@pytest.mark.parametrize(
    "words",
    [
        f"Ett {LONG}.",
        f"Kort. Då {LONG}! Kort.",
        f"Kort, t.ex. {LONG}.",
        f"{LONG} (och mer).",
        f"{FIT[4:]} [ord](https://x.se)ord.",
    ],
)
def test_a_long_sentence_is_found(words: str, tmp_path: Path) -> None:
    assert len(_said("SV045", words, tmp_path)) == 1


@pytest.mark.parametrize("word", ["a" * 201, "undersökning" * 5000, "ord_" * 60, "1" * 300])
def test_a_word_that_is_too_long_to_be_looked_through_is_told(word: str, tmp_path: Path) -> None:
    [told] = _said("SV045", f"Parterna gör en {word} och XX.", tmp_path)
    assert "har inte granskats" in told.message.sv
    assert told.span.column > len("    text: ")


@pytest.mark.parametrize("word", ["a" * 200, "_" * 300, "https://exempel.se/" + "ab/" * 100, "- " * 300])
def test_what_is_no_endless_word_is_not(word: str, tmp_path: Path) -> None:
    assert _said("SV045", f"> Parterna gör en {word} ihop.", tmp_path) == []


@pytest.mark.parametrize(
    "words",
    [
        f"{FIT}.",
        f"{FIT}. {FIT}.",
        f"{FIT}[^a].",
        f"Parterna ska:\n\n- {LONG}\n- {LONG}\n",
        f"Parterna ska:\n- {LONG}\n  {LONG}\n",
        f"> {LONG}\n",
        f"Visionen är ”{LONG}”.",
        f"Parterna gör så här: {FIT}.",
        f"| {LONG} |\n| --- |\n",
        f"## Rubrik\n\n{FIT}\n\n{FIT}",
    ],
)
def test_lists_quotations_and_short_sentences_are_passed(words: str, tmp_path: Path) -> None:
    more = "sources:\n  - {id: a, title: En källa}\n"
    assert _said("SV045", words, tmp_path, more=more) == []


@pytest.mark.parametrize(
    ("section", "count"),
    [
        ("{heading: Ekonomi, text: Var och en betalar sitt.}", 0),
        ("{heading: Ekonomi, show: clauses}", 0),
        ("{heading: Ekonomi, show: measures}", 0),  # left out as long as there is nothing to show
        ("{heading: Ekonomi, epigraph: Sparsamhet}", 0),
        ("{heading: Organisation, figure: forums}", 0),
        ("{heading: Ekonomi, sections: [{text: Kort.}]}", 0),
        ('{text: "# Ett\\n\\n# Två\\n\\nText."}', 1),
        ('{text: "Text.\\n\\n# Ett"}', 1),
        ('{text: "Text.\\n\\n# Ett", show: clauses}', 0),
        ('{text: "# Ett\\n\\n## Två\\n\\n- punkt\\n\\n## Tre\\nText."}', 0),
        ('{text: "Det är #1 på listan"}', 0),
    ],
)
def test_headings_without_text(section: str, count: int, tmp_path: Path) -> None:
    case = f"# agreement.yaml\nclauses: [{{kind: other, text: Kort.}}]\nsections:\n  - {section}\n"
    assert len(found("SV060", case, tmp_path)) == count


@pytest.mark.parametrize(
    "section",
    [
        "{heading: Ekonomi}",
        "{heading: Ekonomi, states: [clauses]}",
        "{heading: Ekonomi, sections: [{heading: Kostnader}]}",
    ],
)
def test_a_section_without_text_is_told_of_as_one_that_falls_away(section: str, tmp_path: Path) -> None:
    case = f"# agreement.yaml\nclauses: [{{kind: other, text: Kort.}}]\nsections:\n  - {section}\n"
    assert found("SV060", case, tmp_path) == []
    assert any("sections[0]" in each.at for each in found("SV053", case, tmp_path))


@pytest.mark.parametrize(
    "words",
    [
        "för att att minska",
        "Att att minska",
        "brott och\noch oro",
        "i kommunen kommunen",
        "en en plan",
        "prövningen av av kameror",
    ],
)
def test_doubled_words_are_found(words: str, tmp_path: Path) -> None:
    assert len(_said("SV061", words, tmp_path)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "mycket mycket bättre",
        "beslutar att\n\natt kommunen",
        "beslutar:\n- att\n- att",
        "det vi kan kan vi",
        "satt att titta på",
        "den som behöver behöver hjälp",
        "att att-satser står",
        "den en gång så stora",
    ],
)
def test_words_rightly_doubled_are_passed(words: str, tmp_path: Path) -> None:
    assert _said("SV061", words, tmp_path) == []


@pytest.mark.parametrize(
    "words",
    [
        "brott , oro",
        "brott och oro .",
        "brott  och oro",
        "brott ( se nedan) och oro",
        "frågan ? Svaret",
        "färre **brott och mindre oro",
        "färre&nbsp;brott &amp; oro",
        "färre <b>brott</b>",
        "färre brott<br>mindre oro",
        "**färre** brott och **mindre oro\n\n**slut**",
    ],
)
def test_stray_blanks_and_bold_type_without_end_are_found(words: str, tmp_path: Path) -> None:
    assert len(_said("SV062", words, tmp_path)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "brott, oro (se nedan).",
        "Först det ena ... sedan det andra.",
        "| ett  | två  |\n| --- | :--- |",
        "1.  punkt ett\n2.  punkt två",
        "Rad ett  \nrad två",
        "filen .md och .NET",
        "-   punkt",
        "färre **brott**, **mindre\noro** och `**kod`",
        "2**3 och \\**",
        "brott & oro; <https://exempelby.se> och x<y eller a > b; AT&T;",
        "`<br>` och <plats>",
        "Brott** och oro.\n\n**anmälda under 2025",
    ],
)
def test_blanks_with_a_meaning_are_passed(words: str, tmp_path: Path) -> None:
    assert _said("SV062", words, tmp_path) == []


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ('”Ett” och ”två” men "tre".', 1),
        ("”Ett” och ”två” men “tre”.", 1),
        ('"Ett" och "två".', 0),
        ("”Ett” och ”två”.", 0),
        ("“Ett” och “två”.", 0),
        ('”Ett” på 15" skärm.', 0),
        ("Rådets ’val’ och ”ett”.", 0),
    ],
)
def test_quotation_marks_of_two_kinds_are_found(words: str, count: int, tmp_path: Path) -> None:
    assert len(_said("SV063", words, tmp_path)) == count


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("Det är 28% av alla.", "28 %"),
        ("Det är 6.2 % av alla.", "6,2"),
        ("Det är 6.2 procent.", "6,2"),
        ("Det bor 44.000 invånare där.", "44 000"),
        ("Det kostar 1.5 miljoner.", "1,5"),
    ],
)
def test_numbers_in_another_manner_are_found(words: str, right: str, tmp_path: Path) -> None:
    (said,) = _said("SV064", words, tmp_path)
    assert said.help is not None
    assert said.help.sv == f"Skriv ”{right}”."


@pytest.mark.parametrize(
    "words",
    [
        "Det är 28 % av 44 000 invånare, eller 6,2 procent.",
        "Se avsnitt 2.3 och version 1.5.",
        "Klockan 13.00–14.20.",
        "Se https://exempelby.se/a%20b?x=5%C3.",
        "Ärendet 451.181.",
        "NYKO 80/20, SOU 2021:49.",
    ],
)
def test_other_points_and_signs_are_passed(words: str, tmp_path: Path) -> None:
    assert _said("SV064", words, tmp_path) == []


LENGTHS = st.sampled_from([2, 12, 39, 40, 41, 42, 70])
GAPS = st.sampled_from([". ", "! ", ": ", ".\n", ".\n\n", ".\n\n- punkt\n- punkt\n\n", " t.ex. ", " kap. "])


@settings(max_examples=examples(100), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(st.tuples(LENGTHS, GAPS), min_size=1, max_size=5))
def test_every_sentence_of_more_than_forty_words_is_told_from_its_first_word_with_its_length(
    parts: list[tuple[int, str]], tmp_path: Path
) -> None:
    text, sentences, goes_on = "", list[tuple[str, int]](), False
    for number, (length, gap) in enumerate(parts):
        written = [f"ord{number}x{place}" for place in range(length)]
        text += " ".join(written) + gap
        first, count = sentences.pop() if goes_on else (written[0], 0)
        goes_on = gap.startswith(" ")
        sentences.append((first, count + length + goes_on))
    said = _said("SV045", text + "slut." * (not goes_on), tmp_path)
    file = (tmp_path / "agreements/exempelby/agreement.yaml").read_text(encoding="utf-8")
    assert [(under(each.span, file).split()[0], each.message.en) for each in said] == [
        (first, f"The sentence has {count} words.") for first, count in sentences if count > 40
    ]
