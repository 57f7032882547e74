"""Files broken in a hundred ways: one fault gives one diagnostic, at its place, in words that help."""

import json
import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from samverkan.diagnostics import Diagnostic
from samverkan.load import FAULTS
from samverkan.rules import check
from tests.conftest import SOUND, Ran, some
from tests.load.breaking import FORMER, A, Broken, C, M, edit, whole_file
from tests.load.broken import BROKEN
from tests.load.broken_tables import table
from tests.load.broken_ways import WAYS
from tests.load.conftest import TODAY
from tests.load.reading import load_known
from tests.load.whole import WHOLE

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

LOADING = ",".join([*FAULTS, "SV025"])


def test_nothing_is_wrong_before_anything_is_broken(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace(dict(WHOLE))
    assert samverkan("validate", "--select", LOADING).out.startswith("13 files checked, nothing to remark. ")


@pytest.fixture(scope="module")
def known(said_before: tuple[Diagnostic, ...]) -> Counter[tuple[str, str, str]]:
    """What is said of the workspace before anything is broken."""
    return Counter(map(_words, said_before))


def _words(said: Diagnostic) -> tuple[str, str, str]:
    return said.file, said.rule, said.message.sv


def _new(root: Path, known: Counter[tuple[str, str, str]]) -> Iterator[Diagnostic]:
    """What is said that was not said before, in the order of the report."""
    left = Counter(known)
    for said in check(load_known(root), TODAY):
        if left[_words(said)]:
            left[_words(said)] -= 1
        else:
            yield said


_MEETING = "id: m\ndate: 2024-05-02\nforum: styrgrupp\nnext_meeting: 4 mars 2024\n"

OTHERWISE_TOO = (
    "two misspellings of one key",
    "an item without keys",
    "reference before anything of its kind",
    "weird names of folders",
    "a lägesbild without its id",
)
"""Where what was written anew gives rules something to remark on, however the fault is mended."""


@pytest.mark.parametrize("broken", some([*BROKEN, *WAYS], 3), ids=lambda broken: broken.name)
def test_each_fault_gives_one_diagnostic_where_it_stands_in_both_languages(
    workspace: Workspace, known: Counter[tuple[str, str, str]], broken: Broken
) -> None:
    told = list(_new(workspace(broken.written()), known))
    if broken.name in OTHERWISE_TOO:
        told = [told[0], *(each for each in told[1:] if each.rule in LOADING)]
    expected = [(rule, *place) for (rule, _), place in zip(broken.faults, broken.places(), strict=True)]
    assert [(d.rule, d.file, d.span.line, d.span.column) for d in told] == expected
    for said, (_, words) in zip(told, broken.faults, strict=True):
        assert words in f"{said.message.sv} {said.help.sv if said.help else ''}"
        for text in (said.message, said.help):
            assert text
            assert text.sv.endswith((".", "?"))
            assert text.en.endswith((".", "?"))
            assert text.sv != text.en
        assert said.message.sv.endswith(".")
        assert said.message.en.endswith(".")


def test_a_fault_fails_the_run(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace(edit("", A, "type: effect", "type: produkt").written())
    ran = samverkan("validate", "--select", LOADING, "--format", "json", "--lang", "sv")
    assert (ran.status, ran.err) == (1, "")
    (told,) = json.loads(ran.out)["diagnostics"]
    assert (told["rule"], told["line"], told["column"]) == ("SCHEMA04", 37, 11)


def test_there_are_a_hundred_ways_of_every_sort() -> None:
    assert len(BROKEN) + len(WAYS) > 400


ALOUD = [
    (
        edit("", A, "goals:\n  - id: tillit", "mål:\n  - id: tillit"),
        "Nyckeln `mål` finns inte här. Menade du `goals` (Mål)?",
        "There is no key `mål` here. Did you mean `goals`?",
    ),
    (
        edit("", A, "title: Samverkansavtal 2024–2027\n", ""),
        "Nyckeln `title` (Titel) saknas eller är tom. Lägg till `title`: Avtalets titel.",
        "The key `title` is missing or empty. Add `title`: The agreement's title.",
    ),
    (
        edit("", A, "type: effect", "type: resultat"),
        "Värdet `resultat` finns inte att välja här. Välj ett av: `effect` (effektmål), "
        "`process` (processmål), `output` (produktionsmål).",
        "The value `resultat` is not a choice here. Choose one of: `effect`, `process`, `output`.",
    ),
    (
        edit("", A, "types: [effect]", "types: effect"),
        "Här ska det stå en lista (rader som börjar med ”- ”), inte en text."
        " Flytta texten till en egen rad under nyckeln, med ”- ” före, också när den är ensam.",
        "Here a list (lines that begin with “- ”) is expected, not a text."
        " Move the text to a line of its own below the key, with “- ” before it, even when alone.",
    ),
    (
        edit(
            "",
            A,
            "commitments:\n  - text: Parterna belyser gångvägarna.\n"
            "    parties: [kommunen]\n    goal: tillit\n    promise: belysning\n",
            "commitments: Parterna\n",
        ),
        "Här ska det stå en lista (rader som börjar med ”- ”), inte en text."
        " Flytta texten till en egen rad under nyckeln, med ”- text: ” före, också när den är ensam.",
        "Here a list (lines that begin with “- ”) is expected, not a text."
        " Move the text to a line of its own below the key, with “- text: ” before it, even when alone.",
    ),
    (
        edit("", A, "cadence: {per: year}", "cadence: varje år"),
        "Här ska det stå nycklar med värden, inte en text. "
        "Nycklar som kan stå här: `times`, `every`, `per`, `stated`. Så här kan det se ut: `{per: year}`.",
        "Here a mapping of keys to values is expected, not a text. "
        "Keys that may stand here: `times`, `every`, `per`, `stated`. It may look like this: `{per: year}`.",
    ),
    (
        edit("", A, "text: {file: bilaga.md}", "text: {fil: bilaga.md}"),
        "Här ska det stå en text, inte en uppsättning nycklar. "
        "Ska texten hämtas från en fil, skriv `{file: namn.md}`.",
        "Here a text is expected, not a mapping of keys. "
        "If the text is to come from a file, write `{file: name.md}`.",
    ),
    (
        edit("", A, "type: effect", 'type: ""'),
        "Värdet är tomt. Skriv ett värde, eller ta bort nyckeln om den inte krävs.",
        "The value is empty. Write a value, or remove the key if it is not required.",
    ),
    (
        whole_file("", "exempelby/2024/motesanteckning.yaml", _MEETING),
        "`4 mars 2024` är inte ett datum. Skriv 2022, 2022-07 eller 2022-07-14. Menade du `2024-03-04`?",
        "`4 mars 2024` is not a date. Write 2022, 2022-07 or 2022-07-14. Did you mean `2024-03-04`?",
    ),
    (
        edit("", C, "date: 2024-03-04", "date: 2024-02-30"),
        "Datumet `2024-02-30` finns inte. Se över månad och dag.",
        "There is no date `2024-02-30`. Look over the month and the day.",
    ),
    (
        edit("", A, "baseline: 31,5", "baseline: 31,5 %"),
        "`31,5 %` är inte ett tal. Skriv bara talet, till exempel 27 eller 6,2. Enheten har en egen nyckel.",
        "`31,5 %` is not a number. Write the number alone, such as 27 or 6.2. The unit has a key of its own.",
    ),
    (
        edit("", A, "{count: 6, unit: month}", "{count: sex, unit: month}"),
        "`sex` är inte ett antal. Skriv ett heltal med siffror, 1 eller högre.",
        "`sex` is not a count. Write a whole number in digits, 1 or more.",
    ),
    (
        edit("", C, "appeal_notice: yes", "appeal_notice: kanske"),
        "`kanske` är varken ja eller nej. Skriv ja eller nej.",
        "`kanske` is neither yes nor no. Write yes or no.",
    ),
    (
        edit("", A, "- id: lampor", "- id: Fler lampor på stan"),
        "`Fler lampor på stan` är inte ett id. "
        "Ett id har små bokstäver a–z, siffror och bindestreck: `fler-lampor-pa-stan`.",
        "`Fler lampor på stan` is not an id. "
        "An id has small letters a–z, digits and hyphens: `fler-lampor-pa-stan`.",
    ),
    (
        edit("", A, "  - id: trygghet", "  - id: tillit"),
        "Id:t `tillit` används redan av post 1 i `goals`. Ge posten ett eget id.",
        "The id `tillit` is already taken by item 1 of `goals`. Give it an id of its own.",
    ),
    (
        edit("", A, "promise: belysning", "promise: belysing"),
        "Det finns inget medborgarlöfte `belysing`. Menade du `belysning`?",
        "There is no citizen promise `belysing`. Did you mean `belysning`?",
    ),
    (
        edit("", FORMER, "  end: 2023\n", "  end: 2023\ncommitments:\n  - text: x\n    goal: tillit\n"),
        "Det finns inget mål `tillit`. Inget sådant finns än: lägg till det först, i `goals`.",
        "There is no goal `tillit`. None exists yet: add it first, in `goals`.",
    ),
    (
        edit("", C, "only: [tillit]", "only: [rika]"),
        "Det finns ingen post med id `rika` i `goals`. Det som finns: `tillit`, `trygghet`.",
        "There is no item with the id `rika` in `goals`. Those that exist: `tillit`, `trygghet`.",
    ),
    (
        edit("", C, "      show: goals\n      only: [tillit]\n      fields: [text]", "      only: [tillit]"),
        "`only` väljer ur det som visas, men avsnittet visar inget. Lägg till `show`, eller ta bort `only`.",
        "`only` chooses from what is shown, but the section shows nothing. Add `show`, or remove `only`.",
    ),
    (
        edit("", C, "    points:\n      - avtalet godkänns", "    points: []"),
        "Listan är tom: minst 1 behövs. Lägg till det som saknas i listan, eller ta bort nyckeln om den "
        "inte krävs.",
        "The list is empty: at least 1 needed. Add what is missing in the list, or remove the key if it is "
        "not required.",
    ),
    (
        Broken("", {"exempelby/2018/case.yaml": "registration_number: KS 1\ntitle: Avtal\n"}, ()),
        "Ärendet har inget avtal bredvid sig. Lägg agreement.yaml i samma mapp.",
        "The case has no agreement beside it. Put agreement.yaml in the same folder.",
    ),
    (
        Broken("", {"exempelby/2018/agrement.yaml": WHOLE[FORMER]}, ()),
        "Filens namn säger inte vad den innehåller. Menade du agreement.yaml?",
        "The name of the file does not say what it holds. Did you mean agreement.yaml?",
    ),
    (
        table("", "datum;value\n2022;1\n"),
        "Kolumnen `datum` finns inte här. Menade du `date` (Datum)?",
        "There is no column `datum` here. Did you mean `date`?",
    ),
    (
        table("", "date;n\n2022;1\n"),
        "Kolumnen `value` (Värde) saknas. Lägg till `value`: Det mätta värdet.",
        "The column `value` is missing. Add `value`: The measured value.",
    ),
    (
        table("", "date,value\n2022,31,5\n"),
        "Raden har 3 celler men första raden har 2. "
        "Har ett tal decimalkomma, skilj cellerna åt med semikolon.",
        "The row has 3 cells but the first row has 2. "
        "If a number has a decimal comma, set the cells apart with semicolons.",
    ),
    (
        table("", 'date;value;source\n2022;1;5" skärm\n'),
        "En cell med citattecken har dem runt hela innehållet. "
        'Skriv två citattecken i följd där ett ska synas: `"ett ""ord"""`.',
        "A cell with quotation marks has them around all of its content. "
        'Write two quotation marks in a row where one is to be seen: `"a ""word"""`.',
    ),
    (
        table("", "date;value\n2022;1\n2022;2\n"),
        "Serien har redan ett värde för 2022, i post 1. Behåll ett värde för varje datum.",
        "The series has a value for 2022 already, in item 1. Keep one value for each date.",
    ),
    (
        edit("", A, "{file: litar.csv}", "{file: littar.csv}"),
        "CSV-filen `littar.csv` finns inte. Menade du `litar.csv`?",
        "The CSV file `littar.csv` does not exist. Did you mean `litar.csv`?",
    ),
    (
        edit("", A, "text: Var och en bär sina kostnader.", "text: [Var och en]"),
        "Här ska det stå en text, inte en lista."
        " Skriv det som en text: `Var och en`, eller `text: |` med punkterna på raderna under, längre in.",
        "Here a text is expected, not a list."
        " Write it as one text: `Var och en`, or `text: |` with its points on the lines below, further in.",
    ),
    (
        Broken("", {"exempelby/2024/varv/cycle-2.yaml": "id: varv-1\nround: 2\n"}, ()),
        "Id:t `varv-1` används redan av cycle.yaml. Ge handlingen ett eget id.",
        "The id `varv-1` is already taken by cycle.yaml. Give this document an id of its own.",
    ),
    (
        Broken("", {"cycle.yaml": "id: varv-1\nround: 2\n"}, ()),
        "Handlingen hör inte till något avtal. Lägg den i avtalets mapp, eller i en mapp i den. "
        "Vilar den inte på något avtal: lägg den i en egen mapp, med organisations.yaml.",
        "The document belongs to no agreement. Put it in the agreement's folder, or in a folder in that. "
        "If it rests on no agreement: put it in a folder of its own, with organisations.yaml.",
    ),
]


@pytest.mark.parametrize(("broken", "sv", "en"), ALOUD, ids=[sv[:40] for _, sv, _ in ALOUD])
def test_the_words_read_well_aloud(
    samverkan: Samverkan, workspace: Workspace, broken: Broken, sv: str, en: str
) -> None:
    workspace(broken.written())
    for language, words in (("sv", sv), ("en", en)):
        report = samverkan("validate", "--select", LOADING, "--format", "json", "--lang", language).out
        (told,) = json.loads(report)["diagnostics"]
        assert " ".join(filter(None, (told["message"], told["help"]))) == words


def _told(samverkan: Samverkan, *arguments: str) -> list[tuple[str, str]]:
    ran = samverkan("validate", *arguments, "--select", LOADING, "--format", "json", "--lang", "sv")
    return [(d["file"].removeprefix("agreements/"), d["rule"]) for d in json.loads(ran.out)["diagnostics"]]


def test_what_is_no_file_is_told_and_never_waited_for(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace(dict(WHOLE)) / "agreements" / "exempelby"
    for name in ("fifo", "borta", "ute", "runt"):
        (root / name).mkdir()
    os.mkfifo(root / "fifo" / "agreement.yaml")
    (root / "borta" / "agreement.yaml").symlink_to("finns-inte.yaml")
    (root / "ute" / "agreement.yaml").symlink_to("/etc/hostname")
    (root / "runt" / "agreement.yaml").symlink_to("agreement.yaml")
    expected = [(f"exempelby/{name}/agreement.yaml", "YAML13") for name in ("borta", "fifo", "runt", "ute")]
    assert _told(samverkan) == expected


def test_a_link_inside_the_workspace_is_read(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace(dict(WHOLE)) / "agreements"
    (root / "ny").mkdir()
    (root.parent / "underlag.yaml").write_text(SOUND)
    (root / "ny" / "agreement.yaml").symlink_to("../../underlag.yaml")
    assert _told(samverkan) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace(dict(WHOLE))
    (root / "agreements" / FORMER).chmod(0)
    assert _told(samverkan) == [(FORMER, "YAML13")]


SETTINGS = [
    ("langage: sv\n", "samverkan.yaml:1:1: Nyckeln `langage` finns inte här. Menade du `language` (Språk)?"),
    (
        "language: svenska\n",
        "samverkan.yaml:1:11: Värdet `svenska` finns inte att välja här. Menade du `sv`?",
    ),
    ("", "samverkan.yaml:1:1: Filen har inget innehåll."),
    ("language: [sv\n", "samverkan.yaml:1:11: Det som börjar med `[` här saknar"),
    ("folders:\n  - house_style: {}\n", "samverkan.yaml:2:5: Nyckeln `folder` (Mapp) saknas eller är tom."),
    ("house_style:\n  date_style: kort\n", "samverkan.yaml:2:15: Värdet `kort` finns inte att välja här."),
    ("house_style:\n  agreement:\n    - visa: goals\n", "samverkan.yaml:3:7: Nyckeln `visa` finns inte här."),
]


@pytest.mark.parametrize(("text", "said"), SETTINGS, ids=[text[:20] for text, _ in SETTINGS])
def test_broken_settings_stop_the_run(
    samverkan: Samverkan, workspace: Workspace, text: str, said: str
) -> None:
    workspace({**WHOLE, "/samverkan.yaml": text})
    ran = samverkan("validate", "--lang", "sv")
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err


def test_every_fault_of_the_settings_is_told(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({**WHOLE, "/samverkan.yaml": "langage: sv\nhouse_style:\n  date_style: kort\n  fotter: x\n"})
    assert samverkan("validate").err.count("samverkan.yaml:") == 3


def test_a_personnummer_is_shown_neither_in_message_nor_in_excerpt(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    workspace({**WHOLE, C: WHOLE[C].replace("date: 2024-03-04", "date: 2024-03-04 för 19121212-1212")})
    for form in ("text", "concise", "json"):
        ran = samverkan("validate", "--select", LOADING, "--format", form)
        assert "1212" not in ran.out
    assert "26 |     date: 2024-03-04 för ••••••••-••••\n" in samverkan("validate", "--select", LOADING).out


def test_a_report_into_a_pipe_leaves_the_pipe(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace(dict(WHOLE))
    os.mkfifo(root / "pipe")
    reader = os.open(root / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    assert samverkan("validate", "--select", LOADING, "--output", "concise=pipe").err == ""
    assert os.read(reader, 1000).startswith(b"13 files checked, nothing to remark. ")
    os.close(reader)


def test_a_broken_register_is_told_once(samverkan: Samverkan, workspace: Workspace) -> None:
    register = WHOLE["organisations.yaml"].replace("type: police", "type: polisen")
    workspace({**WHOLE, "organisations.yaml": register})
    assert _told(samverkan) == [("organisations.yaml", "SCHEMA04")]


@pytest.mark.parametrize("name", ["agreement.yml", "avtal.yaml", "Agreement.yaml"])
def test_a_misnamed_agreement_is_told_once(samverkan: Samverkan, workspace: Workspace, name: str) -> None:
    case = "registration_number: KS 1\ntitle: Avtal\n"
    workspace({**WHOLE, f"ny/{name}": WHOLE[FORMER], "ny/case.yaml": case})
    assert _told(samverkan) == [(f"ny/{name}", "SCHEMA08")]


def test_a_fault_in_a_text_file_is_told_with_the_file_that_names_it(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    root = workspace({**WHOLE, M: WHOLE[M].replace("[^bada]", "[^nytt]")})
    assert _told(samverkan, str(root / "agreements" / A)) == [(M, "SV025")]


@pytest.mark.parametrize("name", ["agreement.YAML", "AGREEMENT.YML"])
def test_an_ending_in_capitals_is_told(samverkan: Samverkan, workspace: Workspace, name: str) -> None:
    workspace({**WHOLE, f"ny/{name}": WHOLE[FORMER]})
    assert _told(samverkan) == [(f"ny/{name}", "SCHEMA08")]
