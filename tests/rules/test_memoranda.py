"""What a memorandum has beside its proposal: documents, a summary, consequences, recipients."""

from pathlib import Path

import pytest

from tests.rules.council import proposal, write_style
from tests.rules.test_cases import found

OWN = "    - {title: Tjänsteskrivelse, date: 2024-03-04}\n"


@pytest.mark.parametrize(
    ("documents", "routes"),
    [
        (OWN, []),
        ("", [""]),
        ("    - {title: Lägesbild, date: 2024}\n", [".decision_documents"]),
        ("    - {title: Lägesbild, date: 2024}\n" + OWN, [".decision_documents[1].title"]),
        (OWN + "    - title: Samverkansavtal 2024–2027\n", [".decision_documents[1].title"]),
        (OWN + "    - title: Lägesbild, 12 februari 2024\n", []),
        (OWN + "    - title: Samverkansavtal, 2024-02-12\n", []),
        (OWN + "    - title: Lag (2023:196) om kommuners ansvar\n", []),
        ("    - {title: Tjänsteskrivelse, date: 2024-04-03}\n", [".decision_documents[0].date"]),
        ("    - {title: Tjänsteutlåtande från kontoret, date: 2024-03}\n", []),
    ],
)
def test_decision_documents(documents: str, routes: list[str], tmp_path: Path) -> None:
    text = proposal() + (f"  decision_documents:\n{documents}" if documents else "")
    assert [d.at.removeprefix("tjansteskrivelse") for d in found("SV034", text, tmp_path)] == routes


def test_the_date_of_a_listed_agreement_is_that_of_the_agreement(tmp_path: Path) -> None:
    text = (
        proposal()
        + f"  decision_documents:\n{OWN}    - {{title: Avtal, agreement: exempelby, date: 2024-01-09}}\n"
    )
    [said] = found("SV034", text + "\n# agreement.yaml\ndate: 2024-01-19\n", tmp_path)
    assert said.at == "tjansteskrivelse.decision_documents[1].date"
    draft = text.replace("title: Avtal,", "title: Förslag till avtal,")
    assert found("SV034", draft + "\n# agreement.yaml\ndate: 2024-01-19\n", tmp_path / "draft") == []


LONG = "Kommunen och polisen har samverkat i många år. " * 20
NO_SUMMARY = "  tjansteskrivelse:\n    - {show: proposal}\n    - {heading: Ärendet, show: background}\n"


def test_a_long_memorandum_has_a_summary_unless_the_house_style_has_none(tmp_path: Path) -> None:
    text = proposal() + f"  background: {LONG}\n"
    assert len(found("SV036", text, tmp_path)) == 1
    write_style(tmp_path, NO_SUMMARY)
    assert found("SV036", text, tmp_path) == []


@pytest.mark.parametrize(
    ("summary", "findings"),
    [
        ("Kommunledningsförvaltningen föreslår att avtalet undertecknas.", 1),
        ("Kommunstyrelsen föreslås besluta att avtalet undertecknas.", 1),
        ("Därför föreslår kontoret ett nytt avtal.", 1),
        ("Kommunstyrelsen bör underteckna avtalet.", 1),
        ("Regeringen föreslår en ny lag. Avtalet följer förslaget.", 0),
        ("Avtalet gäller unga som riskerar att begå brott.", 0),
    ],
)
def test_a_summary_makes_no_proposal(summary: str, findings: int, tmp_path: Path) -> None:
    assert len(found("SV036", proposal() + f"  summary: {summary}\n", tmp_path)) == findings


CHILDREN = "\n# agreement.yaml\ntarget_groups:\n  - {text: Barn och ungdomar}\n"


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        pytest.param(proposal() + "  consequences: [{kind: economy, text: Inga.}]\n", 0, id="no children"),
        pytest.param(proposal(), 1, id="no economy"),
        pytest.param(
            proposal() + "  consequences: [{kind: other, heading: Ekonomi, text: Inga.}]\n",
            0,
            id="by its heading",
        ),
        pytest.param(
            proposal() + "  consequences: [{kind: economy, text: A}]\n" + CHILDREN, 1, id="children"
        ),
        pytest.param(
            proposal()
            + "  consequences: [{kind: economy, text: A}]\n  assessment: Barnets bästa är prövat.\n"
            + CHILDREN,
            0,
            id="weighed in the assessment",
        ),
        pytest.param(
            proposal()
            + "  consequences: [{kind: economy, text: A}]\n\n# agreement.yaml\n"
            + "target_groups:\n  - {text: Föräldrar till unga vuxna, children: nej}\n",
            0,
            id="said not to be children",
        ),
        pytest.param(
            proposal()
            + "  consequences: [{kind: economy, text: A}]\n\n# agreement.yaml\n"
            + "target_groups:\n  - {text: Tidiga insatser, children: ja}\n",
            1,
            id="said to be children",
        ),
    ],
)
def test_consequences(text: str, findings: int, tmp_path: Path) -> None:
    assert len(found("SV037", text, tmp_path)) == findings


def test_children_of_the_replaced_agreement_count(tmp_path: Path) -> None:
    old = "# gammalt/agreement.yaml\nvalidity: {start: 2020, end: 2023}\ntarget_groups: [{text: Ungdomar}]\n"
    new = "# nytt/agreement.yaml\nrelations: [{kind: replaces, agreement: gammalt}]\n"
    case = proposal().replace("# case", "# nytt/case") + "  consequences: [{kind: economy, text: Inga.}]\n"
    [said] = found("SV037", old + new + case, tmp_path)
    assert "avtalet som ersätts" in said.message.sv


@pytest.mark.parametrize(
    ("recipients", "findings"),
    [
        ("[{name: Polisen, party: polisen}]", 0),
        ("[{name: Polismyndigheten i Exempelby}]", 0),
        ("[{name: Lokalpolisområde Exempelby}]", 0),
        ("[{name: Avtalsparterna}]", 0),
        ("[{name: Socialnämnden}]", 1),
        ("[{name: Kommunen, party: kommunen}]", 1),
        ("[]", 1),
    ],
)
def test_recipients(recipients: str, findings: int, tmp_path: Path) -> None:
    assert len(found("SV038", proposal() + f"  recipients: {recipients}\n", tmp_path)) == findings


def test_a_party_that_only_contributes_need_not_be_sent_the_decision(tmp_path: Path) -> None:
    parties = (
        "\n# agreement.yaml\nparties:\n  - {id: kommunen, name: Exempelby kommun}\n"
        "  - {id: bo, name: Exempelbyhus, role: contributor}\n  - {id: kv, name: Kriminalvården}\n"
    )
    [said] = found("SV038", proposal() + "  recipients: [{name: Polisen}]\n" + parties, tmp_path)
    assert said.message.sv.startswith("Kriminalvården")
