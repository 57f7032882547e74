"""What is dated in days to come, in another agreement's time, or stands in no round."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

VALUE = "{title: Tal, measurements: [{date: %s, value: 1}]}"
MEASURED = f"# agreement.yaml\ngoals: [{{title: Mål, indicators: [{VALUE}]}}]\n"


def _at(rule: str, text: str, root: Path) -> list[str]:
    return [each.at for each in found(rule, text, root)]


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("# lagesbild.yaml\ndate: 2026-06-02\n", "date"),
        ("# lagesbild.yaml\ndate: 2062-05-01\npresented: [{to: KS, date: 2062-06-01}]\n", "date"),
        (MEASURED % "2027", "goals[0].indicators[0].measurements[0].date"),
        ("# atgardsplan.yaml\ndecisions: [{body: KS, date: 2028-03-12}]\n", "decisions[0].date"),
        ("# atgardsplan.yaml\nmeasures: [{title: Ljus, completed: 2026-07}]\n", "measures[0].completed"),
    ],
)
def test_what_has_happened_is_not_of_a_day_to_come(text: str, route: str, tmp_path: Path) -> None:
    assert _at("SV084", text, tmp_path) == [route]


@pytest.mark.parametrize(
    "text",
    [
        MEASURED % "2026" + "# lagesbild.yaml\ndate: 2026-06-01\n",
        "# atgardsplan.yaml\nstart: 2027\nend: 2028\nmeasures: [{title: Ljus, start: 2027, end: 2027-12}]\n",
        "# case.yaml\nsteps: [{id: ks, role: decides, body: KS, date: 2026-09-01}]\n",
        MEASURED.replace("{date: %s, value: 1}", "{date: 2026-10, value: 1}, {date: 2028-10, value: 2}"),
        "# lagesbild.yaml\ndate: 2026-07-01\n# uppfoljning.yaml\ndate: 2026-08-01\n",
    ],
)
def test_what_is_planned_and_what_one_looks_back_on_is_passed(text: str, tmp_path: Path) -> None:
    assert _at("SV084", text, tmp_path) == []


SEEN = [f"# lagesbild-{month}.yaml\nid: m{month}\ndate: 2027-{month}-01\n" for month in ("02", "06", "10")]


@pytest.mark.parametrize("files", [1, 2, 3])
@pytest.mark.parametrize(
    ("day", "findings"), [("2026-12-01", 0), ("2027-12-01", 0), ("2029-01-01", 1), ("2062-05-01", 1)]
)
def test_a_day_to_come_is_believed_when_other_files_bear_it_out(
    day: str, findings: int, files: int, tmp_path: Path
) -> None:
    text = f"{''.join(SEEN[-files:])}# atgardsplan.yaml\ndecisions: [{{body: KS, date: {day}}}]\n"
    assert len(_at("SV084", text, tmp_path)) == findings


def test_a_series_is_borne_out_by_its_own_values_and_bears_out_others(tmp_path: Path) -> None:
    series = MEASURED.replace("{date: %s, value: 1}", "{date: 2026-10, value: 1}, {date: 2028-10, value: 2}")
    plan = "# atgardsplan.yaml\nmeasures: [{title: Ljus, completed: %s}]\n"
    assert _at("SV084", series + plan % "2027-05", tmp_path) == []
    assert _at("SV084", series + plan % "2030-05", tmp_path) == ["measures[0].completed"]


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("# uppfoljning.yaml\ndate: 2023-12-31\n", 1),
        ("# lagesbild.yaml\ndate: 2014-02-01\n", 1),
        ("# atgardsplan.yaml\ndate: 2028-02-01\n", 1),
        ("# motesanteckning.yaml\nforum: f\ndate: 2029-02-01\n", 1),
        ("# lagesbild.yaml\ndate: 2022-05-01\n# atgardsplan.yaml\ndate: 2023-11-01\n", 0),
        ("# uppfoljning.yaml\ndate: 2028-06-01\n", 0),
        ("# agreement.yaml\nvalidity: {end: 2027}\n# uppfoljning.yaml\ndate: 2019-06-01\n", 0),
        (
            "# agreement.yaml\nvalidity: {start: 2024, until_further_notice: yes}\n"
            "# atgardsplan.yaml\ndate: 2031-01-01\n",
            0,
        ),
    ],
)
def test_documents_are_of_the_time_of_the_agreement(text: str, findings: int, tmp_path: Path) -> None:
    forums = "forums: [{id: f, name: Styrgruppen}]\n"
    text = text.replace("# agreement.yaml\n", f"# agreement.yaml\n{forums}") if "agreement" in text else text
    text = text if "agreement" in text else f"# agreement.yaml\n{forums}{text}"
    assert len(found("SV085", text, tmp_path)) == findings


def test_a_document_may_belong_to_the_agreement_before(tmp_path: Path) -> None:
    text = "# ny/agreement.yaml\nvalidity: {start: 2024, end: 2027}\n"
    text += "relations: [{kind: replaces, agreement: gammal}]\n# ny/uppfoljning.yaml\ndate: 2023-11-01\n"
    text += "# gammal/agreement.yaml\nvalidity: {start: 2020, end: 2023}\n"
    assert found("SV085", text, tmp_path) == []


LATER = (
    "# gammal/agreement.yaml\nvalidity: %s\nforums: [{id: f, name: Styrgruppen}]\n"
    "problems: [{id: p, title: Stölder}]\n# ny/agreement.yaml\nvalidity: {start: 2024, end: 2027}\n"
    "relations: [{kind: %s, agreement: gammal}]\n"
)
UNTIL_THEN, UNTIL_FURTHER = "{start: 2020, end: 2023}", "{start: 2020, until_further_notice: yes}"
OVERLAPPING = "{start: 2020, end: 2025}"


@pytest.mark.parametrize(
    ("validity", "kind", "text", "places"),
    [
        (UNTIL_THEN, "replaces", "# gammal/atgardsplan.yaml\ndate: 2024-02-01\n", ["date"]),
        (
            UNTIL_THEN,
            "follows",
            "# gammal/medborgarlofte.yaml\ndate: 2025\nstart: 2025\npromises: [{text: Vi går.}]\n",
            ["start"],
        ),
        (UNTIL_THEN, "replaces", "# gammal/orsaksanalys.yaml\nproblem: p\ndate: 2024-06\n", ["date"]),
        (UNTIL_THEN, "replaces", "# gammal/uppfoljning.yaml\ndate: 2025-02-01\nstart: 2024\n", ["start"]),
        (UNTIL_THEN, "replaces", "# gammal/atgardsplan.yaml\ndate: 2023-12-01\nstart: 2024\n", ["start"]),
        (UNTIL_THEN, "replaces", "# gammal/lagesbild.yaml\ndate: 2025-03\n", ["date"]),
        (UNTIL_THEN, "replaces", "# gammal/motesanteckning.yaml\nforum: f\ndate: 2025-03-01\n", ["date"]),
        (UNTIL_FURTHER, "replaces", "# gammal/atgardsplan.yaml\ndate: 2024-02-01\n", ["date"]),
        (OVERLAPPING, "replaces", "# gammal/atgardsplan.yaml\ndate: 2025-02-01\n", ["date"]),
        (UNTIL_THEN, "replaces", "# gammal/uppfoljning.yaml\ndate: 2024-03-01\nstart: 2023\n", []),
        (UNTIL_THEN, "replaces", "# gammal/uppfoljning.yaml\ndate: 2024-03-01\n", []),
        (UNTIL_THEN, "replaces", "# gammal/lagesbild.yaml\ndate: 2024-03\n", []),
        (UNTIL_THEN, "replaces", "# gammal/atgardsplan.yaml\ndate: 2023\nstart: 2023\nend: 2024\n", []),
        (UNTIL_THEN, "replaces", "# gammal/atgardsplan.yaml\ndate: 2029-01-01\n", []),
        (UNTIL_THEN, "replaces", "# ny/atgardsplan.yaml\ndate: 2024-02-01\n", []),
        (UNTIL_THEN, "extends", "# ny/lagesbild.yaml\ndate: 2022-02\n", []),
        (UNTIL_FURTHER, "follows", "# gammal/atgardsplan.yaml\ndate: 2024-02-01\n", []),
        (UNTIL_FURTHER, "complements", "# gammal/atgardsplan.yaml\ndate: 2024-02-01\n", []),
        (UNTIL_THEN, "part_of", "# gammal/atgardsplan.yaml\ndate: 2024-02-01\n", []),
    ],
)
def test_a_document_of_the_time_of_the_agreement_after(
    validity: str, kind: str, text: str, places: list[str], tmp_path: Path
) -> None:
    assert _at("SV085", LATER % (validity, kind) + text, tmp_path) == places


ROUND = "# cycle.yaml\nsteps: [{kind: follow_up, follow_ups: [%s]}]\n"
FOLLOW_UPS = "".join(
    f"# uppfoljning-{each}.yaml\nid: {each}\ndate: 2025-0{n}-01\n" for n, each in enumerate("abcd", 1)
)


@pytest.mark.parametrize(("named", "findings"), [("a, b, c", 1), ("a, b, c, d", 0), ("a, b", 0), ("a", 0)])
def test_one_that_is_left_out_of_the_rounds_is_found(named: str, findings: int, tmp_path: Path) -> None:
    assert len(found("SV086", ROUND % named + FOLLOW_UPS, tmp_path)) == findings
