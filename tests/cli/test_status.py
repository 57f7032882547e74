"""`samverkan status` as its users run it: where the work is, what is late, and what a CI job gets of it."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import CURRENT, MINIMAL, ROOT, Ran

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]
GOLDEN = ROOT / "tests/golden/status"

AGREEMENT = (
    CURRENT
    + """\
goals:
  - id: trygghet
    title: Färre ska vara otrygga
    indicators:
      - title: Andel som är otrygga
        unit: procent
        direction: decrease
        baseline: 31
        baseline_date: 2023-11
        target: 25
        target_date: 2027
        measurements:
          - {date: 2026-03-01, value: 27}
measures:
  - {id: vandring, title: Trygghetsvandring, owners: [kommunen], status: ongoing, end: 2026-04-30}
  - {id: belysning, title: Belysning, owners: [kommunen], status: done, end: 2025-10}
  - {id: vuxna, title: Vuxna på stan, owners: [polisen], status: planned, end: 2026-07-15}
"""
)
CYCLE = """\
id: varv-1
round: 1
steps:
  - kind: initiate
    decisions:
      - {by: styrgruppen, date: 2024-01-10, text: Vi samverkar.}
"""
DAY = ("--today", "2026-06-01")


@pytest.fixture
def one(workspace: Workspace) -> Path:
    return workspace({"a/1/agreement.yaml": AGREEMENT, "a/1/varv-1/cycle.yaml": CYCLE})


def test_json_has_the_shape_that_is_promised(samverkan: Samverkan, one: Path) -> None:
    content = json.loads(samverkan("status", "--format", "json", *DAY).out)
    assert content["today"] == "2026-06-01"
    (agreement,) = content["agreements"]
    assert (agreement["id"], agreement["title"], agreement["in_force"]) == ("a/1", "Samverkansavtal", True)
    (cycle,) = agreement["cycles"]
    assert (cycle["id"], cycle["round"], cycle["step"]) == ("varv-1", 1, "initiate")
    assert cycle["missing"]
    assert all(isinstance(words, str) for words in cycle["missing"])
    (goal,) = agreement["goals"]
    promised = {
        "id": "trygghet",
        "baseline": 31,
        "latest": 27,
        "target": 25,
        "unit": "procent",
        "progress": 0.67,
        "measured": "2026-03-01",
    }
    assert promised.items() <= goal.items()
    assert agreement["measures"] == {"planned": 1, "ongoing": 1, "done": 1, "cancelled": 0}
    late = next(each for each in agreement["overdue"] if each["kind"] == "measure")
    assert (late["due"], late["path"]) == ("2026-04-30", "agreements/a/1/agreement.yaml")
    assert "Trygghetsvandring" in late["what"]
    line = (one / late["path"]).read_text("utf-8").split("\n")[late["line"] - 1]
    assert "vandring" in line
    assert "2026-07-15" in [each["due"] for each in agreement["due"]]


def test_within_says_how_far_ahead_to_look(samverkan: Samverkan, one: Path) -> None:
    near = json.loads(samverkan("status", "--format", "json", "--within", "30", *DAY).out)
    assert "2026-07-15" not in [each["due"] for each in near["agreements"][0]["due"]]
    assert samverkan("status", "--within", "-1").status == 2
    assert samverkan("status", "--within", "soon").status == 2


def test_the_day_moves_what_is_late(samverkan: Samverkan, one: Path) -> None:
    before = samverkan("status", "--today", "2026-04-30", "--lang", "sv").out
    after = samverkan("status", "--today", "2026-05-01", "--lang", "sv").out
    assert "Trygghetsvandring: pågår (" in before
    assert "Trygghetsvandring: pågår, försenad (" in after


def test_fail_overdue_is_for_ci(samverkan: Samverkan, one: Path) -> None:
    assert samverkan("status", *DAY).status == 0
    late = samverkan("status", "--fail-overdue", *DAY)
    assert late.status == 1
    assert late.out == samverkan("status", *DAY).out


def test_fail_overdue_asks_only_about_what_was_chosen(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": AGREEMENT, "b/agreement.yaml": MINIMAL})
    assert samverkan("status", "a", "--fail-overdue", *DAY).status == 1
    assert samverkan("status", "b", "--fail-overdue", *DAY).status == 0


def test_an_agreement_with_errors_is_named_and_the_others_are_shown(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    workspace({"a/agreement.yaml": AGREEMENT, "b/agreement.yaml": AGREEMENT + "colour: red\n"})
    ran = samverkan("status", "--format", "json", *DAY)
    assert ran.status == 1
    assert [each["id"] for each in json.loads(ran.out)["agreements"]] == ["a"]
    assert "agreements/b/agreement.yaml:" in ran.err
    assert "Left out, for the errors: b.\n" in ran.err
    assert samverkan("status", "a", *DAY).status == 0


def test_the_folder_of_a_kommun_that_is_misspelt_is_asked_back(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    workspace({"ostersund/2027-2030/agreement.yaml": MINIMAL})
    ran = samverkan("status", "ostersnud")
    assert (ran.status, "Did you mean ostersund?" in ran.err) == (2, True)


def test_a_broken_record_of_the_work_keeps_its_agreement_from_being_shown(
    samverkan: Samverkan, one: Path
) -> None:
    (one / "agreements/a/1/varv-1/cycle.yaml").write_text("id: [", "utf-8")
    ran = samverkan("status", *DAY)
    assert ran.status == 1
    assert "Samverkansavtal" not in ran.out
    assert "varv-1/cycle.yaml:1" in ran.err


def test_nothing_found_is_2(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace({"a/agreement.yaml": MINIMAL, "b/organisations.yaml": "organisations: []\n"})
    for path in ("nosuch", "b", root / "agreements/c"):
        ran = samverkan("status", path)
        assert (ran.status, ran.out) == (2, ""), path
        assert ran.err.startswith("samverkan: ")
    assert samverkan("status", "--today", "soon").status == 2


@pytest.mark.parametrize("path", ["a/1", "agreements/a", "agreements/a/1/varv-1/cycle.yaml", "."])
def test_an_agreement_is_chosen_by_its_id_its_folder_or_any_of_its_files(
    samverkan: Samverkan, one: Path, path: str
) -> None:
    assert "\na/1\n" in samverkan("status", path, *DAY).out


@pytest.mark.parametrize("name", ["text", "md", "html", "json"])
def test_every_format_goes_to_a_file(samverkan: Samverkan, one: Path, name: str) -> None:
    shown = samverkan("status", "--format", name, *DAY)
    assert shown.status == 0, shown.err
    written = samverkan("status", "--format", name, "--output", "ut/laget", *DAY)
    assert written.out == ""
    assert (one / "ut/laget").read_text("utf-8") == shown.out
    assert "Trygghetsvandring" in shown.out


@pytest.mark.parametrize("chosen", [[], ["tankvika/2024-2027"]])
def test_the_page_shows_its_title_before_its_contents_and_those_before_its_parts(
    samverkan: Samverkan, monkeypatch: pytest.MonkeyPatch, chosen: list[str]
) -> None:
    monkeypatch.chdir(ROOT)
    page = samverkan("status", *chosen, "--format", "html", "--today", "2026-06-01").out
    title, contents = page.index("<h1"), page.index('<nav class="contents"')
    assert page.index('<div class="board">') < title < contents < page.index("<h2")
    assert contents < page.index('<div class="glance">')
    assert page.count("<div") == page.count("</div>")


def test_a_template_of_ones_own_makes_the_page(samverkan: Samverkan, one: Path) -> None:
    (one / "templates").mkdir()
    (one / "templates/status.md.j2").write_text("# {{ title }} hos oss\n", "utf-8")
    assert "hos oss</h1>" in samverkan("status", "--format", "html", *DAY).out
    (one / "templates/status.md.j2").write_text("{{ nosuch }}", "utf-8")
    ran = samverkan("status", "--format", "html", *DAY)
    assert (ran.status, ran.out) == (2, "")
    assert "status.md.j2" in ran.err


def test_nothing_in_a_text_reaches_the_terminal_as_a_command(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    workspace({"a/agreement.yaml": AGREEMENT.replace("Vuxna på stan", '"Vuxna \\e[31m\\u202e på stan"')})
    out = samverkan("status", *DAY).out
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_the_same_day_gives_the_same_bytes(samverkan: Samverkan, one: Path) -> None:
    for name in ("text", "json", "html"):
        assert samverkan("status", "--format", name, *DAY) == samverkan("status", "--format", name, *DAY)


def test_a_real_agreement_without_work_is_shown_for_what_it_lacks(
    samverkan: Samverkan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    ran = samverkan("status", "enkoping/2022-2023", "--today", "2022-10-01", "--lang", "sv")
    assert ran.status == 0
    assert "Inget varv är beskrivet (cycle.yaml)." in ran.out
    assert "målet har ingen indikator och kan inte mätas" in ran.out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_output_that_cannot_be_written_is_no_fault_of_the_program() -> None:
    command = [sys.executable, "-m", "samverkan", "status", "--lang", "en", "--today", "2026-11-22"]
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(  # noqa: S603
            command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert (ran.returncode, ran.stderr) == (
        2,
        "samverkan: Could not read or write: No space left on device.\n",
    )


TASKS = """\
id: mote
date: 2026-05-05
forum: styrgruppen
attendees: []
tasks:
  - {text: Boka lokal, responsible: Gatuchefen, due: 2026-05-20}
  - {text: Ring polisen, party: kommunen, due: 2026-06-20}
  - {text: Skriv brev, due: 2026-06-21}
