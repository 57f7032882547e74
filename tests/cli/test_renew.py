"""`samverkan renew`: the next period from the last, with what a person must decide said in the files."""

import re
import shutil
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from samverkan.edit import written
from samverkan.load.load import load
from samverkan.model import Agreement, Case, Cycle
from samverkan.source import SourceFile, comments, parse
from tests.conftest import ROOT, Ran, some
from tests.scribe import Scribe

Making = Callable[[dict[str, str | bytes]], Path]
Samverkan = Callable[..., Ran]

AGREEMENT = """\
# Avtalet i Exempelby
title: Samverkansavtal 2024–2027   # titeln
registration_number: KS 2023/7
date: 2024-01-10
place: Exempelby
parties:
  - {id: kommunen, name: Exempelby kommun, previous: [gamla]}
  - id: polisen
    name: Polisen   # lokalpolisområdet
validity: {start: 2024, end: 2027}
relations:
  - {kind: replaces, title: Avtal 2020–2023}
  - {kind: part_of, title: Länets avtal}
purposes:
  - id: trygghet
    text: öka tryggheten
areas:
  - {id: torget, title: Torget}
problems:
  - id: otrygghet
    title: Otrygghet på torget
    area: torget
    causes:
      - {id: morkt, text: Det är mörkt.}
goals:
  # det viktigaste
  - id: trygga
    title: Fler är trygga
    previous_id: tryggare
    problem: otrygghet
    indicators:
      - id: andel
        title: Andel som är trygga
        unit: procent
        direction: increase
        baseline: 60
        baseline_date: 2023-10
        target: 75
        target_date: 2027-10
        measurements:   # varje höst
          - {date: 2024-10, value: 62}
          - {date: 2026-10, value: 68}
commitments:
  - {id: vandra, text: Parterna vandrar på torget., deadline: 2025-02-28, done: 2025-02-01}
measures:
  - id: ljus
    title: Ljus på torget
    start: 2024-03
    end: 2027-06-30
    status: done
clauses:
  - {kind: economy, text: Var och en betalar sitt. Under 2025 prövas en pott.}
signatories:
  - {party: kommunen, name: Anna Ek, title: Ordförande, place: Exempelby, date: 2024-01-10}
  - {party: polisen, name: Bo Alm, title: Lokalpolisområdeschef, place: Exempelby, date: 2024-01-10}
"""

CASE = """\
registration_number: KS 2023/7
title: Samverkansavtal 2024–2027
tjansteskrivelse:
  date: 2023-10-01
  sender: Kansliet
  proposal:
    decider: Kommunstyrelsen
    points:
      - Kommunen undertecknar avtalet för 2024–2027.
  summary: Avtalet går ut.   # kort
  decision_documents:
    - {title: Tjänsteskrivelse, date: 2023-10-01}
steps:
  - id: ks
    role: decides
    body: Kommunstyrelsen
    date: 2023-12-01
    paragraph: "12"
    decision: {decider: Kommunstyrelsen, points: [Kommunen undertecknar.]}
    present: [Anna Ek]
"""

FILES = {
    "exempelby/2024-2027/agreement.yaml": AGREEMENT,
    "exempelby/2024-2027/case.yaml": CASE,
    "exempelby/2024-2027/varv-1/cycle.yaml": "id: varv-1\nround: 1\n",
    "exempelby/2024-2027/varv-1/uppfoljning-2026.yaml": "id: uppf-2026\ndate: 2026-11-01\n",
}


def _new(root: Path, identity: str = "exempelby/2028-2031") -> tuple[Agreement, Case]:
    folder = load(root).folder(identity)
    assert folder is not None
    assert folder.agreement is not None
    assert folder.case is not None
    return folder.agreement, folder.case


def _comments(text: str) -> list[str]:
    return [each.words for each in comments(SourceFile("", text, parse(text).tree))]


