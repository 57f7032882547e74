"""A draft blocks no decision: an error stops the documents that rest on it, and no others."""

from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan.rules import REGISTRY
from tests.conftest import LAWFUL, Ran, some
from tests.load.breaking import A, Broken, C
from tests.load.broken_work import WORK

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

CASE = """\
registration_number: KS 2024/1
title: Samverkansavtal
tjansteskrivelse:
  officer: {name: Anna Exempel}
  proposal: {decider: Kommunstyrelsen, points: [kommunen undertecknar avtalet.]}
"""
LAGESBILD = """\
id: lagesbild
date: 2024-08-01
mapping: {extent: Få brott., consequences: Oro.}
other_information: Fler flyttar hit.
analysis: Brotten sker på torget.
"""
PLAN = """\
id: plan
date: 2024-09-01
based_on: [lagesbild]
measures: [{id: lampor, title: Sätta upp lampor, owners: [kommunen]}]
"""
PROMISES = """\
id: lofte
date: 2024-10-01
place: torget
promises: [{id: ute, text: Vi är ute på torget varje kväll., parties: [kommunen]}]
"""
FILES = {
    "x/y/agreement.yaml": LAWFUL,
    "x/y/case.yaml": CASE,
    "x/y/lagesbild.yaml": LAGESBILD,
    "x/y/atgardsplan.yaml": PLAN,
    "x/y/medborgarlofte.yaml": PROMISES,
}
TODAY = ("--today", "2024-12-01")


def _written(root: Path) -> set[str]:
    return {path.stem for path in (root / "build/x/y").glob("*.html")}


def test_all_is_written_while_nothing_is_wrong(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace(dict(FILES))
    ran = samverkan("render", *TODAY)
    assert ran.err == ""
    assert _written(root) == {"avtal", "tjansteskrivelse", "lagesbild", "atgardsplan", "medborgarlofte"}


@pytest.mark.parametrize(
    ("file", "wrong", "left"),
    [
        ("lagesbild", "id: [\n", {"lagesbild", "atgardsplan"}),
        ("lagesbild", LAGESBILD.replace("analysis", "analys"), {"lagesbild", "atgardsplan"}),
        ("lagesbild", LAGESBILD + "# 19121212-1212\n", {"lagesbild", "atgardsplan"}),
        ("atgardsplan", PLAN.replace("kommunen", "komunen"), {"atgardsplan"}),
        ("medborgarlofte", "id: lofte\n", {"medborgarlofte"}),
        ("case", CASE.replace("title", "titel"), {"tjansteskrivelse"}),
    ],
    ids=["unread", "misspelt", "personal data", "lost reference", "unfinished", "case"],
)
@pytest.mark.parametrize("again", [False, True], ids=["at first", "again"])
def test_an_error_stops_what_rests_on_it_and_nothing_else(
    samverkan: Samverkan, workspace: Workspace, file: str, wrong: str, left: set[str], again: bool
) -> None:
    root = workspace(dict(FILES))
    every = {"avtal", "tjansteskrivelse", "lagesbild", "atgardsplan", "medborgarlofte"}
    if again:
        samverkan("render", *TODAY)
    before = {name: (root / f"build/x/y/{name}.html").read_bytes() for name in left} if again else {}
    (root / f"agreements/x/y/{file}.yaml").write_text(wrong)
    (root / "agreements/x/y/agreement.yaml").write_text(LAWFUL.replace("Färre brott", "Inga brott"))
    ran = samverkan("render", *TODAY)
    assert ran.status == 1
    assert _written(root) == (every if again else every - left)
    assert {name: (root / f"build/x/y/{name}.html").read_bytes() for name in before} == before
    assert "Inga brott" in (root / "build/x/y/avtal.html").read_text()
    last = ran.out.splitlines()[-1]
    assert last.startswith("Left as it was, for the errors: ")
    assert f"x/y/{file}.yaml" in last
    assert ("x/y/atgardsplan.yaml" in last) is ("atgardsplan" in left)
    if again:
        assert 'href="x/y/lagesbild.html"' in (root / "build/index.html").read_text()


def test_an_error_in_the_agreement_stops_all_of_it(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace({**FILES, "x/y/agreement.yaml": LAWFUL.replace("title", "titel", 1)})
    ran = samverkan("render", *TODAY)
    assert (ran.status, ran.out.splitlines()[-1]) == (1, "Left as it was, for the errors: x/y")
    assert _written(root) == set()


OF_WORK = [
    each
    for each in WORK
    if not {A, C} & each.files.keys()
    and all(path.startswith("exempelby/2024/") for path in each.files)
    and each.name != "called like nothing"
]


@pytest.mark.parametrize("broken", some(OF_WORK, 5), ids=lambda broken: broken.name)
def test_whatever_is_wrong_in_the_work_the_council_papers_are_written(
    samverkan: Samverkan, workspace: Workspace, broken: Broken
) -> None:
    off = "".join(f"- {{rule: {each}, severity: off}}\n" for each in sorted(REGISTRY))
    root = workspace({**broken.written(), "/samverkan.yaml": f"rules:\n{off}"})
    papers = ["--document", "avtal", "--document", "tjansteskrivelse"]
    ran = samverkan("render", "exempelby/2024", "--to", "md", *papers, *TODAY)
    assert ran.status == 1
    assert ran.out.splitlines()[-1].startswith("Left as it was")
    assert {"avtal", "tjansteskrivelse"} <= {path.stem for path in (root / "build/exempelby/2024").iterdir()}


EARLIER = LAGESBILD.replace("id: lagesbild", "id: tidig").replace("2024-08-01", "2024-07-15")


@pytest.mark.parametrize("name", ["lagesbild-tidig", "varv-1/lagesbild", "a/lagesbild-a"])
def test_an_address_never_becomes_another_document(
    samverkan: Samverkan, workspace: Workspace, name: str
) -> None:
    root = workspace(dict(FILES))
    samverkan("render", *TODAY)
    before = (root / "build/x/y/lagesbild.md").read_text()
    workspace({f"x/y/{name}.yaml": EARLIER.replace("Oro.", "Tidig oro.")})
    assert samverkan("render", "--check", *TODAY).status == 1
    assert samverkan("render", *TODAY).status == 0
    assert "Tidig oro." not in (root / "build/x/y/lagesbild.md").read_text()
    assert "Oro." in before
    assert "Tidig oro." in (root / "build/x/y/lagesbild-tidig.md").read_text()
    assert samverkan("render", "--check", *TODAY) == Ran(0, "", "")
    (root / "agreements/x/y/lagesbild.yaml").write_text("id: [\n")
    samverkan("render", *TODAY)
    assert "Tidig oro." not in (root / "build/x/y/lagesbild.md").read_text()