"""


@pytest.fixture
def shared_out(workspace: Workspace) -> Path:
    forums = "forums: [{id: styrgruppen, name: Styrgruppen, cadence: {per: quarter}}]\n"
    owned = AGREEMENT.replace("status: ongoing, end", "responsible: gatuchef, status: ongoing, end")
    tasks = TASKS.replace("attendees: []\n", "")
    return workspace({"a/1/agreement.yaml": owned + forums, "a/1/motesanteckning.yaml": tasks})


def test_every_deadline_says_who(samverkan: Samverkan, shared_out: Path) -> None:
    (agreement,) = json.loads(samverkan("status", "--format", "json", *DAY).out)["agreements"]
    who = {each["what"]: each["who"] for each in (*agreement["overdue"], *agreement["due"])}
    assert who["Task: Boka lokal"] == "Gatuchefen"
    assert who["Task: Ring polisen"] == "Exempelby kommun"
    assert who["Task: Skriv brev"] is None
    assert who["Measure: Trygghetsvandring"] == "gatuchef"
    assert who["Measure: Vuxna på stan"] == "Lokalpolisområde Exempelby"
    assert who["Meeting: Styrgruppen"] == "Styrgruppen"


def test_nothing_is_said_of_who_has_what_to_do_where_nothing_could_be_read(
    workspace: Workspace, samverkan: Samverkan
) -> None:
    workspace({"a/1/agreement.yaml": AGREEMENT + "okand: ja\n"})
    ran = samverkan("status", "--who", "--lang", "sv", *DAY)
    assert (ran.status, ran.out) == (1, "")
    assert "okand" in ran.err


def test_who_gathers_what_each_has_to_do(samverkan: Samverkan, shared_out: Path) -> None:
    content = json.loads(samverkan("status", "--who", "--format", "json", *DAY).out)
    assert content.keys() == {"today", "within", "agreements", "who"}
    by_name = {each["who"]: each for each in content["who"]}
    assert list(by_name)[-1] is None
    late = [each["what"] for each in by_name["gatuchef"]["overdue"]]
    assert late == ["Measure: Trygghetsvandring", "Task: Boka lokal"]
    listed = [each["what"] for who in content["who"] for each in (*who["overdue"], *who["due"])]
    (agreement,) = content["agreements"]
    assert sorted(listed) == sorted(each["what"] for each in (*agreement["overdue"], *agreement["due"]))


COMMITMENTS = """\
commitments:
  - {text: Kommunen håller en samordnare., parties: [kommunen]}
  - {text: Parterna träffas varje månad., cadence: {every: 1, per: month}}
  - {text: Parterna möter föreningarna, cadence: {every: 1, per: month}}
  - {text: Polisen utbildar ombud, parties: [polisen], done: 2024-03-01}