def test_what_was_settled_is_kept_and_what_was_of_its_time_is_not(
    workspace: Making, samverkan: Samverkan
) -> None:
    root = workspace(FILES)
    assert samverkan("renew", "exempelby/2024-2027", "--today", "2027-02-01").status == 0
    agreement, case = _new(root)
    assert agreement.title == case.title == "Samverkansavtal 2028–2031"
    assert (agreement.registration_number, agreement.date, agreement.place) == (None, None, None)
    assert (str(agreement.validity.start), str(agreement.validity.end)) == ("2028", "2031")
    assert [(each.kind, each.agreement, each.title) for each in agreement.relations] == [
        ("replaces", "exempelby/2024-2027", None),
        ("part_of", None, "Länets avtal"),
    ]
    assert [each.id for each in agreement.parties] == ["kommunen", "polisen"]
    assert agreement.parties[0].previous == ()
    (goal,) = agreement.goals
    assert (goal.id, goal.previous_id) == ("trygga", None)
    (indicator,) = goal.indicators
    assert (str(indicator.baseline), str(indicator.baseline_date)) == ("68", "2026-10")
    assert (indicator.target, str(indicator.target_date), indicator.measurements) == (None, "2031-10", ())
    (commitment,), (measure,) = agreement.commitments, agreement.measures
    assert (str(commitment.deadline), commitment.done) == ("2029-02-28", None)
    assert (str(measure.start), str(measure.end), measure.status) == ("2028-03", "2031-06-30", None)
    assert [(each.name, each.date, each.place) for each in agreement.signatories] == [
        ("Anna Ek", None, None),
        ("Bo Alm", None, None),
    ]


ONE_AND_SEVERAL = """\
title: Samverkansavtal 2024–2027
validity: {start: 2024, end: 2027}
parties: [{id: kommunen, name: Exempelby kommun}, {id: polisen, name: Polisen}]
purposes: [{text: Trygghet.}]
areas: [{id: torget, title: Torget}]
"""


@pytest.mark.parametrize(
    ("number", "asked"),
    [
        (
            1,
            [
                "Se över åtagandet: ska det gälla",
                "Se över löftet: ska det ges",
                "Se över orsaken till ”Bråk”: är den trolig nu?",
                "Se efter vem som undertecknar.",
            ],
        ),
        (
            2,
            [
                "Se över åtagandena: ska de gälla",
                "Se över löftena: ska de ges",
                "Se över orsakerna till ”Bråk”: vilka är troliga nu",
                "Se efter vilka som undertecknar.",
            ],
        ),
    ],
)
def test_one_thing_is_asked_of_as_one_and_several_as_several(
    number: int, asked: list[str], workspace: Making, samverkan: Samverkan
) -> None:
    each = range(number)
    causes = ", ".join(f"{{id: o{place}, text: Mörkt {place}}}" for place in each)
    several = {
        "problems": [f"{{id: brak, title: Bråk, causes: [{causes}]}}"],
        "commitments": [f"{{text: Vi lagar ljuset {place}.}}" for place in each],
        "promises": [f"{{text: Vi syns {place}.}}" for place in each],
        "signatories": [
            f"{{name: Anna Ek{place * 'a'}, title: Ordförande, party: kommunen}}" for place in each
        ],
    }
    text = ONE_AND_SEVERAL + "".join(f"{key}: [{', '.join(items)}]\n" for key, items in several.items())
    workspace({"by/2024-2027/agreement.yaml": text})
    out = samverkan("renew", "by/2024-2027", "--today", "2027-02-01", "--lang", "sv").out
    assert [words for words in asked if words not in " ".join(out.split())] == []


def test_the_case_is_fresh(workspace: Making, samverkan: Samverkan) -> None:
    root = workspace(FILES)
    samverkan("renew", "exempelby/2024-2027")
    agreement, case = _new(root)
    assert agreement.title == "Samverkansavtal 2028–2031"
    assert "2023" not in case.registration_number
    memorandum = case.tjansteskrivelse
    assert memorandum is not None
    assert (memorandum.date, memorandum.sender, memorandum.decision_documents) == (None, "Kansliet", ())
    assert "2024–2027” (KS 2023/7)" in memorandum.proposal[0].points[1]
    assert [(each.id, each.role, each.body, each.date, each.decision) for each in case.steps] == [
        ("ks", "decides", "Kommunstyrelsen", None, ())
    ]


def test_the_proposal_has_the_form_of_the_last_one(workspace: Making, samverkan: Samverkan) -> None:
    root = workspace(
        {**FILES, "exempelby/2024-2027/case.yaml": CASE.replace("- Kommunen under", "- kommunen under")}
    )
    samverkan("renew", "exempelby/2024-2027")
    memorandum = _new(root)[1].tjansteskrivelse
    assert memorandum is not None
    assert memorandum.proposal[0].points == (
        "kommunen undertecknar ”Samverkansavtal 2028–2031”.",
        "avtalet ersätter ”Samverkansavtal 2024–2027” (KS 2023/7).",
    )


