"""A kind of record that nobody has thought of: the record with its kind, its page, its template, one name."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from samverkan.documents.handling import PAGES, HandlingPage
from samverkan.model import KINDS, Handling
from samverkan.model.handling import handling_kind
from samverkan.model.record import FileKind, Lies, noun, optional, required
from samverkan.model.scalars import AreaId, Count, ProseText
from tests.conftest import SOUND, Ran

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]


class Tillsynsrapport(Handling):
    """What an inspection found (tillsynsrapport)."""

    record_kind = handling_kind(
        "tillsynsrapport",
        noun("tillsynsrapport/tillsynsrapporter", "inspection report/inspection reports"),
        FileKind(
            Lies.IN_AGREEMENT,
            title=lambda record, names: f"Tillsyn den {names.day(record.date)}",
            series=("area",),
            also_called=("inspektion",),
        ),
    )

    area: AreaId | None = optional("Område", "Områdets id.", "The area's id.")
    finding: ProseText = required("Iakttagelse", "Vad tillsynen visade.", "What the inspection showed.")
    visits: Count = required("Besök", "Hur många besök som gjordes.", "How many visits were made.")


@dataclass(frozen=True, kw_only=True)
class _Page(HandlingPage):
    record: Tillsynsrapport

    @property
    def finding(self) -> str:
        return self.record.finding


TEMPLATE = """\
{% import "handling.md.j2" as handling with context %}
{% call handling.head() %}{% endcall %}
## Iakttagelse

{{ finding | prose(3) }}
{{ handling.sources() }}
"""
REPORT = "id: {id}\ndate: {date}\nfinding: {finding}\nvisits: 2\n"


@pytest.fixture
def new_kind(monkeypatch: pytest.MonkeyPatch, workspace: Workspace) -> Path:
    """A workspace with two periods and reports of the new kind in both."""
    monkeypatch.setitem(KINDS, "tillsynsrapport", Tillsynsrapport)
    monkeypatch.setitem(PAGES, Tillsynsrapport, _Page)
    later = SOUND.replace("2019", "2023").replace("2022", "2026").replace("2018-12", "2022-12")
    return workspace(
        {
            "x/2019/agreement.yaml": SOUND,
            "x/2019/tillsynsrapport.yaml": REPORT.format(id="a", date="2020-02-01", finding="Trasig lykta."),
            "x/2023/agreement.yaml": later + "relations: [{kind: replaces, agreement: x/2019}]\n",
            "x/2023/tillsynsrapport.yaml": REPORT.format(id="b", date="2024-02-01", finding="Hel lykta."),
            "x/2023/tillsynsrapport-ny.yaml": REPORT.format(id="c", date="2025-02-01", finding="Ny lykta."),
            "/templates/tillsynsrapport.md.j2": TEMPLATE,
        }
    )


def _said(samverkan: Samverkan, *arguments: str) -> Any:
    return json.loads(samverkan(*arguments, "--format", "json").out)


def test_it_has_a_schema(new_kind: Path, samverkan: Samverkan) -> None:
    schema = json.loads(samverkan("schema", "tillsynsrapport").out)
    assert schema["title"] == "tillsynsrapport.yaml"
    assert {"id", "date", "finding", "visits"} == set(schema["required"])


def test_it_is_validated(new_kind: Path, samverkan: Samverkan) -> None:
    report = new_kind / "agreements/x/2023/tillsynsrapport.yaml"
    assert _said(samverkan, "validate")["summary"]["errors"] == 0
    report.write_text("id: c\ndate: 2024-02-01\narea: norr\nfindings: Mörkt.\nvisits: 2\n")
    told = [(each["line"], each["rule"]) for each in _said(samverkan, "validate")["diagnostics"]]
    assert (4, "SCHEMA02") in told
    report.write_text("id: c\ndate: 2024-02-01\narea: norr\nfinding: Mörkt.\nvisits: 2\n")
    told = [
        (each["file"].split("/")[-1], each["rule"]) for each in _said(samverkan, "validate")["diagnostics"]
    ]
    assert ("tillsynsrapport.yaml", "SV025") in told
    assert ("tillsynsrapport-ny.yaml", "SCHEMA07") in told


@pytest.mark.parametrize("name", ["inspektion.yaml", "tillsynsraport.yaml"])
def test_a_misspelt_name_is_told(new_kind: Path, samverkan: Samverkan, name: str) -> None:
    folder = new_kind / "agreements/x/2019"
    (folder / "tillsynsrapport.yaml").rename(folder / name)
    (told,) = [each for each in _said(samverkan, "validate")["diagnostics"] if each["rule"] == "SCHEMA08"]
    assert told["help"] == "Did you mean tillsynsrapport.yaml?"


def test_its_documents_are_written_and_listed(new_kind: Path, samverkan: Samverkan) -> None:
    assert samverkan("render").status == 0
    build = new_kind / "build/x/2023"
    first = (build / "tillsynsrapport.md").read_text("utf-8")
    assert "# Tillsyn den 1 februari 2024" in first
    assert "Hel lykta." in first
    assert "Ny lykta." in (build / "tillsynsrapport-c.md").read_text("utf-8")
    index = (new_kind / "build/index.html").read_text("utf-8")
    assert "Tillsynsrapporter" in index
    assert "x/2019/tillsynsrapport.html" in index


def test_it_is_compared_from_period_to_period(new_kind: Path, samverkan: Samverkan) -> None:
    changes = [each for each in _said(samverkan, "diff", "x/2023")["changes"] if each["field"] == "finding"]
    assert [(each["area"], each["old"], each["new"]) for each in changes] == [
        ("tillsynsrapport", "Trasig lykta.", "Ny lykta.")
    ]
    assert "Tillsynsrapporter" in samverkan("diff", "x/2023", "--lang", "sv").out


def test_the_status_of_its_agreement_is_told(new_kind: Path, samverkan: Samverkan) -> None:
    told = _said(samverkan, "status", "--today", "2025-03-01")
    assert [each["in_force"] for each in told["agreements"] if each["id"] == "x/2023"] == [True]


def test_a_file_of_the_new_kind_is_begun(samverkan: Samverkan, new_kind: Path) -> None:
    ran = samverkan("new", "Tillsynsrapport", "--agreement", "x/2023", "--date", "2025-05-02")
    assert (ran.status, ran.out) == (0, "agreements/x/2023/tillsynsrapport-2025.yaml\n")
    text = (new_kind / ran.out.strip()).read_text()
    assert 'finding: "[Skriv vad tillsynen visade]"' in text
    told = _said(samverkan, "validate", "--today", "2025-05-03")["diagnostics"]
    told = [each for each in told if each["file"] == ran.out.strip()]
    assert not [each for each in told if each["severity"] == "error"]
    line = text[: text.index("visits: ")].count("\n") + 1
    assert ("SV098", line) in [(each["rule"], each["line"]) for each in told]  # a number nobody stated
