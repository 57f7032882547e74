"""Periods, former agreements and numbers: other ways to go wrong, and what holds together."""

import re
from itertools import permutations
from pathlib import Path

import pytest

from samverkan.diagnostics import Diagnostic
from samverkan.load.load import load
from samverkan.rules import findings
from tests.rules.test_cases import TODAY, found


def _said(rule: str, words: str, root: Path) -> list[Diagnostic]:
    return found(rule, words if words.startswith("# ") else f"# agreement.yaml\n{words}", root)


def _valid(validity: str, more: str = "") -> str:
    return f"title: Avtal\nvalidity: {{{validity}}}\n{more}"


YEARLY = "length: {count: 1, unit: year}"


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        (_valid("start: 2027, end: 2024"), "error"),
        (_valid("start: 2024-05-02, end: 2024-05-01"), "error"),
        (_valid("start: 2024, end: 2027", "measures: [{title: A, start: 2025-02, end: 2025-01}]\n"), "error"),
        (_valid("start: 2024, end: 2027", "promises: [{text: A, start: 2025, end: 2024}]\n"), "error"),
        (_valid("start: 2024"), "warning"),
        (_valid("end: 2027"), "warning"),
        (_valid(""), "warning"),
        (_valid("stated: 2024–2027"), "warning"),
        (_valid("start: 2024, end: 2107"), "warning"),
        (_valid("start: 2024, end: 2027, until_further_notice: yes"), "warning"),
        (_valid("start: 2024, until_further_notice: yes"), "warning"),
        (_valid("start: 2024, until_further_notice: yes, condition: så länge rådet finns"), "warning"),
        (
            _valid(
                f"start: 2024, until_further_notice: yes, termination: {{form: brev}}, "
                f"extension: {{kind: automatic, {YEARLY}}}"
            ),
            "warning",
        ),
        (_valid(f"start: 2024, end: 2027, extension: {{kind: automatic, {YEARLY}}}"), "warning"),
        (
            _valid("start: 2024, end: 2027, termination: {form: brev}, extension: {kind: automatic}"),
            "warning",
        ),
        (
            _valid(
                "start: 2024, end: 2027, termination: {notice: {count: 2, unit: year}}, "
                f"extension: {{kind: automatic, {YEARLY}}}"
            ),
            "warning",
        ),
        (_valid("start: 2024, end: 2024, termination: {notice: {count: 18, unit: month}}"), "warning"),
        (_valid("start: 2024, end: 2025, revision: {cadence: {every: 4, per: year}}"), "warning"),
        (_valid("start: 2024, end: 2027, stated: 2024–2026"), "warning"),
        (_valid("start: 2024, end: 2027, stated: år 2019"), "warning"),
        ("title: Samverkansavtal 2023–2026\n", "warning"),
        ("title: Samverkansavtal för Exempelby 2024-2026\n", "warning"),
    ],
)
def test_a_period_that_makes_no_sense(words: str, severity: str, tmp_path: Path) -> None:
    assert [d.severity for d in _said("SV019", words, tmp_path)] == [severity]


@pytest.mark.parametrize(
    "words",
    [
        "",
        _valid("start: 2024, end: 2024"),
        _valid("start: 2024-05, end: 2024-05-01"),
        _valid("start: 2024, end: 2027, stated: 2024–2027"),
        _valid("start: 2024-07-01, end: 2026-06-30, stated: 1 juli 2024–30 juni 2026"),
        _valid("start: 2024, end: 2027, stated: fyra år från 2024"),
        _valid("end: 2027", "date: 2024-01-15\n"),
        _valid("start: 2024, condition: till dess att ett nytt avtal ersätter det"),
        _valid("text: Avtalet gäller från underskriften och i tre år."),
        _valid("start: 2024, until_further_notice: yes, termination: {form: skriftligen}"),
        _valid("start: 2024, until_further_notice: yes, revision: {cadence: {per: year}}"),
        _valid("start: 2024, until_further_notice: yes, text: Var och en får säga upp avtalet."),
        _valid("start: 2024, end: 2027, extension: {kind: by_decision}"),
        _valid(f"start: 2024, end: 2027, extension: {{kind: automatic, {YEARLY}, times: 2}}"),
        _valid(
            f"start: 2024, end: 2027, termination: {{form: brev}}, extension: {{kind: automatic, {YEARLY}}}"
        ),
        _valid("start: 2024, end: 2024-10, revision: {cadence: {per: year}}"),
        "title: Samverkansavtal inom Trygghetsprogram 2020–2030\n",
        "title: Samverkansavtal från 2024\n",
    ],
)
def test_a_period_that_makes_sense(words: str, tmp_path: Path) -> None:
    assert _said("SV019", words, tmp_path) == []