def test_a_key_that_was_explained_stays_to_be_filled_in_again(
    workspace: Making, samverkan: Samverkan
) -> None:
    explained = AGREEMENT.replace(
        "        target: 75\n", "        # Målvärde: Värdet som ska nås.\n        target: 75\n"
    ).replace("registration_number", "# Diarienummer: I vilken form som helst.\nregistration_number", 1)
    case = CASE.replace("    decision: {", "    # Beslut: Vad organet beslutar.\n    decision: {").replace(
        "  decision_documents:", "  # Underlag: Handlingar.\n  decision_documents:"
    )
    root = workspace(
        {**FILES, "exempelby/2024-2027/agreement.yaml": explained, "exempelby/2024-2027/case.yaml": case}
    )
    samverkan("renew", "exempelby/2024-2027")
    made = root / "agreements/exempelby/2028-2031"
    agreement, case = (made / "agreement.yaml").read_text(), (made / "case.yaml").read_text()
    assert (
        "        # Målvärde: Värdet som ska nås.\n        # target:\n        target_date: 2031-10"
        in agreement
    )
    assert "# Diarienummer: I vilken form som helst.\n# registration_number:\n" in agreement
    assert "    # Beslut: Vad organet beslutar.\n    # decision:\n" in case
    assert "  # Underlag: Handlingar.\n  # decision_documents:\n" in case
    assert samverkan("format", "--check", "agreements/exempelby/2028-2031").status in (0, 1)
    _new(root)
    assert samverkan("renew", "exempelby/2028-2031").status == 0
    again = (root / "agreements/exempelby/2032-2035/agreement.yaml").read_text()
    assert again.count("# target:") == 1


def test_the_round_begins_from_the_last_follow_up(workspace: Making, samverkan: Samverkan) -> None:
    root = workspace(FILES)
    samverkan("renew", "exempelby/2024-2027")
    folder = load(root).folder("exempelby/2028-2031")
    assert folder is not None
    (cycle,) = folder.work.of(Cycle)
    assert (cycle.id, cycle.round, cycle.follows, cycle.starts_from) == (
        "varv-2",
        2,
        "varv-1",
        ("uppf-2026",),
    )
    assert folder.path_of(cycle) == "agreements/exempelby/2028-2031/varv-2/cycle.yaml"


def test_all_that_is_left_is_shown_and_kept_by_validate_until_it_is_done(
    workspace: Making, samverkan: Samverkan
) -> None:
    root = workspace(FILES)
    told = samverkan("renew", "exempelby/2024-2027").out
    found = samverkan("validate", "exempelby/2028-2031", "--select", "SV098", "--format", "concise")
    number = re.search(r"To decide and look over \((\d+)\)", told)
    assert number is not None
    assert found.out.count("SV098") == int(number[1]) + found.out.count("(SV098)")
    assert "agreement.yaml:" in told
    for path in (root / "agreements/exempelby/2028-2031").rglob("*.yaml"):
        text = path.read_text()
        path.write_text("".join(line for line in text.splitlines(True) if "# ATT GÖRA:" not in line))
    assert samverkan("validate", "exempelby/2028-2031", "--select", "SV098").out.startswith("3 files checked")


def test_comments_and_layout_are_kept(workspace: Making, samverkan: Samverkan) -> None:
    root = workspace({name: text.replace("\n", "\r\n") for name, text in FILES.items()})
    samverkan("renew", "exempelby/2024-2027")
    data = (root / "agreements/exempelby/2028-2031/agreement.yaml").read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n")
    text = data.decode().replace("\r\n", "\n")
    kept = [each for each in _comments(text) if not each.startswith("ATT GÖRA")]
    assert kept == ["Avtalet i Exempelby", "titeln", "lokalpolisområdet", "det viktigaste"]
    assert "\n  - {kind: part_of, title: Länets avtal}\n" in text
    for line in AGREEMENT.split("\n"):
        if line.startswith(
            ("purposes", "  - id: trygghet", "    text: öka", "clauses", "  - {kind: economy")
        ):
            assert line in text.split("\n")


def test_texts_in_files_of_their_own_and_persons_by_name_are_looked_over(
    workspace: Making, samverkan: Samverkan
) -> None:
    forum = (
        "forums:\n  - {id: radet, name: Rådet, type: other}\n"
        "  - {id: styr, name: Styret, type: other, chair: {party: kommunen, person: Eva Exempel}}\n"
    )
    section = "sections:\n  - {heading: Bakgrund, text: {file: bakgrund.md}}\n  - {show: parties}\n"
    workspace(
        {
            "exempelby/2024-2027/agreement.yaml": f"{AGREEMENT}{forum}{section}",
            "exempelby/2024-2027/bakgrund.md": "Vi har 12 000 invånare.\n",
        }
    )
    told = samverkan("renew", "exempelby/2024-2027", "--lang", "sv").out
    assert told.count("Se över texten i filen: den är det förra avtalets.") == 1
    assert told.count("Se över vilka som ingår i ”") == 1
    assert "Se över vilka som ingår i ”Styret”: personer är nämnda vid namn." in told


