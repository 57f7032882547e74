"""`samverkan render` as a council secretary and a CI job meet it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import LAWFUL, MINIMAL, ROOT, Ran

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

OTHER = MINIMAL.replace("Exempelby", "Annanby")

CASE = """\
registration_number: KS 2024/1
title: Samverkansavtal
tjansteskrivelse:
  officer: {name: Anna Exempel, contact: {phone: 010-11, email: anna@exempelby.example}}
  proposal: {decider: Kommunstyrelsen, points: [kommunen undertecknar avtalet.]}
"""


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_every_document_of_the_shipped_case_is_written(shipped: Path) -> None:
    names = {
        "2019-2022": ["avtal", "bilaga-1", "bilaga-2"],
        "2022-2023": ["avtal", "bilaga-1", "protokollsutdrag", "tjansteskrivelse"],
    }
    wanted = {
        f"enkoping/{period}/{name}.{to}"
        for period in names
        for name in names[period]
        for to in ("md", "html")
    }
    assert wanted | {"index.html"} <= set(_files(shipped))


def test_the_same_input_gives_the_same_bytes(samverkan: Samverkan, tmp_path: Path, shipped: Path) -> None:
    samverkan("render", ROOT / "agreements", "--output", tmp_path)
    assert _files(tmp_path) == _files(shipped)


def test_one_format_and_one_document(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace({"a/agreement.yaml": MINIMAL, "a/case.yaml": CASE})
    samverkan("render", "--to", "md", "--document", "avtal")
    assert set(_files(root / "build")) == {"a/avtal.md", "index.html"}


def test_public_leaves_out_contact_details(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace({"a/agreement.yaml": MINIMAL, "a/case.yaml": CASE})
    samverkan("render")
    assert "010-11" in (root / "build/a/tjansteskrivelse.md").read_text()
    samverkan("render", "--public")
    public = (root / "build/a/tjansteskrivelse.md").read_text()
    assert "Anna Exempel" in public
    assert "010-11" not in public
    assert "anna@exempelby.example" not in public


def test_check_writes_nothing_and_names_what_is_stale(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace({"a/agreement.yaml": MINIMAL, "a/case.yaml": CASE})
    samverkan("render")
    assert samverkan("render", "--check").status == 0
    (root / "agreements/a/case.yaml").write_text(CASE.replace("Anna", "Eva"))
    before = _files(root / "build")
    ran = samverkan("render", "--check")
    assert ran.status == 1
    assert "build/a/tjansteskrivelse.html does not match its YAML." in ran.out
    assert "avtal" not in ran.out
    assert _files(root / "build") == before


def test_an_agreement_with_errors_leaves_the_others_and_its_earlier_output(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    root = workspace({"a/agreement.yaml": MINIMAL, "b/agreement.yaml": OTHER})
    samverkan("render")
    (root / "agreements/a/agreement.yaml").write_text(MINIMAL.replace("validity", "vality"))
    (root / "agreements/b/agreement.yaml").write_text(OTHER.replace("Samverkansavtal", "Nytt avtal"))
    ran = samverkan("render")
    assert ran.status == 1
    assert "Did you mean `validity`?" in ran.err
    assert "Samverkansavtal" in (root / "build/a/avtal.md").read_text()
    assert "Nytt avtal" in (root / "build/b/avtal.md").read_text()
    assert 'href="a/avtal.html"' in (root / "build/index.html").read_text()


def test_a_template_of_ones_own_stands_over_the_shipped_one(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    root = workspace({"a/agreement.yaml": MINIMAL, "/templates/avtal.md.j2": "# Vårt {{ title }}\n"})
    samverkan("render")
    assert (root / "build/a/avtal.md").read_text() == "# Vårt Samverkansavtal 2019–2022\n"


def test_a_broken_template_is_2_and_says_where(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace(
        {"a/agreement.yaml": MINIMAL, "/templates/avtal.md.j2": "# {{ title }}\n\n{{ nonsense }}\n"}
    )
    ran = samverkan("render")
    assert ran.status == 2
    assert "templates/avtal.md.j2:3" in ran.err
    assert "nonsense" in ran.err
    assert not (root / "build").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["--document", "xyzzy"],
            "None of the agreements has the document 'xyzzy'. Those that exist: avtal.",
        ),
        (["--document", "bilaga"], "'bilaga'. Annexes are written once the agreement has `annexes`"),
        (["--document", "bilaga-1"], "Annexes are written once the agreement has `annexes`"),
        (["--document", "protokollsutdrag"], "`samverkan new case`"),
        (["--document", "tjansteskrivelse"], "once case.yaml has a `tjansteskrivelse`. Begin with"),
        (["--document", "protokolsutdrag"], "Did you mean protokollsutdrag?"),
        (["--document", "jamforelse"], "once `relations` says which agreement"),
        (["--document", "lägesbild"], "Begin with `samverkan new lägesbild`."),
        (["--document", "cycle"], "There is no such file. Begin with `samverkan new cycle`."),
        (["--document", "avtl"], "Did you mean avtal?"),
        (["--to", "odt"], "'odt' is not one of"),
        (["nowhere"], "nowhere does not exist"),
        (["--output", "agreements/a/agreement.yaml"], "belongs to what the workspace is made of"),
        (["--output", "/dev/null"], "cannot be written"),
    ],
)
def test_a_run_that_cannot_be_trusted_is_2(
    samverkan: Samverkan, workspace: Workspace, arguments: list[str], said: str
) -> None:
    workspace({"a/agreement.yaml": MINIMAL})
    ran = samverkan("render", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err


IN_CASE = """\
registration_number: KS 1
title: Avtal
steps:
  - id: styrelsen
    role: decides
    body: Kommunstyrelsen
    date: 2024-03-04