"""


def test_who_tells_what_each_has_undertaken(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": CURRENT + COMMITMENTS})

    def told(day: str) -> str:
        return " ".join(samverkan("status", "--who", "--lang", "sv", "--today", day).out.split())

    during = told("2025-06-01")
    assert "Exempelby kommun Åtaganden – Kommunen håller en samordnare " in during
    assert "– Parterna träffas varje månad – Parterna möter föreningarna (varje månad)" in during
    assert "utbildar ombud" not in during
    assert "Åtaganden" not in told("2019-06-01")
    assert "Åtaganden" not in told("2035-06-01")


def test_the_same_name_in_two_kommuner_is_not_the_same(samverkan: Samverkan, workspace: Workspace) -> None:
    own = CURRENT.replace(
        "    name: Exempelby kommun\n", "    name: Exempelby kommun\n    short_name: kommunen\n"
    )
    workspace({"a/agreement.yaml": own + COMMITMENTS, "a/2/agreement.yaml": own + COMMITMENTS})
    assert "(Exempelby" not in samverkan("status", "--who", *DAY).out
    workspace({"b/agreement.yaml": own.replace("Exempelby", "Provinge") + COMMITMENTS})
    out = samverkan("status", "--who", *DAY).out
    assert "Kommunen (Exempelby kommun)\n" in out
    assert "Kommunen (Provinge kommun)\n" in out
    content = json.loads(samverkan("status", "--who", "--format", "json", *DAY).out)
    assert [(each["who"], each["kommun"]) for each in content["who"] if each["who"] == "kommunen"] == [
        ("kommunen", "Exempelby kommun"),
        ("kommunen", "Provinge kommun"),
    ]


def test_a_commitment_that_is_late_or_due_is_told_of_once(samverkan: Samverkan, workspace: Workspace) -> None:
    plan = "commitments: [{text: Parterna skriver en plan, deadline: 2025-06-15}]\n"
    workspace({"a/agreement.yaml": CURRENT + plan})
    for day in ("2025-06-01", "2025-07-01", "2024-06-01"):
        assert samverkan("status", "--who", "--today", day).out.count("skriver en plan") == 1
    content = json.loads(samverkan("status", "--who", "--format", "json", "--today", "2024-06-01").out)
    undertaken = [each for who in content["who"] for each in who["undertaken"]]
    assert [(each["agreement"], each["text"], each["deadline"], each["cadence"]) for each in undertaken] == [
        ("a", "Parterna skriver en plan", "2025-06-15", None)
    ]


@pytest.mark.parametrize("name", ["text", "md", "html"])
def test_who_is_told_in_every_format(name: str, samverkan: Samverkan, shared_out: Path) -> None:
    ran = samverkan("status", "--who", "--format", name, "--lang", "sv", *DAY)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.index("Gatuchef") < ran.out.index("Ingen ansvarig är angiven")
    assert "Uppgift: Boka lokal" in ran.out
    assert samverkan("status", "--who", "--fail-overdue", *DAY).status == 1