def test_renewing_twice_says_each_thing_once(workspace: Making, samverkan: Samverkan) -> None:
    root = workspace(FILES)
    samverkan("renew", "exempelby/2024-2027")
    assert samverkan("renew", "exempelby/2028-2031").status == 0
    agreement, _ = _new(root, "exempelby/2032-2035")
    assert [each.agreement for each in agreement.relations if each.kind == "replaces"] == [
        "exempelby/2028-2031"
    ]
    text = (root / "agreements/exempelby/2032-2035/agreement.yaml").read_text()
    marks = [each for each in _comments(text) if "Besluta" in each]
    assert len(marks) == len(set(marks)) == 2
    assert samverkan("validate", "exempelby/2032-2035").status == 0


def test_nothing_is_overwritten(workspace: Making, samverkan: Samverkan) -> None:
    root = workspace({**FILES, "exempelby/2028-2031/anteckning.txt": "kvar"})
    ran = samverkan("renew", "exempelby/2024-2027")
    assert (ran.status, ran.out) == (2, "")
    assert [each.name for each in (root / "agreements/exempelby/2028-2031").iterdir()] == ["anteckning.txt"]
    assert samverkan("renew", "exempelby/2024-2027", "--to", "agreements/exempelby/ny/").status == 0
    assert (root / "agreements/exempelby/ny/agreement.yaml").exists()
    assert samverkan("renew", "exempelby/2024-2027", "--to", "../ute").status == 2


@pytest.mark.parametrize("to", ["exempelby/2028-2031", "exempelby/nya/2028-2031", "annan", "a/b/c/d"])
def test_texts_outside_the_folder_stay_and_are_named_from_the_new_one(
    workspace: Making, samverkan: Samverkan, to: str
) -> None:
    inside, shared, root_text = "egen.md", "../delad.md", "../../../allt.md"
    named = AGREEMENT.replace("  - {kind: economy", "  - {kind: other, text: {file: %s}}\n  - {kind: economy")
    text = named % inside
    for name in (shared, root_text):
        text = text.replace(
            "  - {kind: economy", f"  - kind: other\n    text: {{file: {name}}} # kvar\n  - {{kind: economy"
        )
    root = workspace(
        {
            **FILES,
            "exempelby/2024-2027/agreement.yaml": text,
            "exempelby/2024-2027/egen.md": "Egen text.\n",
            "exempelby/delad.md": "Delad text.\n",
        }
    )
    (root / "allt.md").write_text("Allas text.\n")
    assert samverkan("renew", "exempelby/2024-2027", "--to", to).status == 0
    agreement, _ = _new(root, to)
    said = [str(each.text) for each in agreement.clauses]
    assert said[:3] == ["Egen text.", "Delad text.", "Allas text."]
    written = (root / "agreements" / to / "agreement.yaml").read_text()
    assert "{file: egen.md}" in written
    assert written.count("# kvar") == 2


def test_one_that_is_replaced_already_is_told_of(workspace: Making, samverkan: Samverkan) -> None:
    workspace(FILES)
    samverkan("renew", "exempelby/2024-2027")
    ran = samverkan("renew", "exempelby/2024-2027")
    assert ran.status == 2
    assert "exempelby/2028-2031" in ran.err


@pytest.mark.parametrize("period", ["2024-2027", "2020-2023", "sedan"])
def test_a_period_that_is_not_the_next_is_refused(
    workspace: Making, samverkan: Samverkan, period: str
) -> None:
    root = workspace(FILES)
    assert samverkan("renew", "exempelby/2024-2027", period, "--to", "exempelby/ny").status == 2
    assert not (root / "agreements/exempelby/ny").exists()


def test_until_further_notice_needs_a_period(workspace: Making, samverkan: Samverkan) -> None:
    text = AGREEMENT.replace("{start: 2024, end: 2027}", "{start: 2024, until_further_notice: yes}")
    root = workspace({**FILES, "exempelby/2024-2027/agreement.yaml": text})
    assert samverkan("renew", "exempelby/2024-2027").status == 2
    assert samverkan("renew", "exempelby/2024-2027", "2028-2031").status == 0
    agreement, _ = _new(root)
    assert not agreement.validity.until_further_notice


