"""Rules look for signs before they look at texts: the signs hide nothing, and cost little."""

import json
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from samverkan.load import Workspace
from samverkan.load.load import load
from samverkan.model import Agreement, Record
from samverkan.model.walk import Route
from samverkan.quoting import discreet
from samverkan.rules import REGISTRY, findings
from samverkan.rules.cases import case, files
from samverkan.rules.wording import every_text, holding, needle, wordings
from tests.counting import calls
from tests.rules.test_cases import _whole

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 6, 1)
BASE = (
    "title: Samverkansavtal\nvalidity: {start: 2024, end: 2027}\n"
    "parties:\n- {id: kommunen, name: Exempelby kommun}\n- {id: polisen, name: Polisen}\n"
)


def _agreement(root: Path, more: str = "") -> Agreement:
    path = root / "agreements" / "exempelby" / "agreement.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(BASE + more, "utf-8")
    agreement = load(root).folders[0].agreement
    assert agreement
    return agreement


def _all(record: Record, *_signs: object, codes: bool = False) -> Iterator[tuple[Route, str]]:
    yield from every_text(record) if codes else wordings(record)


def _without_signs(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> set[object]:
    with monkeypatch.context() as patched:
        for name, module in list(sys.modules.items()):
            if name.startswith("samverkan.rules.") and getattr(module, "holding", None) is holding:
                patched.setattr(module, "holding", _all)
        return {each.diagnostic for _, each in findings(workspace, TODAY)}


@pytest.mark.parametrize("rule", sorted(REGISTRY))
def test_no_sign_hides_a_finding_in_a_case(
    rule: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in files(case(rule, "bad")).items():
        path = tmp_path / "agreements" / (name if "/" in name else f"exempelby/{name}")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_whole(name, text), encoding="utf-8")
    workspace = load(tmp_path)
    found = {each.diagnostic for _, each in findings(workspace, TODAY)}
    assert _without_signs(workspace, monkeypatch) == found


def test_no_sign_hides_a_finding_in_the_shipped_agreements(monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = load(ROOT)
    found = {each.diagnostic for _, each in findings(workspace, TODAY)}
    assert found
    assert _without_signs(workspace, monkeypatch) == found


def test_a_text_is_held_once_whatever_its_signs(tmp_path: Path) -> None:
    agreement = _agreement(tmp_path, "purposes:\n- text: Polisen och KOMMUNEN\n- text: Ingen\n")
    assert list(holding(agreement, "kommunen", "polisen")) == [
        (("parties", 1, "name"), "Polisen"),
        (("purposes", 0, "text"), "Polisen och KOMMUNEN"),
    ]
    assert list(holding(agreement, "polisen och kommunen ingen")) == []


def test_codes_are_no_wording(tmp_path: Path) -> None:
    agreement = _agreement(tmp_path, "registration_number: KS 2024/1\n")
    assert list(holding(agreement, "2024/1")) == []
    assert list(holding(agreement, "2024/1", codes=True)) == [(("registration_number",), "KS 2024/1")]


@pytest.mark.parametrize(
    ("text", "start", "end", "words"),
    [
        ("en bilaga", 3, 9, "bilaga"),
        ("bilaga och\nbilaga 2", 11, 17, "och\nbilaga 2"),
        ("se bilaga, se bilaga", 14, 20, "bilaga, se bilaga"),
    ],
)
def test_a_needle_stands_first_where_it_is_meant(text: str, start: int, end: int, words: str) -> None:
    assert needle(text, start, end) == words


def test_a_needle_in_a_text_of_one_word_costs_no_more_in_a_long_text() -> None:
    short, long = "ett " * 300, "ett " * 3000
    costs = [calls(lambda t=text: needle(t, len(t) // 2, len(t) // 2 + 3)) for text in (short, long)]
    assert costs[1] < 2 * costs[0]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Avtalet gäller 2024–2027, inte 2024-2028.", "Avtalet gäller 2024–2027, inte 2024-2028."),
        ("Ring 0171-62 50 00.", "Ring ••••-•• •• ••."),
        ("Ring +46 171-62 50 00.", "Ring +•• •••-•• •• ••."),
        ("Skriv till a.b@enkoping.se.", "Skriv till •.•@••••••••.••."),
        ("Han är 900101-0017.", "Han är ••••••-••••."),
        ("Han är 1990-01-01 - 0017.", "Han är ••••-••-•• - ••••."),
    ],
)
def test_what_may_be_private_is_not_quoted(said: str, told: str) -> None:
    assert discreet(said) == told


@pytest.mark.parametrize("endless", ["undersökning" * 100, "1" * 500, " " * 300, "\u00a0" * 300])
def test_no_pattern_is_given_a_word_or_a_gap_without_end(endless: str, tmp_path: Path) -> None:
    text = f"Före{endless} och XX efter."
    agreement = _agreement(tmp_path, f"clauses:\n- {{kind: economy, text: {json.dumps(text)}}}\n")
    [read] = [each for route, each in every_text(agreement) if route[-1] == "text"]
    assert len(read) == len(text)
    assert read.endswith("och XX efter.")
    assert not re.search(r"\w{201}|\s{201}", read)