def test_holders_of_an_office_leave_after_they_came(tmp_path: Path) -> None:
    words = (
        "# organisations.yaml\norganisations: [{id: a, name: A kommun, type: kommun}]\noffices:\n"
        "- {id: b, title: Chef, organisation: a, holders: [{name: C, start: 2022, end: 2021}]}\n"
    )
    assert [d.at for d in _said("SV019", words, tmp_path)] == ["offices[id=b].holders[0].end"]


def _two(first: str, second: str) -> str:
    return f"# a/agreement.yaml\ntitle: Gamla\n{first}\n# b/agreement.yaml\ntitle: Nya\n{second}\n"


OLD = "validity: {start: 2021, end: 2024}\nregistration_number: KS 2020/1\n"
NEW = "validity: {start: 2024, end: 2027}\n"


@pytest.mark.parametrize(
    "words",
    [
        _two(OLD, NEW),
        _two(OLD, f"{NEW}relations: [{{kind: replaces, registration_number: KS 2019/7}}]"),
        _two(OLD, f"{NEW}relations: [{{kind: complements, title: Avtal om våld i nära relationer}}]"),
        _two(OLD, f"{NEW}form: accord"),
        _two("validity: {start: 2020, until_further_notice: yes, termination: {form: skriftligen}}", NEW),
        _two("validity: {start: 2024, end: 2025}", NEW),
        _two(OLD, "validity: {start: 2022, end: 2023}"),
    ],
)
def test_two_agreements_at_once(words: str, tmp_path: Path) -> None:
    said = _said("SV020", words, tmp_path)
    assert [d.file for d in said] == ["agreements/b/agreement.yaml"]
    assert "Gamla" in said[0].message.sv


def _of_kommun(folder: str, kommun: str, validity: str, organisation: str = "kommun") -> str:
    return (
        f"# {folder}/organisations.yaml\norganisations:\n"
        f"- {{id: {organisation}, name: {kommun}, type: kommun}}\n"
        "- {id: polisen, name: LPO, type: police}\n"
        f"# {folder}/agreement.yaml\ntitle: Avtalet i {kommun}\nvalidity: {validity}\n"
        "parties:\n"
        f"- {{id: kommunen, name: Kommunen, organisation: {organisation}}}\n"
        "- {id: polisen, name: Polisen, organisation: polisen}\n"
    )


@pytest.mark.parametrize(
    ("periods", "files"),
    [
        (("{start: 2021, end: 2024}", "{start: 2023, end: 2027}"), []),
        (("{start: 2024, end: 2024}", "{start: 2026, end: 2027}"), ["a"]),
    ],
)
def test_an_id_that_two_kommuner_have_is_of_two_organisations(
    periods: tuple[str, str], files: list[str], tmp_path: Path
) -> None:
    words = _of_kommun("a", "Ek kommun", periods[0]) + _of_kommun("b", "Alby kommun", periods[1])
    assert _said("SV020", words, tmp_path) == []
    assert [d.file.split("/")[1] for d in _said("SV002", words, tmp_path)] == files


