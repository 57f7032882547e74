"""What the rules on promises find, and what they let be; the day is 1 June 2026."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

WHOLE = (
    "promises: [{text: Vi går., parties: [polisen]}]\nfollow_up: [{subject: allt, cadence: {per: year}}]\n"
)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        (f"{WHOLE}end: 2025-12\n", []),
        (f"{WHOLE}until_new: yes\n", []),
        (f"{WHOLE}extensions: [{{until: 2026}}]\n", []),
        (WHOLE, ["id"]),
        (f"{WHOLE}start: 2024\nend: 2027\n", []),
        (f"{WHOLE}start: 2023-12\nend: 2024\n", ["start"]),
        (f"{WHOLE}end: 2028-01\n", ["end"]),
        ("end: 2025\npromises: [{text: Vi går., parties: [polisen], results: [{end: 2024}]}]\n", []),
        ("end: 2025\npromises: [{text: Vi går., given_by: [Testhyror AB]}]\n", ["id"]),
        (f"{WHOLE.replace(', parties: [polisen]', '')}end: 2025\n", []),  # all the parties give it
        (f"{WHOLE}start: 2023-03\nend: 2023-12\nextensions: [{{until: 2024-12}}]\n", []),
        (f"{WHOLE}start: 2022\nend: 2022\nextensions: [{{until: 2023}}, {{until: 2025}}]\n", []),
        (
            f"{WHOLE.replace('Vi går.', 'Vi går., start: 2023-05')}start: 2023-05\nend: 2023-12\n"
            "extensions: [{until: 2024-06-30, decided: 2024-01-15}]\n",
            [],
        ),
        (f"{WHOLE}start: 2022\nend: 2022\nextensions: [{{until: 2023-06}}]\n", ["start"]),
        (
            "end: 2025\npromises: [{text: Vi går.}]\n# agreement.yaml\n"
            "follow_up: {occasions: [{subject: arbetet enligt avtalet, cadence: {per: year}}]}\n",
            [],
        ),
    ],
)
def test_promises_can_be_held_to(text: str, at: list[str], tmp_path: Path) -> None:
    assert [d.at for d in found("SV028", f"# medborgarlofte.yaml\n{text}", tmp_path)] == at


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        ("text: Vi syns mer.", 1),
        ("text: Vi är på torget varje fredag.", 0),
        ("text: Vi byter belysningen., end: 2024-10", 0),
        ("text: Vi går runt., cadence: {per: week}", 0),
    ],
)
def test_promises_can_be_counted(promise: str, said: int, tmp_path: Path) -> None:
    assert len(found("SV029", f"# medborgarlofte.yaml\npromises: [{{{promise}}}]\n", tmp_path)) == said


COMMUNICATED = (
    "# agreement.yaml\nclauses: [{kind: communication, text: Vi berättar., responsible: webbchefen}]\n"
)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        pytest.param("end: 2025\n", ["id"], id="nothing published"),
        pytest.param("end: 2026-03-03\n", [], id="ninety days to publish"),
        pytest.param("end: 2026-03-02\n", ["id"], id="and no more"),
        pytest.param("end: 2025\nuntil_new: yes\n", [], id="until new ones"),
        pytest.param("end: 2025\nextensions: [{until: 2026}]\n", [], id="extended"),
        pytest.param(
            "end: 2025\n# uppfoljning.yaml\npromise_document: medborgarlofte\n"
            "receivers: [{kind: residents, date: 2026-02-01}]\n",
            [],
            id="a follow-up to residents",
        ),
        pytest.param(
            "end: 2025\n# uppfoljning.yaml\npromise_document: medborgarlofte\n"
            "receivers: [{kind: steering_group, date: 2026-02-01}]\n",
            ["id"],
            id="a follow-up to others",
        ),
    ],
)
def test_results_are_published(text: str, at: list[str], tmp_path: Path) -> None:
    files = f"{COMMUNICATED}# medborgarlofte.yaml\npromises: [{{text: Vi går.}}]\n{text}"
    assert [d.at for d in found("SV030", files, tmp_path)] == at


@pytest.mark.parametrize(
    ("agreement", "at"),
    [
        ("title: Avtal\n", ["title"]),
        ("clauses: [{kind: communication, text: Vi berättar.}]\n", ["clauses[0].kind"]),
        ("clauses: [{kind: other, text: Kommunikationsansvarig är webbchefen.}]\n", []),
    ],
)
def test_someone_answers_for_communication(agreement: str, at: list[str], tmp_path: Path) -> None:
    promises = "# medborgarlofte.yaml\npromises: [{text: Vi går.}]\n"
    assert [d.at for d in found("SV030", f"# agreement.yaml\n{agreement}{promises}", tmp_path)] == at


def test_promises_in_the_agreement_alone_ask_for_no_communication(tmp_path: Path) -> None:
    assert found("SV030", "# agreement.yaml\npromises: [{text: Vi går.}]\n", tmp_path) == []


@pytest.mark.parametrize(
    ("target", "results", "said"),
    [
        ("value: 20", "{end: 2025, value: 17, kept: yes}", 1),
        ("value: 20", "{end: 2025, value: 17, kept: yes, party: polisen}", 0),
        ("value: 20", "{end: 2024, value: 12, kept: too_early}, {end: 2025, value: 8, kept: yes}", 0),
        ("bound: at_most, value: 20", "{end: 2025, value: 21, kept: yes}", 1),
        ("bound: exactly, value: 20", "{end: 2025, value: 21, kept: yes}", 0),
        ("value: 5, cadence: {per: week}", "{start: 2025-01, end: 2025-06, value: 4, kept: yes}", 0),
        *(
            (
                f"bound: at_least, value: 5, cadence: {{per: {unit}}}",
                f"{{start: 2025-01, end: 2025-06, {result}}}",
                said,
            )
            for unit, result, said in (
                ("week", "value: 4, kept: yes", 1),
                ("week", "value: 5, kept: yes", 0),
                ("year", "value: 4, kept: yes", 0),
            )
        ),
        ("value: 5, cadence: {per: year}", "{end: 2025, value: 4, kept: yes}", 1),
        ("value: 5, cadence: {per: year}", "{end: 2025, kept: yes}", 0),
        ("bound: at_least, value: 20", "{end: 2025, value: 25, kept: partly}", 1),
        ("bound: at_least, value: 20", "{end: 2025, value: 31, kept: no}", 1),
        ("bound: at_least, value: 20", "{end: 2025, value: 22, kept: partly}", 0),
        ("bound: at_least, value: 20", "{end: 2024, value: 31, kept: partly}, {end: 2025, value: 8}", 0),
        ("bound: at_least, value: 20", "{end: 2025, value: 31, kept: partly, party: polisen}", 0),
        ("value: 20", "{end: 2025, value: 31, kept: partly}", 0),
        ("bound: at_most, value: 20", "{end: 2025, value: 10, kept: no}", 1),
        ("bound: at_most, value: 20", "{end: 2025, value: 18, kept: no}", 0),
        (
            "bound: at_least, value: 2, cadence: {per: week}",
            "{start: 2025-01, end: 2025-06, value: '2,9', kept: partly}",
            1,
        ),
        (
            "bound: at_least, value: 2, cadence: {per: week}",
            "{start: 2025-01, end: 2025-06, value: 41, kept: partly}",
            0,
        ),
        (
            "bound: at_least, value: 2, cadence: {per: week}",
            "{start: 2025-01, end: 2025-06, value: 80, kept: partly}",
            1,
        ),
    ],
)
def test_a_promise_is_judged_by_its_figures(target: str, results: str, said: int, tmp_path: Path) -> None:
    promise = f"promises: [{{text: Vi går., target: {{unit: gånger, {target}}}, results: [{results}]}}]\n"
    assert len(found("SV074", f"# medborgarlofte.yaml\n{promise}", tmp_path)) == said
