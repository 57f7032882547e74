"""Notes are found and collected in the order that they are used."""

import pytest

from samverkan.errors import SamverkanError
from samverkan.render.escape import Md, literal
from samverkan.render.footnotes import cited, with_notes


def test_cited_in_order_of_first_use_and_not_when_escaped() -> None:
    assert cited(rf"a[^två] b[^ett] c[^två] \[^tre] {literal('[^fyra]')}") == ("två", "ett")


def test_notes_are_added_with_those_they_refer_to() -> None:
    notes = {"a": Md("Se[^b].\n\nMer."), "b": Md("B."), "c": Md("C.")}
    assert with_notes("Text[^a].\n", notes) == "Text[^a].\n\n[^a]: Se[^b].\n\n    Mer.\n\n[^b]: B.\n"


def test_an_unknown_note_is_explained() -> None:
    with pytest.raises(SamverkanError, match=r"the note \[\^x\]"):
        with_notes("[^x]", {})