def test_an_agreement_with_errors_is_not_renewed(workspace: Making, samverkan: Samverkan) -> None:
    root = workspace({**FILES, "exempelby/2024-2027/agreement.yaml": AGREEMENT + "okand: 1\n"})
    ran = samverkan("renew", "exempelby/2024-2027")
    assert ran.status == 1
    assert "SCHEMA" in ran.err
    assert not (root / "agreements/exempelby/2028-2031").exists()


def _shipped() -> Iterator[tuple[str, str]]:
    for root in ("", "tests/workspaces/kommuner", "tests/workspaces/arbete"):
        for path in sorted((ROOT / root / "agreements").rglob("agreement.yaml")):
            yield root, path.parent.relative_to(ROOT / root / "agreements").as_posix()


@pytest.mark.parametrize(("root", "identity"), some(_shipped(), 7))
def test_any_agreement_can_be_renewed_and_again(
    root: str, identity: str, tmp_path: Path, samverkan: Samverkan
) -> None:
    shutil.copytree(ROOT / root / "agreements", tmp_path / "agreements")
    if (ROOT / root / "samverkan.yaml").exists():
        shutil.copy(ROOT / root / "samverkan.yaml", tmp_path)
    before = _errors(samverkan)
    folder = load(tmp_path).folder(identity)
    assert folder is not None
    assert folder.agreement is not None
    period = [] if folder.agreement.validity.end else ["2040-2043"]
    assert samverkan("renew", identity, *period, "--to", "ny/en").status == 0
    assert samverkan("renew", "ny/en", "--to", "ny/tva").status == 0
    assert _errors(samverkan) == before
    assert samverkan("diff", "ny/tva").status == 0
    assert samverkan("render", "ny/tva", "--to", "md").status == 0


def _errors(samverkan: Samverkan) -> list[str]:
    said = samverkan("validate", "--format", "concise", "--today", "2026-11-28", "--lang", "en").out.split(
        "\n"
    )
    return [line for line in said if " error " in line]


@pytest.mark.parametrize("seed", some(range(12), 3))
def test_an_agreement_that_nobody_has_thought_of_can_be_renewed(
    seed: int, workspace: Making, samverkan: Samverkan
) -> None:
    files = Scribe(Random(seed), 0.4).folder()  # noqa: S311 - any will do
    root = workspace({f"ort/gammalt/{name}.yaml": written(data) for name, data in files.items()})
    if any(each.severity == "error" for each in load(root).diagnostics):
        pytest.skip("the agreement itself has errors")
    ran = samverkan("renew", "ort/gammalt", "2040-2043", "--to", "ort/nytt")
    assert ran.status == 0, ran.err
    wrong = [each for each in load(root).diagnostics if each.severity == "error"]
    assert wrong == []


@pytest.mark.parametrize("last", some(["tankvika/2028-2031", "tankvika/2024-2027", "enkoping/2022-2023"], 3))
def test_what_was_in_the_layout_is_so_after_a_renewal_and_after_the_next(
    workspace: Making, samverkan: Samverkan, last: str
) -> None:
    root = workspace({})
    shutil.copytree(ROOT / "agreements", root / "agreements", dirs_exist_ok=True)
    for period, new in ("2032-2035", "x/2032"), ("2036-2039", "x/2036"):
        assert samverkan("renew", last, period, "--to", new, "--today", "2031-03-01").status == 0
        assert samverkan("format", new, "--check").status == 0
        last = new


def test_a_folder_as_a_mac_may_spell_it_has_no_twin(
    workspace: Making, samverkan: Samverkan, tmp_path: Path
) -> None:
    on_disk = unicodedata.normalize("NFD", "tänkå")
    text = unicodedata.normalize("NFD", "bakgrund-år.md")
    there = f"{on_disk}/2024-2027"
    told = AGREEMENT + "sections:\n  - text: {file: bakgrund-år.md}\n"
    workspace({f"{there}/agreement.yaml": told, f"{there}/{text}": "Bakgrunden.\n"})
    ran = samverkan("renew", "tänkå/2024-2027")
    assert (ran.status, ran.err) == (0, "")
    samverkan("new", "möte", "--agreement", "tänkå/2028-2031", "--date", "2028-02-01")
    assert [each.name for each in (tmp_path / "agreements").iterdir()] == [on_disk]
    assert len(list((tmp_path / "agreements" / on_disk).rglob("motesanteckning*.yaml"))) == 1
    assert not list(load(tmp_path).diagnostics)