"""


def test_minutes_that_are_not_there_yet_are_told_by_what_the_body_lacks(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    root = workspace({"a/agreement.yaml": MINIMAL, "a/case.yaml": IN_CASE})
    asked = ("render", "--document", "protokollsutdrag", "--lang", "sv")
    ran = samverkan(*asked)
    assert (ran.status, "fill in" in ran.err) == (2, False)
    assert "fyll i `date`, `paragraph` och `decision` hos organet under `steps` i case.yaml." in ran.err
    assert "samverkan new" not in ran.err
    (root / "agreements/a/case.yaml").write_text(IN_CASE + '    paragraph: "12"\n')
    assert samverkan(*asked).status == 0


def test_a_document_that_errors_hide_is_not_said_to_be_unknown(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    workspace({"a/agreement.yaml": MINIMAL, "a/case.yaml": IN_CASE + '    paragraph: "12"\n    chair: []\n'})
    ran = samverkan("render", "--document", "protokollsutdrag")
    assert ran.status == 1
    assert "None of the agreements" not in ran.err
    assert samverkan("render", "--document", "xyzzy").status == 2


def test_no_agreement_is_2(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"organisations.yaml": "organisations: []\n"})
    ran = samverkan("render")
    assert ran.status == 2
    assert "There is no agreement" in ran.err


def test_nothing_is_written_outside_the_output_folder(
    samverkan: Samverkan, workspace: Workspace, tmp_path: Path
) -> None:
    root = workspace({"a/agreement.yaml": MINIMAL})
    outside = tmp_path / "outside"
    outside.mkdir()
    (root / "build").mkdir()
    (root / "build/a").symlink_to(outside)
    ran = samverkan("render")
    assert ran.status == 2
    assert "leads out of the folder" in ran.err
    assert list(outside.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_2(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": MINIMAL, "/build": "a file in the way"})
    assert samverkan("render").status == 2


OLD_LAGESBILD = """\
id: gemensam
date: 2024-08-01
mapping: {extent: Få brott., consequences: Oro.}
other_information: Fler flyttar hit.
analysis: Brotten sker på torget.
"""


def test_what_time_alone_brings_about_stops_no_document(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace({"x/y/agreement.yaml": LAWFUL, "x/y/lagesbild.yaml": OLD_LAGESBILD})
    late = ("--today", "2028-01-01")
    assert samverkan("validate", *late, "--select", "SV003,SV005").status == 1
    assert samverkan("render", *late).status == 0
    assert (root / "build/x/y/lagesbild.html").is_file()


def test_documents_of_which_there_are_many_are_listed_under_their_kind(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    newer = OLD_LAGESBILD.replace("gemensam", "ny").replace("2024", "2026")
    work = {"x/y/lagesbild.yaml": OLD_LAGESBILD, "x/y/varv-2/lagesbild-ny.yaml": newer}
    root = workspace({"x/y/agreement.yaml": LAWFUL, **work})
    assert samverkan("render", "--today", "2026-09-01").status == 0
    for page in ("x/y/avtal.html", "index.html"):
        assert "Lägesbilder (2)" in (root / "build" / page).read_text()


def test_one_block_alone_may_have_a_template_of_its_own(workspace: Workspace, samverkan: Samverkan) -> None:
    own = 'Våra parter.\n\n{% include "shipped/blocks/parties.md.j2" %}\n'
    root = workspace({"a/agreement.yaml": MINIMAL, "/templates/blocks/parties.md.j2": own})
    assert samverkan("render").status == 0
    written = (root / "build/a/avtal.md").read_text(encoding="utf-8")
    assert "Våra parter.\n\nAvtalet gäller mellan parterna:" in written
