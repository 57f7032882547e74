"""A text that stands where a list of texts may: what comes back of it from Word is patched there."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran
from tests.returned.editing import Edit, Edited
from tests.returned.test_replaced import AGREEMENT, FILE

CASE = """\
registration_number: KS 2027/1
title: Samverkansavtal med polisen
tjansteskrivelse:
  date: 2027-10-01
  sender: Kontoret
  unit: Kontoret
  officer: {name: Saga Sägen, title: Samordnare}
  to: Kommunstyrelsen
  proposal: {decider: Kommunstyrelsen, points: [Kommunen undertecknar avtalet.]}
  background: >-
    Kommunen har haft ett avtal
    sedan länge.
  assessment: |
    Avtalet behövs.

    Det kostar lite.
  consequences:
    - kind: environment
      text: Belysningen drar mindre el.
"""


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        (lambda file: file.replace("drar mindre el", "sparar el"), "text: Belysningen sparar el."),
        (lambda file: file.retype("Belysningen drar", "Ingen påverkan."), "text: Ingen påverkan."),
        (lambda file: file.replace("sedan länge", "i tio år"), "    i tio år."),
        (
            lambda file: file.new_paragraph_after("Det kostar lite", "Mer vet vi inte."),
            "    Det kostar lite.\n\n    Mer vet vi inte.",
        ),
        (lambda file: file.delete_paragraph("Avtalet behövs"), "assessment: |\n    Det kostar lite."),
    ],
    ids=["words", "typed anew", "in many lines", "a paragraph more", "a paragraph less"],
)
def test_it_is_patched_where_it_stands(
    change: Edit, wanted: str, workspace: Callable[..., Path], samverkan: Callable[..., Ran]
) -> None:
    case = FILE.replace("agreement", "case")
    root = workspace({FILE: AGREEMENT, case: CASE})
    asked = ("--document", "tjansteskrivelse", "--output", root / "ut")
    assert samverkan("render", "--to", "docx", *asked).status == 0
    path = root / "ut/exempelby/2028-2031/tjansteskrivelse.docx"
    file = Edited(path.read_bytes())
    change(file)
    path.write_bytes(file.saved())
    ran = samverkan("returned", path, "--patch")
    assert ran.err == ""
    subprocess.run(["git", "apply", "-"], input=ran.out, cwd=root, check=True, encoding="utf-8")  # noqa: S607
    patched = (root / "agreements" / case).read_text(encoding="utf-8")
    assert wanted in patched
    assert len(set(patched.split("\n")) ^ set(CASE.split("\n"))) <= 2
