"""A Word file that is not ours, of another state, or harmed."""

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.conftest import Ran, some
from tests.returned.editing import Edited
from tests.returned.sent_agreement import AGREEMENT, FILE

Samverkan = Callable[..., Ran]


def test_a_file_of_another_state_says_which_text_has_changed(sent: Path, samverkan: Samverkan) -> None:
    path = sent.parents[3] / FILE
    path.write_text(AGREEMENT.replace("till fots", "med cykel"), encoding="utf-8")
    ran = samverkan("returned", sent, "--lang", "sv")
    assert ran.status == 2
    assert f"{FILE} commitments[1].text" in ran.err


@pytest.mark.parametrize("content", [b"", b"PK", b"inget"], ids=len)
def test_what_is_no_word_file_is_refused(content: bytes, sent: Path, samverkan: Samverkan) -> None:
    sent.write_bytes(content)
    assert samverkan("returned", sent).status == 2


def test_a_word_file_of_somebody_else_is_refused(sent: Path, samverkan: Samverkan) -> None:
    edited = Edited(sent.read_bytes())
    edited.parts = {name: part for name, part in edited.parts.items() if not name.startswith("customXml/")}
    sent.write_bytes(edited.saved())
    ran = samverkan("returned", sent, "--lang", "en")
    assert ran.status == 2
    assert "no Word file from samverkan" in ran.err


@pytest.mark.parametrize("times", [0, 2], ids=["gone", "twice"])
def test_what_a_file_says_of_its_origin_may_be_harmed(times: int, sent: Path, samverkan: Samverkan) -> None:
    edited = Edited(sent.read_bytes())
    edited.replace("Fler är trygga", "Alla är trygga")
    name, told = next((name, each) for name, each in edited.parts.items() if b"urn:samverkan" in each)
    many = sum(len(each) for each in ET.fromstring(told).iter())  # noqa: S314 - our own
    for number in some(range(many), 10):
        root = ET.fromstring(told)  # noqa: S314
        parent, place = [(each, place) for each in root.iter() for place in range(len(each))][number]
        parent[place : place + 1] = [parent[place]] * times
        edited.parts[name] = ET.tostring(root)
        sent.write_bytes(edited.saved())
        assert samverkan("returned", sent).status in (0, 2)
        assert samverkan("returned", sent, "--patch").status in (0, 2)


def test_xml_that_declares_anything_is_refused(sent: Path, samverkan: Samverkan) -> None:
    edited = Edited(sent.read_bytes())
    file = edited.saved()
    edited.parts["word/footnotes.xml"] = b'<!DOCTYPE x [<!ENTITY a "b">]><x/>'
    sent.write_bytes(edited.saved())
    assert samverkan("returned", sent).status == 2
    assert file != sent.read_bytes()