def test_one_kommun_that_two_registers_know_is_one(tmp_path: Path) -> None:
    words = _of_kommun("a", "Ek kommun", "{start: 2021, end: 2024}")
    words += _of_kommun("b", "Ek kommun", "{start: 2023, end: 2027}", organisation="ek")
    assert [d.file for d in _said("SV020", words, tmp_path)] == ["agreements/b/agreement.yaml"]


def test_an_earlier_agreement_that_outlasts_the_one_before(tmp_path: Path) -> None:
    words = (
        "# a/agreement.yaml\ntitle: Gamla\nvalidity: {start: 2020, end: 2030}\n"
        "# b/agreement.yaml\nvalidity: {start: 2021, end: 2021}\n"
        "relations: [{kind: complements, agreement: a}]\n"
        "# c/agreement.yaml\nvalidity: {start: 2023, end: 2023}\n"
    )
    assert [d.file for d in _said("SV020", words, tmp_path)] == ["agreements/c/agreement.yaml"]


@pytest.mark.parametrize("ends", list(permutations([2026, 2028, 2030])))
def test_of_several_that_hold_the_last_begun_is_named(ends: tuple[int, ...], tmp_path: Path) -> None:
    words = "".join(
        f"# {name}/agreement.yaml\nvalidity: {{start: 202{place}, end: {end}}}\n"
        for place, (name, end) in enumerate(zip("abc", ends, strict=True))
    )
    said = _said("SV020", f"{words}# d/agreement.yaml\nvalidity: {{start: 2025, end: 2027}}\n", tmp_path)
    named = [re.findall(r"\(([a-d])\)", each.message.sv) for each in said]
    assert named == [["a"], ["b"], ["c"]]


@pytest.mark.parametrize(
    "words",
    [
        _two("validity: {start: 2021, end: 2023}", NEW),
        _two("validity: {start: 2021, end: 2024-06-30}", "validity: {start: 2024-07-01, end: 2027}"),
        _two(OLD, f"{NEW}relations: [{{kind: replaces, agreement: a}}]"),
        _two(f"{OLD}relations: [{{kind: complements, agreement: b}}]", NEW),
        _two(OLD, f"{NEW}relations: [{{kind: replaces, registration_number: KS2020/1}}]"),
        _two(OLD, f"{NEW}relations: [{{kind: replaces, title: Det förra avtalet}}]"),
        _two(f"{OLD}level: central", f"{NEW}level: local"),
        _two(f"{OLD}part: del 1", f"{NEW}part: del 2"),
        _two(OLD, f"{NEW}form: operating_agreement"),
        _two(OLD, f"{NEW}parties: [{{id: a, name: Provinge kommun}}, {{id: b, name: Polisen}}]"),
        _two("validity: {start: 2020, condition: till dess att ett nytt avtal ersätter det}", NEW),
        _two(OLD, "validity: {text: Avtalet gäller tills vidare.}"),
        _two(OLD, "validity: {text: Tills vidare.}\nrelations: [{kind: replaces, agreement: a}]"),
    ],
)
def test_one_agreement_after_another(words: str, tmp_path: Path) -> None:
    assert _said("SV020", words, tmp_path) == []


def test_a_replaced_agreement_is_out_of_the_way_of_later_ones(tmp_path: Path) -> None:
    words = (
        "# a/agreement.yaml\nvalidity: {start: 2020, end: 2030}\n"
        "# b/agreement.yaml\nvalidity: {start: 2021, end: 2022}\n"
        "relations: [{kind: replaces, agreement: a}]\n"
        "# c/agreement.yaml\nvalidity: {start: 2023, end: 2025}\n"
    )
    assert _said("SV020", words, tmp_path) == []


FORMER = "date: 2021-01-15\nvalidity: {start: 2021, end: 2023}\nregistration_number: KS 2020/1\n"


def _relation(relation: str, more: str = "", former: str = FORMER) -> str:
    return _two(former, f"{NEW}relations: [{{kind: replaces, agreement: a, {relation}}}]\n{more}")


