"""Enköping 2019–2022 against 2022–2023, by a list made by hand from the two agreements."""

from pathlib import Path

import pytest

from samverkan.diff.changes import AgreementAndWork, Change, ChangeClass, ChangeKind, Comparison
from samverkan.diff.compare import compare
from samverkan.diff.summary import summarised
from samverkan.diff.words import Edit, redline
from samverkan.load.alone import load_alone
from tests.diff.agreements import sv

ROOT = Path(__file__).parents[2]
OLD, NEW = (
    load_alone(ROOT / "agreements" / "enkoping" / period / "agreement.yaml", ROOT).agreement
    for period in ("2019-2022", "2022-2023")
)


@pytest.fixture(scope="module")
def found() -> Comparison:
    assert OLD
    assert NEW
    return compare(AgreementAndWork(OLD), AgreementAndWork(NEW))


def _of(found: Comparison, area: str, kind: ChangeKind | None = None) -> list[Change]:
    return [each for each in found.changes if each.area == area and kind in (None, each.kind)]


def _struck_and_added(change: Change) -> list[str]:
    old, new = sv(change)
    pieces = redline(old or "", new or "")
    return [piece.text.strip() for piece in pieces if piece.edit is not Edit.SAME]


def test_four_goals_are_kept_and_two_of_them_reworded(found: Comparison) -> None:
    gone = _of(found, "goal", ChangeKind.REMOVED)
    assert [each.id for each in gone if each.field is None] == ["trygga-invanare"]
    reworded = {each.id: each for each in _of(found, "goal", ChangeKind.REWORDED)}
    assert set(reworded) == {"tillit", "metoder"}
    assert _struck_and_added(reworded["tillit"]) == ["stärk", "stärka"]
    assert _struck_and_added(reworded["metoder"]) == ["ansvarstagande avseende", "ta ansvar för"]
    assert not _of(found, "goal", ChangeKind.MOVED)


def test_the_period_goes_from_four_years_to_two(found: Comparison) -> None:
    [period] = _of(found, "period")
    assert sv(period) == ("2019–2022 (fyra år)", "2022–2023 (två år)")
    assert period.cls is ChangeClass.DECISION


def test_the_director_no_longer_signs_and_two_offices_have_new_holders(found: Comparison) -> None:
    gone = [each for each in _of(found, "signatory", ChangeKind.REMOVED) if each.field is None]
    assert [each.name.sv for each in gone] == ["Peter Lund, Kommundirektör"]
    assert gone[0].weakening
    holders = [sv(each) for each in _of(found, "signatory") if each.field == "name"]
    assert holders == [("Ingvar Smedlund", "Peter Book"), ("Lars Jansson", "Maida Klasson")]
    assert not _of(found, "signatory", ChangeKind.ADDED)


def test_tryggare_enkoping_goes_from_strategic_to_tactical(found: Comparison) -> None:
    [level] = [each for each in _of(found, "forum") if each.field == "level"]
    assert (level.id, *sv(level)) == ("tryggare-enkoping", "strategisk", "taktisk")


def test_the_follow_up_per_tertial_is_gone(found: Comparison) -> None:
    gone = [each for each in _of(found, "follow_up", ChangeKind.REMOVED) if each.field is None]
    assert len(gone) == 3
    assert all(each.weakening for each in gone)
    assert any("varje tertiäl" in (sv(each)[0] or "") for each in gone)


def test_two_annexes_and_two_parts_become_one_annex(found: Comparison) -> None:
    annexes = _of(found, "annex", ChangeKind.REMOVED)
    assert [each.name.sv for each in annexes if each.old_route == ("annexes", 1)] == ["Bilaga 2"]
    headings = [each.name.sv for each in _of(found, "section", ChangeKind.REMOVED)]
    assert "Samverkansavtal del 1" in headings
    dropped = {each.name.sv for each in annexes}
    assert {"Bakgrund", "Fakta om Enköping", "Underlag för bedömning", "Slutsats"} <= dropped


def test_the_target_groups_are_gone(found: Comparison) -> None:
    gone = _of(found, "target_group")
    assert [each.id for each in gone] == ["tidiga-insatser", "barn-och-ungdom", "jamlikhet-och-jamstalldhet"]
    assert all(each.kind is ChangeKind.REMOVED and each.weakening for each in gone)


def test_both_commitments_are_kept_and_one_reworded(found: Comparison) -> None:
    [commitment] = _of(found, "commitment")
    assert (commitment.id, commitment.kind) == ("ta-ansvar", ChangeKind.REWORDED)
    assert commitment.weakening is None


def test_the_clause_on_economy_and_the_promises_are_new(found: Comparison) -> None:
    assert [(each.id, each.kind) for each in _of(found, "clause")] == [("ekonomi", ChangeKind.ADDED)]
    assert [(each.id, each.kind) for each in _of(found, "promise")] == [("medborgarloften", ChangeKind.ADDED)]


def test_capitals_and_dashes_are_no_changes_unless_asked_for(found: Comparison) -> None:
    assert "polisens-verksamhetside" not in {each.id for each in found.changes}
    assert OLD
    assert NEW
    found = compare(AgreementAndWork(OLD), AgreementAndWork(NEW), editorial=True)
    typed = [each for each in found.changes if each.rule == "DIF101"]
    assert {"polisens-verksamhetside", "underlatta-samverkan"} <= {each.id for each in typed}
    assert all(each.cls is ChangeClass.EDITORIAL for each in typed)


def test_the_summary_says_first_what_a_council_asks_first(found: Comparison) -> None:
    said = summarised(found).sv
    assert said.startswith("Avtalstiden ändrad från 2019–2022 (fyra år) till 2022–2023 (två år), ")
    for part in ("två mål omformulerade", "en undertecknare färre", "tre uppföljningar borttagna"):
        assert part in said
    deciding = len(found.of_class(ChangeClass.DECISION))
    assert said.endswith(f"; {deciding} ändringar kräver beslut.")


def test_areas_that_live_on_as_goals_are_no_weakening(found: Comparison) -> None:
    areas = _of(found, "area", ChangeKind.REMOVED)
    assert len(areas) == 4
    assert not any(each.weakening for each in areas)
