"""`samverkan explain` for keys and kinds of file, by whatever a person calls them."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from samverkan.kinds import KIND_NAMES
from samverkan.model import KINDS
from samverkan.model.keys import every_key
from samverkan.report.explained.asked import FoundKey, keys_asked_for
from samverkan.report.explained.page import key_page, kind_page
from samverkan.text import Language
from tests.conftest import Ran

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]


def _heading(ran: Ran) -> str:
    assert (ran.status, ran.err) == (0, "")
    return ran.out.splitlines()[0].removeprefix("# ")


@pytest.mark.parametrize(
    ("asked", "heading"),
    [
        ("goals.indicators.target", "`goals.indicators.target` Målvärde"),
        ("agreement.goals.indicators.target", "`goals.indicators.target` Målvärde"),
        ("goals[id=trygghet].indicators[0].target", "`goals.indicators.target` Målvärde"),
        ("Mål.indikatorer.målvärde", "`goals.indicators.target` Målvärde"),
        ("indicators.target", "`goals.indicators.target` Målvärde"),
        ("målvärde", "`goals.indicators.target` Målvärde"),
        ("malvarde", "`goals.indicators.target` Målvärde"),
        ("mål", "`goals` Mål"),
        ("Mål", "`goals` Mål"),
        ("goals", "`goals` Mål"),
        ("measures", "`measures` Åtgärder"),
        ("indikator", "`goals.indicators` Indikatorer"),
        ("lägesbild", "lagesbild.yaml"),
        ("lagesbild.yaml", "lagesbild.yaml"),
        ("avtal", "agreement.yaml"),
        ("protokoll", "motesanteckning.yaml"),
        ("insatser", "`measures` Åtgärder"),
        ("finansiering", "`clauses` Villkor"),
        ("sv6", "SV006 Ett strategiskt råd leds av kommunen"),
        ("SV-06", "SV006 Ett strategiskt råd leds av kommunen"),
        ("kallelse", "`samverkan bundle`"),
        ("signering", "`samverkan bundle`"),
        ("remiss", "`samverkan render`"),
        ("utkast", "`samverkan render`"),
        ("remissvar", "`samverkan returned`"),
        ("git", "`samverkan returned`"),
        ("arkiv", "`samverkan bundle`"),
        ("PDF", "`samverkan render`"),
        ("granska", "`samverkan validate`"),
        ("förnya", "`samverkan renew`"),
        ("samverkan render", "`samverkan render`"),
        ("EST", "EST"),
        ("län", "`organisations.region` Region"),
        ("mätetal", "`goals.indicators` Indikatorer"),
        ("samordnare", "`forums.type` Slag"),
    ],
)
def test_a_word_finds_what_is_meant(samverkan: Samverkan, asked: str, heading: str) -> None:
    assert _heading(samverkan("explain", asked, "--lang", "sv")) == heading


def test_a_draft_is_told_what_makes_it_none(samverkan: Samverkan) -> None:
    said = samverkan("explain", "Utkast", "--lang", "sv").out
    assert "märkta Utkast tills avtalet är beslutat i case.yaml eller undertecknat med datum" in said


def test_what_is_a_key_and_a_command_too_has_the_pages_of_both(samverkan: Samverkan) -> None:
    said = samverkan("explain", "jämförelse", "--lang", "sv").out
    assert [line for line in said.splitlines() if line.startswith("# `")] == [
        "# `diff` Jämförelse",
        "# `samverkan diff`",
    ]
    assert "Så här: `samverkan diff AVTAL`" in said


def test_several_words_are_asked_for_without_quotation_marks(samverkan: Samverkan) -> None:
    assert "--to pdf" in samverkan("explain", "skriv", "ut", "--lang", "sv").out
    assert _heading(samverkan("explain", "laglig", "grund", "--lang", "sv")).startswith("`legal_basis`")


def test_every_command_is_explained(samverkan: Samverkan) -> None:
    samverkan(
        "--help"
    )  # click binds its words when it is first imported, in the language that is spoken then
    from samverkan.cli.commands import COMMANDS  # noqa: PLC0415
    from samverkan.cli.deeds import deed_words  # noqa: PLC0415

    for name in COMMANDS:
        assert f"samverkan {name} --help" in samverkan("explain", name, "--lang", "en").out
    asked = [samverkan("explain", *word.split(), "--lang", "sv").out for word in deed_words()]
    assert all("--help`" in each for each in asked)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("validity", "- Värde: Se avtalstider"),
        ("goals", "- Värde: Lista av mål"),
        ("goals.indicators.target", "- Står i: `goals.indicators.target` (agreement.yaml)"),
    ],
)
def test_a_key_is_told_with_what_it_holds_and_where_it_stands(
    samverkan: Samverkan, asked: str, line: str
) -> None:
    assert line in samverkan("explain", asked, "--lang", "sv").out.splitlines()


def test_of_a_key_with_many_places_some_are_told_and_that_there_are_more(samverkan: Samverkan) -> None:
    (line,) = re.findall(
        "^- Står i: .*", samverkan("explain", "cadence.per", "--lang", "sv").out, re.MULTILINE
    )
    assert line.count("`") == 12
    assert line.endswith(", …")


@pytest.mark.parametrize("word", ["kadens", "diarienummer", "adress", "title"])
def test_a_word_for_several_lists_them(samverkan: Samverkan, word: str) -> None:
    ran = samverkan("explain", word, "--lang", "sv")
    assert "står på flera ställen" in _heading(ran)
    assert len(re.findall("^- `", ran.out, re.MULTILINE)) > 1


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("gols", "goals"),
        ("indikatoer", "Indikatorer"),
        ("SV0111", "SV011"),
        ("goals.indicaotrs.target", "goals.indicators.target"),
        ("organisations.units.di", "organisations.units.id"),
        ("problems.arae", "problems.area"),
        ("target_grups", "target_groups"),
    ],
)
def test_what_is_not_found_is_2_with_what_was_meant(samverkan: Samverkan, asked: str, meant: str) -> None:
    ran = samverkan("explain", asked)
    assert (ran.status, ran.out) == (2, "")
    assert f"Did you mean {meant}" in ran.err


@pytest.mark.parametrize("asked", ["xyzzy", "", " ", "...", "[", "ö"])
def test_what_is_like_nothing_is_2(samverkan: Samverkan, asked: str) -> None:
    assert samverkan("explain", asked).status == 2


def test_a_value_that_may_be_chosen_finds_its_key(samverkan: Samverkan) -> None:
    assert "decrease" in samverkan("explain", "decrease").out


@pytest.mark.parametrize("kind", KIND_NAMES)
def test_every_kind_says_in_both_languages_what_it_is_for(kind: str) -> None:
    swedish, english = (kind_page(kind, (), language) for language in (Language.SV, Language.EN))
    file = KINDS[kind].record_kind.file
    assert file
    assert file.means
    assert file.means.sv in swedish
    assert file.means.en in english


def test_every_key_is_found_by_its_path_and_has_an_example_that_is_read() -> None:
    for key in every_key():
        found = keys_asked_for(f"{key.kind}.{key.dotted}")
        assert (found[0].key.record, found[0].key.name) == (key.record, key.name), key.dotted
        page = key_page(found[0], (), Language.SV)
        (content,) = re.findall("```yaml\n(.*?)```", page, re.DOTALL)
        kind = content.partition(".yaml")[0].removeprefix("# ")
        KINDS[kind].model_validate(yaml.load(content, yaml.BaseLoader))  # noqa: S506


@pytest.mark.parametrize(
    "asked",
    [
        "goals.indicators.target",
        "forums.chair.party",
        "problems.causes",
        "agreement.measures.causes",
        "avtal",
    ],
)
def test_an_example_is_an_agreement_without_errors(
    samverkan: Samverkan, workspace: Workspace, asked: str
) -> None:
    page = samverkan("explain", asked).out
    (content,) = re.findall("```yaml\n(.*?)```", page, re.DOTALL)
    workspace({"a/1/agreement.yaml": content})
    ran = samverkan("validate")
    assert ran.status == 0, ran.out


@pytest.mark.parametrize("language", Language)
def test_no_record_is_called_by_a_name_of_the_code(language: Language) -> None:
    names = {key.record.__name__ for key in every_key()}
    for key in every_key():
        (value,) = re.findall(
            "^- (?:Värde|Value): (.*)", key_page(FoundKey((key,)), (), language), re.MULTILINE
        )
        assert not names & set(re.findall(r"\b[A-Z]\w+", value)), key