def _by_name(relation: str) -> str:
    return _two(FORMER, f"{NEW}relations: [{{kind: replaces, agreement: a}}, {{{relation}}}]\n")


def _case_says(words: str) -> str:
    return _relation(
        "", f"# b/case.yaml\ntjansteskrivelse:\n  background: {words}\n  proposal: {{points: [A.]}}\n"
    )


@pytest.mark.parametrize(
    "words",
    [
        _relation("date: 2020"),
        _relation("date: 2021-02"),
        _relation("registration_number: KS 2021/1"),
        _relation("registration_number: KS 202/01"),
        _relation("title: Samverkansavtal 2020–2023"),
        _relation("", former="validity: {start: 2025, end: 2028}\n"),
        _case_says("Det ersätter avtalet från 2019 (KS2020/1)."),
        _relation("start: 2020"),
        _relation("end: 2024-06"),
        _relation("", former="validity: {start: 2019, end: 2020}\n").replace("replaces", "precedes"),
        _by_name("kind: replaces, title: Avtalet, start: 2025"),
        _by_name("kind: follows, title: Avtalet, start: 2025-03-01"),
        _by_name("kind: precedes, start: 2023-12"),
    ],
)
def test_the_former_agreement_is_another(words: str, tmp_path: Path) -> None:
    assert len(_said("SV021", words, tmp_path)) == 1


@pytest.mark.parametrize(
    "words",
    [
        _relation("date: 2021"),
        _relation("date: 2021-01-15"),
        _relation("registration_number: KS2020/1"),
        _relation("title: Samverkansavtal 2021-2023"),
        _relation("title: Det gamla avtalet"),
        _relation("date: 2019, registration_number: X 1", former="validity: {text: Löpande.}\n"),
        _case_says("Det ersätter avtalet från 2021 (KS2020/1)."),
        _case_says("Planen från 2019 (KS2018/7) gäller."),
        _relation("start: 2021, end: 2023"),
        _relation("start: 2021-01, end: 2023-12-31"),
        _by_name("kind: replaces, title: Avtalet, start: 2021, end: 2024"),
        _by_name("kind: follows, start: 2024"),
        _by_name("kind: precedes, title: Avtalet, start: 2024"),
        _by_name("kind: precedes, title: Avtalet, start: 2028"),
        _by_name("kind: complements, title: Avtalet, start: 2030"),
        _by_name("kind: part_to_come, title: Del 2, date: 2030"),
        _case_says("Avtalet från 2019–2023 (KS2020/1)."),
    ],
)
def test_the_former_agreement_is_described_as_it_is(words: str, tmp_path: Path) -> None:
    assert _said("SV021", words, tmp_path) == []


def _numbers(agreement: str, case: str, more: str = "") -> str:
    return (
        f"# b/agreement.yaml\nregistration_number: {agreement}\nrelations:\n"
        f"- {{kind: replaces, title: Gamla, registration_number: KS 2020/1}}\n"
        f"# b/case.yaml\nregistration_number: {case}\n{more}"
    )


def _point(point: str) -> str:
    return f"tjansteskrivelse:\n  proposal:\n    points:\n    - {point}\n"


@pytest.mark.parametrize(
    "words",
    [
        _numbers("KS 2024/1", "KS 2024/11"),
        _numbers("KS 2024/1", "KS 2023/1"),
        _numbers("KS 2024/1", "BUN 2024/1"),
        "registration_number: KS\n",
        _numbers("KS 2024/1", "KS 2024/1", _point("Avtalet ersätter det förra avtalet (KS 2020/10).")),
        _two(FORMER, f"{NEW}registration_number: KS2020/1\nrelations: [{{kind: replaces, agreement: a}}]"),
        _two(FORMER, NEW)
        + "# b/case.yaml\ntjansteskrivelse:\n  proposal: {points: [A.]}\n  decision_documents:\n"
        "  - {title: Gamla, agreement: a, registration_number: KS 2020/2}\n",
    ],
)
def test_numbers_that_contradict(words: str, tmp_path: Path) -> None:
    assert len(_said("SV042", words, tmp_path)) == 1


