"""A PDF that carries the files that it was written from."""

from collections.abc import Callable
from pathlib import Path

import page
import pikepdf
import pytest

from tests.conftest import SOUND, Ran

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

CASE = """\
registration_number: KS 2024/7
title: Avtal
tjansteskrivelse:
  proposal: {points: [Avtalet tecknas.]}
"""
PLAN = """\
id: plan
date: 2019-02-01
text: {file: plan.md}
"""


def attached(name: str) -> dict[str, bytes]:
    with pikepdf.open(f"build/a/{name}.pdf") as opened:
        return {each: file.get_file().read_bytes() for each, file in opened.attachments.items()}


def test_each_pdf_carries_the_files_behind_it(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace(
        {
            "a/agreement.yaml": SOUND,
            "a/case.yaml": CASE,
            "a/atgardsplan.yaml": PLAN,
            "a/plan.md": "Planen 2019.",
        }
    )
    assert samverkan("render", "--to", "pdf", "--attach-source").status == 0
    assert attached("avtal") == {"agreements/a/agreement.yaml": SOUND.encode()}
    assert set(attached("tjansteskrivelse")) == {"agreements/a/agreement.yaml", "agreements/a/case.yaml"}
    assert attached("atgardsplan")["agreements/a/plan.md"] == b"Planen 2019."
    pdf = Path("build/a/avtal.pdf").read_bytes()
    assert page.validate_pdf_bytes(pdf, profile="3a").is_compliant
    assert page.validate_pdf_bytes(pdf, profile="ua1").is_compliant


@pytest.mark.parametrize(
    ("flags", "said"), [(["--to", "html"], "Add --to pdf."), (["--to", "pdf", "--public"], "--public")]
)
def test_it_is_refused_where_it_cannot_be(
    samverkan: Samverkan, workspace: Workspace, flags: list[str], said: str
) -> None:
    workspace({"a/agreement.yaml": SOUND})
    ran = samverkan("render", "--attach-source", *flags)
    assert (ran.status, said in ran.err) == (2, True)
