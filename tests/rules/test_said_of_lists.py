"""A number right before a list is that of its items, in any paper."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found


def _findings(text: str, root: Path) -> int:
    lines = "".join(f"    {line}\n" for line in text.split("\n"))
    return len(found("SV102", f"# agreement.yaml\nforums:\n- id: f\n  name: F\n  text: |-\n{lines}", root))


_TWO = "\n- torget\n- skolan"
_THREE = "\n\n1. torget\n2. skolan\n   och dess gård\n\n3. parken\n\nAllt följs upp."


@pytest.mark.parametrize(
    ("words", "items", "findings"),
    [
        ("Avtalet har tre områden:", _TWO, 1),
        ("Vi har fyra gemensamma mål:", _THREE, 1),
        ("Arbetet har 2 delar:", _THREE, 1),
        ("Vi har valt två fokusområden:", _TWO, 0),
        ("Arbetet har tre delar:", _THREE, 0),
        ("Arbetet har tio steg:", "".join(f"\n{each}. steg" for each in range(1, 11)), 0),
        ("Arbetet har nio steg:", "".join(f"\n{each}) steg" for each in range(1, 11)), 1),
        ("De tre parterna är överens om följande:", _TWO, 0),
        ("Gruppen möts två gånger per år:", _THREE, 0),
        ("Avtalet har tre områden: torget, skolan och parken.", _TWO, 0),
        ("Avtalet har tre områden: torget och skolan.", "", 1),
        ("Vi har valt tre problem att arbeta med: våldet på torget och droger bland unga.", "", 1),
        ("Vi har valt tre problem att arbeta med: våldet på torget, droger och rån.", "", 0),
        ("Vi har valt två problem: våld och hot på torget, droger och rån bland unga.", "", 0),
        ("Arbetet har tre delar: se bilagan", "", 0),
        ("Arbetet har tre delar: De står i bilagan.", "", 1),
        ("Avtalet har tre områden:", "\nDe står i bilagan.", 0),
        ("Avtalet har tre områden:", "", 0),
        ("Av tre områden är två nya:", _TWO, 0),
        ("Vi har tre mål:", "\n- torget\noch dess stråk\n- skolan\n- parken", 0),
        ("Vi har två mål:", "\n- torget\n\n  - ljus\n  - vakter\n\n- skolan", 0),
        ("Vi har två mål:", "\n- torget\n- skolan\n\nGrupper:\n\n- torggruppen", 0),
    ],
)
def test_how_many_a_list_has(words: str, items: str, findings: int, tmp_path: Path) -> None:
    assert _findings(words + items, tmp_path) == findings


_THINGS = (
    "områden mål problem åtgärder delar sätt punkter steg löften orsaker grupper uppgifter frågor skäl "
    "nivåer syften åtaganden"
)


@pytest.mark.parametrize("thing", _THINGS.split())
def test_what_a_list_may_be_of(thing: str, tmp_path: Path) -> None:
    assert _findings(f"Det finns tre {thing}:{_TWO}", tmp_path) == 1


def test_of_one_number_one_thing_is_said(tmp_path: Path) -> None:
    agreement = "# agreement.yaml\nareas: [{id: a, title: Torget}, {id: b, title: Skolan}]\n"
    background = "    Avtalet har tre områden:\n\n    - torget\n    - skolan\n"
    proposal = "  proposal: {points: [Avtalet godkänns.]}\n"
    case = f"# case.yaml\ntjansteskrivelse:\n{proposal}  background: |\n{background}"
    said = {rule: len(found(rule, agreement + case, tmp_path)) for rule in ("SV078", "SV102")}
    assert said == {"SV078": 0, "SV102": 1}
