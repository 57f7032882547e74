"""What waits for a decision says so on every page of every format, and nothing else does."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import MINIMAL, SOUND, Ran

MEMORANDUM = """\
registration_number: KS 2019/1
title: Samverkansavtal
tjansteskrivelse: {date: 2018-11-01, proposal: {points: [Avtalet godkänns.]}}
"""
PREPARED = "{id: a, role: prepares, body: Kansliet, date: 2018-11-01}"
PROPOSED = '{id: b, role: proposes, body: Arbetsutskottet, paragraph: "9"}'
WAITING = "{id: c, role: decides, body: Kommunstyrelsen}"
DECIDED = "{id: c, role: decides, body: Kommunstyrelsen, date: 2018-12-01}"
NUMBERED = '{id: d, role: decides, body: Kommunfullmäktige, paragraph: "77"}'
ANNEX = "annexes: [{number: '1', sections: [{text: Mer.}]}]\n"


def drafts(
    samverkan: Callable[..., Ran], workspace: Callable[..., Path], files: dict[str, str]
) -> dict[str, bool]:
    """The documents of an agreement with these files, and whether each is a draft, in Markdown as in HTML."""
    root = workspace({f"a/{name}": text for name, text in files.items()})
    samverkan("render", root, "--output", root / "build")
    found = {each.stem: each.read_text().startswith("**Utkast**\n\n") for each in root.glob("build/a/*.md")}
    pages = {each.stem: each.read_text() for each in root.glob("build/a/*.html")}
    assert {name: '<p class="page-mark">Utkast</p>' in page for name, page in pages.items()} == found
    assert {name: '@top-center { content: "Utkast"' in page for name, page in pages.items()} == found
    return found


@pytest.mark.parametrize(
    ("agreement", "steps", "memorandum_is", "agreement_is"),
    [
        (MINIMAL, [], False, False),
        (MINIMAL, [PREPARED], True, True),
        (MINIMAL, [PREPARED, WAITING], True, True),
        (MINIMAL, [PREPARED, PROPOSED, WAITING], False, True),
        (MINIMAL, [PROPOSED, DECIDED], False, False),
        (MINIMAL, [PROPOSED, NUMBERED], False, False),
        (MINIMAL, [WAITING, NUMBERED], False, True),
        (MINIMAL, [DECIDED, NUMBERED], False, False),
        (MINIMAL + "date: 2018-11-01\n", [WAITING], True, True),
        (SOUND, [WAITING], True, False),
    ],
)
def test_papers_of_a_case(
    agreement: str,
    steps: list[str],
    memorandum_is: bool,
    agreement_is: bool,
    samverkan: Callable[..., Ran],
    workspace: Callable[..., Path],
) -> None:
    case = f"{MEMORANDUM}steps: [{', '.join(steps)}]\n"
    files = {"agreement.yaml": agreement + ANNEX, "case.yaml": case}
    found = drafts(samverkan, workspace, files)
    assert found["tjansteskrivelse"] is memorandum_is
    assert (found["avtal"], found["bilaga-1"]) == (agreement_is, agreement_is)
    assert not found.get("protokollsutdrag")


def test_an_agreement_without_a_case_is_no_draft(
    samverkan: Callable[..., Ran], workspace: Callable[..., Path]
) -> None:
    assert drafts(samverkan, workspace, {"agreement.yaml": MINIMAL}) == {"avtal": False}


@pytest.mark.parametrize(
    ("minutes", "is_draft"),
    [
        ("date: 2018-12-01", False),
        ("adjustment: {adjusters: [Bo Ek]}", True),
        ("adjustment: {adjusters: [Bo Ek], date: 2018-12-09}", False),
        ("adjustment: {adjusters: [Bo Ek]}, announcement: {posted: 2018-12-10}", False),
    ],
)
def test_minutes_are_a_draft_until_approved(
    minutes: str, is_draft: bool, samverkan: Callable[..., Ran], workspace: Callable[..., Path]
) -> None:
    step = f'{{id: b, role: decides, body: Kommunstyrelsen, paragraph: "9", {minutes}}}'
    files = {"agreement.yaml": MINIMAL, "case.yaml": f"{MEMORANDUM}steps: [{step}]\n"}
    assert drafts(samverkan, workspace, files)["protokollsutdrag"] is is_draft


@pytest.mark.parametrize(
    ("plan", "is_draft"),
    [
        ("date: 2023-06-30", False),
        ("date: 2023-07-01", True),
        ("date: 2023-07-01\ndecisions: [{body: Styrgruppen, date: 2023-08-01}]", False),
    ],
)
def test_a_plan_by_the_law_is_a_draft_until_a_body_has_decided(
    plan: str, is_draft: bool, samverkan: Callable[..., Ran], workspace: Callable[..., Path]
) -> None:
    measures = "measures: [{title: Vandra}]"
    files = {"agreement.yaml": MINIMAL, "atgardsplan.yaml": f"id: p\n{plan}\n{measures}\n"}
    assert drafts(samverkan, workspace, files)["atgardsplan"] is is_draft


def test_a_comparison_with_a_draft_is_a_draft(
    samverkan: Callable[..., Ran], workspace: Callable[..., Path]
) -> None:
    files = {
        "agreement.yaml": MINIMAL + "relations: [{kind: replaces, agreement: b}]\n",
        "case.yaml": f"{MEMORANDUM}steps: [{WAITING}]\n",
        "../b/agreement.yaml": MINIMAL.replace("Exempelby kommun", "Exempelby"),
    }
    assert drafts(samverkan, workspace, files)["jamforelse"]


@pytest.mark.parametrize(
    ("own", "former", "expected"),
    [
        ("", "", ""),
        ("retold: ja\n", "", "Återgiven text"),
        ("", "retold: ja\n", "Återgiven text"),
    ],
)
def test_what_is_retold_says_so_on_every_page(
    own: str, former: str, expected: str, samverkan: Callable[..., Ran], workspace: Callable[..., Path]
) -> None:
    replaces = "relations: [{kind: replaces, agreement: b}]\n"
    root = workspace(
        {"a/agreement.yaml": MINIMAL + own + replaces + ANNEX, "b/agreement.yaml": MINIMAL + former}
    )
    assert samverkan("render", "--to", "md", "--output", "ut").status == 0
    first = {path.stem: path.read_text("utf-8").split("\n")[0] for path in (root / "ut/a").glob("*.md")}
    mark = f"**{expected}**"
    assert (first["jamforelse"] == mark) is bool(expected)
    assert (first["avtal"] == mark, first["bilaga-1"] == mark) == (bool(own), bool(own))
    told = " ".join(samverkan("diff", "a", "--lang", "sv").out.split())
    assert ("Den exakta lydelsen har inte jämförts." in told) is bool(expected)


def test_a_retold_agreement_says_where_its_wording_is(
    samverkan: Callable[..., Ran], workspace: Callable[..., Path]
) -> None:
    root = workspace({"a/agreement.yaml": f"{MINIMAL}retold: ja\nregistration_number: KS 2024/1\n"})
    assert samverkan("render", "--to", "md", "--output", "ut").status == 0
    text = (root / "ut/a/avtal.md").read_text("utf-8")
    assert "Den exakta lydelsen står i originalet (diarienummer KS 2024/1)." in text
