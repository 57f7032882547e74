"""Records of the work that somebody signs."""

from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan.model import KINDS, Handling
from tests.conftest import Ran

AGREEMENT = """\
title: Samverkansavtal
parties: [{id: kommunen, name: Exempelby kommun}, {id: polisen, name: Polisen i Exempelby}]
purposes: [{text: Fler ska vara trygga.}]
areas: [{id: kvallar, title: Trygga kvällar}]
forums: [{id: radet, name: Rådet}]
problems: [{id: otrygghet, title: Otrygghet}]
validity: {start: 2022, end: 2023-06}
"""
NEEDED = {
    "orsaksanalys": "problem: otrygghet\ncauses: [{id: morkt, text: Mörkt}]",
    "medborgarlofte": "promises: [{id: ljus, text: Mer ljus}]",
    "motesanteckning": "forum: radet",
}
SIGNED = """\
signatories:
  - {party: kommunen, name: Ada Ek, title: Kommunstyrelsens ordförande, acting: vice}
  - {party: polisen, name: Bo Alm, title: Polischef, place: Exempelby, date: 2023-01-09}
"""
WORK = [name for name, kind in KINDS.items() if issubclass(kind, Handling)]


@pytest.mark.parametrize("kind", WORK)
@pytest.mark.parametrize("form", ["md", "html", "docx", "pdf"])
def test_any_record_of_the_work_may_be_signed(
    kind: str, form: str, samverkan: Callable[..., Ran], workspace: Callable[..., Path]
) -> None:
    record = f"id: ett\ndate: 2023-01-09\n{NEEDED.get(kind, '')}\n{SIGNED}"
    root = workspace({"a/agreement.yaml": AGREEMENT, f"a/{kind}.yaml": record})
    ran = samverkan("render", root, "--to", form, "--document", kind, "--output", root / "build")
    assert ran.status == 0, ran.err
    made = (root / f"build/a/{kind}.{form}").read_bytes()
    if form in ("md", "html"):
        text = made.decode()
        told = ["Underskrifter", "Ada Ek", "Kommunstyrelsens vice ordförande", "Exempelby kommun", "Bo Alm"]
        assert [words for words in told if words not in text] == []
        assert text.rindex("Polischef") < text.rindex("Polisen i Exempelby") < text.rindex("9 januari 2023")


@pytest.mark.parametrize("kind", WORK)
def test_no_rule_asks_for_a_signature_where_there_is_none(
    kind: str, samverkan: Callable[..., Ran], workspace: Callable[..., Path]
) -> None:
    record = f"id: ett\ndate: 2023-01-09\n{NEEDED.get(kind, '')}\n"
    root = workspace({"a/agreement.yaml": AGREEMENT, f"a/{kind}.yaml": record})
    ran = samverkan("validate", root, "--lang", "sv", "--select", "SV022,SV023,SV024", "--format", "concise")
    assert f"{kind}.yaml" not in ran.out