@pytest.mark.parametrize(
    "words",
    [
        _numbers("KS2024/1", "KS 2024/1"),
        _numbers("KSN-2014-1450", "KSN-2014-1450"),
        _numbers("A123.456/2024", "KS 2024/1"),
        _numbers("KS 2024/1", "KS 2024/1", _point("Avtalet ersätter det förra avtalet (KS2020/1).")),
        _numbers("KS 2024/1", "KS 2024/1", _point("Avtalet ersätter det förra avtalet (från 2020).")),
        _numbers("KS 2024/1", "KS 2024/1", _point("Avtalet finansieras av planen (KS 2019/47).")),
        "registration_number: 1009/15\n",
    ],
)
def test_numbers_that_agree(words: str, tmp_path: Path) -> None:
    assert _said("SV042", words, tmp_path) == []


def test_the_ends_of_the_calendar_are_days_like_others(tmp_path: Path) -> None:
    first, last = "1950-01-01", "2199-12-31"
    signed = f"signatories: [{{name: Eva Ek, title: Chef, party: kommunen, date: {last}}}]\n"
    again = f"signatories: [{{name: Eva Ek, title: Chef, party: kommunen, date: {first}}}]\n"
    minutes = (
        f"steps: [{{id: ks, role: decides, body: Styrelsen, date: {last}, adjustment: {{date: {last}}}, "
        f"announcement: {{posted: {last}, removed: {first}, appeal_until: {first}}}}}]\n"
    )
    said = _said(
        "SV023",
        f"# a/agreement.yaml\n{_valid(f'start: {first}, end: {last}', signed)}"
        f"# b/agreement.yaml\n{_valid(f'start: {last}, end: {last}', again)}"
        f"# b/case.yaml\n{minutes}",
        tmp_path,
    )
    assert {each.file for each in said} == {f"agreements/{each}/agreement.yaml" for each in "ab"}


def _every(words: str, root: Path) -> list[Diagnostic]:
    found("SV019", f"# agreement.yaml\n{words}", root)
    return [each.diagnostic for _, each in findings(load(root), TODAY)]


WRONG = [
    ("start: 2024-07-01, end: 2027", "start: 2028-01-01, end: 2027", "start"),
    ("start: 2024-07-01, end: 2027-12-31", "start: 2024-07-01, end: 2017-12-31", "end"),
    ("start: 2024-01-01, end: 2027-12-31", "start: 2027-12-31, end: 2027-12-31", ""),
    ("start: 2024, end: 2027", "start: 2024, end: 2127", "end"),
    ("start: 2024, end: 2027", "start: 1924, end: 2027", "start"),
]


@pytest.mark.parametrize("title", ["Samverkansavtal 2024–2027", "Samverkan för trygghet"])
@pytest.mark.parametrize(("sound", "broken", "key"), WRONG)
def test_of_a_wrong_period_one_thing_is_said(
    title: str, sound: str, broken: str, key: str, tmp_path: Path
) -> None:
    words = (
        "title: {}\ndate: 2024-06-10\nvalidity: {{{}, termination: {{notice: {{count: 6, unit: month}}}}}}\n"
        "goals: [{{title: Ro, indicators: [{{title: Andel, baseline: 1, target: 2, target_date: 2026}}]}}]\n"
        "measures: [{{title: Lampor, start: 2025, end: 2026-06}}]\n"
        "follow_up: {{occasions: [{{subject: Avtalet, date: 2026}}]}}\n"
    )
    before, after = (
        {(d.rule, d.at, d.message.sv) for d in _every(words.format(title, period), tmp_path)}
        for period in (sound, broken)
    )
    assert before <= after
    ((rule, at, _),) = after - before
    assert rule == "SV019"
    assert at.startswith(f"validity.{key}")
