"""Links in prose to a place of the document are told of when no heading makes it."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.load.load import load
from samverkan.model import Purpose
from samverkan.rules.dead_links import is_heading, unfinished_links
from samverkan.rules.run import check
from tests.conftest import ROOT
from tests.rules.test_cases import found

_AGREEMENT = """\
# agreement.yaml
goals: [{id: tillit, title: Öka tilliten}]
clauses: [{kind: disputes, text: Parterna talas vid.}]
purposes:
  - text: |-
      WORDS

      ## Det vi vill
"""


def _said(words: str, root: Path) -> list[tuple[str, str]]:
    said = found("SV025", _AGREEMENT.replace("WORDS", words), root)
    return [(each.message.sv, each.help.sv if each.help else "") for each in said]


@pytest.mark.parametrize(
    ("words", "place", "mend"),
    [
        ("Se [målen](#goals).", "goals", "Skriv rubrikens ord"),
        ("Se [vår vilja](#det-vi-villl).", "det-vi-villl", "Menade du `#det-vi-vill`?"),
        ("Se [tilliten](#tillit).", "tillit", "Skriv `[](#tillit)`"),
        ("Se [målen](#mål).", "mål", "Skriv rubrikens ord"),
        ('Se [detta](#nothing "Här").', "nothing", "Skriv rubrikens ord"),
        ("Se [](#).", "", "Skriv rubrikens ord"),
    ],
)
def test_a_link_to_no_heading(words: str, place: str, mend: str, tmp_path: Path) -> None:
    ((message, help_),) = _said(words, tmp_path)
    assert f"`#{place}`" in message
    assert help_.startswith(mend)


@pytest.mark.parametrize(
    "words",
    [
        "Se [vår vilja](#det-vi-vill), [målen](#mal) och [parterna](#1-parter).",
        "Se [tvister](#tvist) och [målet](#oka-tilliten).",
        "Skriv `[ord](#nothing)` eller \\[ord](#nothing).",
        "Se [webben](https://exempelby.se/#nothing).",
        "Se [](#tillit).",
    ],
)
def test_a_link_to_a_heading_or_to_elsewhere(words: str, tmp_path: Path) -> None:
    assert _said(words, tmp_path) == []


def test_a_link_in_work_that_rests_on_no_agreement(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "agreements" / "sagoryd", tmp_path / "agreements" / "sagoryd")
    path = tmp_path / "agreements" / "sagoryd" / "medborgarlofte-2026.yaml"
    path.write_text(path.read_text("utf-8").replace("hösten 2025", "[hösten](#hosten)"), "utf-8")
    said = [each for each in check(load(tmp_path), date(2026, 11, 22)) if each.rule == "SV025"]
    assert [(each.file, each.span.line) for each in said] == [(str(path.relative_to(tmp_path)), 11)]


def test_no_link_to_a_heading_of_a_document_is_dead(shipped: Path) -> None:
    dead = {
        (folder.id, page.name, place)
        for folder in load(ROOT).folders
        for page in (shipped / folder.id).glob("*.html")
        for place in re.findall(r'<h[1-6] id="([^"]+)"', page.read_text("utf-8"))
        if page.name != "jamforelse.html" and place != "notes_"
        if not is_heading(place, [*folder.records.values(), folder.house_style])
    }
    assert dead == set()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Kameran hjälper.[^brå", "saknar sitt slut, `]`"),
        ("Kameran hjälper [^", "saknar sitt slut, `]`"),
        ("Se [målen](#mal", "saknar sitt slut, `)`"),
        ("Se [webben](https://bra.se/metod och gå", "saknar sitt slut, `)`"),
        ("Se [webben](https://bra.se och [målen](#mal).", "saknar sitt slut, `)`"),
        ("Se [målen]().", "leder ingenstans"),
    ],
)
def test_what_is_not_finished(words: str, said: str, tmp_path: Path) -> None:
    ((message, help_),) = _said(words, tmp_path)
    assert said in message
    assert help_.startswith("Skriv färdigt")


@pytest.mark.parametrize("whole", ["[^tillit]", "[målen](#mal)", "[Brå](https://bra.se/metod)"])
@given(before=st.text("ab ,.å", max_size=12), after=st.sampled_from(["", ".", " mer", "\n\nSe [](#mal)."]))
def test_whatever_is_cut_within_its_brackets_is_told_of(whole: str, before: str, after: str) -> None:
    begun = max(whole.find("(#") + 2, whole.find("//") + 2, 2)
    for end in range(begun, len(whole)):
        text = f"a{before}{whole[:end]}{after}"
        assert list(unfinished_links(Purpose(text=text))), text
    assert not list(unfinished_links(Purpose(text=f"a{before}{whole}{after}")))


@pytest.mark.parametrize(
    "words",
    [
        "Se [webben](https://sv.wikipedia.org/wiki/Samverkan_(polis)).",
        "Skriv `[ord]()` eller `[^` i koden.",
        "Siffrorna [i parentes] (#3) är Polisens, och [] eller () betyder inget.",
    ],
)
def test_what_is_finished_or_no_link(words: str, tmp_path: Path) -> None:
    assert _said(words, tmp_path) == []
