"""What several bodies decide in one matter, in the memorandum and in the minutes of each."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran

AGREEMENT = """\
title: Samverkansavtal
parties: [{id: kommunen, name: Exempelby kommun}, {id: polisen, name: Polisen i Exempelby}]
purposes: [{text: Fler ska vara trygga.}]
areas: [{id: kvallar, title: Trygga kvällar}]
validity: {start: 2024, end: 2027}
"""
CASE = """\
registration_number: KS 2024/1
title: Samverkansavtal med polisen
tjansteskrivelse:
  proposal: &PARTS
steps:
  - {id: au, role: proposes, body: Kommunstyrelsens arbetsutskott, paragraph: "3", decision: &PARTS}
  - {id: ks, role: proposes, body: Kommunstyrelsen, paragraph: "5", decision: &PARTS}
  - {id: kf, role: decides, body: Kommunfullmäktige, paragraph: "7", decision: &LONE}
"""
LONE = "{decider: Kommunfullmäktige, points: [avtalet godkänns]}"
OWN = "{decider: Kommunstyrelsen, condition: kommunfullmäktiges beslut, points: [kontoret bildar en grupp]}"
Rendered = Callable[..., dict[str, list[str]]]


@pytest.fixture
def rendered(samverkan: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Rendered:
    """The lines of each document of a case with these two decisions, without those above its title."""
    monkeypatch.chdir(tmp_path)
    folder = Path("agreements/exempelby/2024")
    folder.mkdir(parents=True)

    def run(lone: str = LONE, own: str = OWN, settings: str = "language: sv\n") -> dict[str, list[str]]:
        case = CASE.replace("&PARTS", f"[{lone}, {own}]").replace("&LONE", lone)
        (folder / "agreement.yaml").write_text(AGREEMENT, "utf-8")
        (folder / "case.yaml").write_text(case, "utf-8")
        Path("samverkan.yaml").write_text(settings, "utf-8")
        ran = samverkan("render", "--to", "md", "--lang", "sv")
        assert ran.status == 0, ran.err + ran.out
        return {
            path.stem: [line for line in path.read_text("utf-8").partition("\n# ")[2].split("\n")[1:] if line]
            for path in Path("build/exempelby/2024").glob("*.md")
        }

    return run


PROPOSED = [
    "## Förslag till beslut",
    "Kommunstyrelsen föreslår kommunfullmäktige besluta att:",
    "1. avtalet godkänns",
    "Kommunstyrelsen beslutar för egen del, under förutsättning av kommunfullmäktiges beslut, att:",
    "1. kontoret bildar en grupp",
]


def test_the_memorandum_proposes_to_each_body(rendered: Rendered) -> None:
    assert rendered()["tjansteskrivelse"] == PROPOSED


def test_each_body_has_its_own_part_in_its_minutes(rendered: Rendered) -> None:
    made = rendered()
    assert made["protokollsutdrag"][:5] == ["## Kommunstyrelsens arbetsutskotts förslag", *PROPOSED[1:]]
    assert made["protokollsutdrag-ks"][:6] == [
        "## Kommunstyrelsens förslag till kommunfullmäktige",
        "Kommunfullmäktige beslutar att:",
        "1. avtalet godkänns",
        "## Kommunstyrelsens beslut för egen del",
        *PROPOSED[3:],
    ]
    assert made["protokollsutdrag-kf"][:3] == [
        "## Kommunfullmäktiges beslut",
        "Kommunfullmäktige beslutar att:",
        "1. avtalet godkänns",
    ]


def test_sentences_have_leads_of_their_own(rendered: Rendered) -> None:
    made = rendered(settings="house_style: {decision_style: sentences}\n")
    assert made["tjansteskrivelse"][1::2] == [
        "Kommunstyrelsens förslag till kommunfullmäktige:",
        "Kommunstyrelsen beslutar för egen del, under förutsättning av kommunfullmäktiges beslut:",
    ]


def test_points_that_are_all_sentences_have_a_lead_without_att(rendered: Rendered) -> None:
    lone, own = (
        LONE.replace("avtalet godkänns", "Avtalet godkänns."),
        OWN.replace("kontoret bildar en grupp", "Kontoret bildar en grupp."),
    )
    made = rendered(lone=lone, own=own)
    assert made["protokollsutdrag-kf"][1:3] == [
        "Kommunfullmäktige beslutar följande:",
        "1. Avtalet godkänns.",
    ]
    mixed = rendered(lone=lone)
    assert mixed["protokollsutdrag-kf"][1] == "Kommunfullmäktige beslutar att:"


LEAD = "lead: Kommunstyrelsens beslut för egen del"
GIVEN = "under förutsättning"


@pytest.mark.parametrize(
    ("own", "lead"),
    [
        (OWN.replace("condition: k", f"{LEAD}, condition: att k"), "att kommunfullmäktiges beslut"),
        (OWN.replace("condition: ", f"{LEAD}, condition: {GIVEN} av "), "av kommunfullmäktiges beslut"),
        (OWN.replace("condition: ", f"{LEAD} {GIVEN} av kommunfullmäktiges beslut, condition: "),
         "av kommunfullmäktiges beslut"),
    ],
)  # fmt: skip
def test_a_written_lead_is_the_heading_in_the_minutes_and_says_the_condition_once(
    own: str, lead: str, rendered: Rendered
) -> None:
    heading = rendered(own=own)["protokollsutdrag-ks"][3].replace(",", "")
    assert heading == f"## Kommunstyrelsens beslut för egen del under förutsättning {lead}"


def test_one_decision_may_depend_on_something(rendered: Rendered) -> None:
    made = rendered(lone=LONE.replace("points", "condition: att polisen undertecknar, points"))
    assert made["protokollsutdrag-kf"][1] == (
        "Kommunfullmäktige beslutar, under förutsättning att polisen undertecknar, att:"
    )


POINTS = "points: [avtalet godkänns]"
MEMORANDUM = "tjansteskrivelse: {proposal: {" + POINTS + "}%s}\n"
HEAD = "registration_number: KS 2024/1\ntitle: Samverkansavtal med polisen\n"
AU = "{id: au, role: proposes, body: Kommunstyrelsens arbetsutskott, paragraph: '3', decision: {%s}}"
KS = "{id: ks, role: decides, body: Kommunstyrelsen}"
KF = "{id: kf, role: decides, body: Kommunfullmäktige}"
LEADS = "forums: [{id: ks, name: Kommunstyrelsen, type: lead_body}]\n"
BY_KS = "Kommunstyrelsen beslutar att:"


@pytest.mark.parametrize(
    ("case", "agreement", "lead"),
    [
        (MEMORANDUM % ", to: Kommunstyrelsen", "", BY_KS),
        (MEMORANDUM % ", to: Miljö- och byggnadsnämnden", "", "Miljö- och byggnadsnämnden beslutar att:"),
        (MEMORANDUM % "" + f"steps: [{KS}]\n", "", BY_KS),
        (MEMORANDUM % ", to: Kommunstyrelsen" + f"steps: [{KF}]\n", "", "Kommunfullmäktige beslutar att:"),
        (MEMORANDUM % "" + f"steps: [{AU % f'decider: Kommunstyrelsen, {POINTS}'}]\n", "", BY_KS),
        (MEMORANDUM % "", LEADS, BY_KS),
        (MEMORANDUM % "", "", "Förslaget är att:"),
        (MEMORANDUM % ", to: Kommunstyrelsens arbetsutskott", "", "Förslaget är att:"),
        (MEMORANDUM % ", to: Kommunstyrelsen och socialnämnden", "", "Förslaget är att:"),
        (MEMORANDUM % "" + f"steps: [{KS}, {KF}]\n", "", "Förslaget är att:"),
        (f"steps: [{AU % POINTS}, {KS}]\n", "", BY_KS),
        (f"steps: [{AU % POINTS}]\n", LEADS, BY_KS),
        (f"steps: [{AU % POINTS}]\n", "", "Förslaget är att:"),
        (
            f"steps: [{AU % f'{POINTS}, condition: kommunfullmäktiges beslut'}]\n",
            "",
            "Förslaget är, under förutsättning av kommunfullmäktiges beslut, att:",
        ),
    ],
)  # fmt: skip
def test_a_proposal_that_names_no_body_is_to_the_one_that_is_known(
    case: str, agreement: str, lead: str, samverkan: Callable[..., Ran], workspace: Callable[..., Path]
) -> None:
    workspace({"a/agreement.yaml": AGREEMENT + agreement, "a/case.yaml": HEAD + case})
    ran = samverkan("render", "--to", "md")
    assert ran.status == 0, ran.err + ran.out
    name = "tjansteskrivelse" if "tjansteskrivelse" in case else "protokollsutdrag"
    lines = Path(f"build/a/{name}.md").read_text("utf-8").splitlines()
    place = lines.index("1. avtalet godkänns")
    assert lines[place - 2] == lead
    assert samverkan("validate", "--format", "json").out.count('"SV031"') == lead.startswith("Förslaget")


@pytest.mark.parametrize("own", [POINTS, "condition: kommunfullmäktiges beslut, " + POINTS])
def test_no_heading_or_lead_waits_for_a_body(own: str, rendered: Rendered) -> None:
    for lines in rendered(lone=f"{{{POINTS}}}", own=f"{{{own}}}").values():
        assert not [line for line in lines if line.rstrip().endswith((" till", "Beslut att:"))]
