"""What things are called in a document."""

import pytest

from samverkan.documents.wording import Wording
from samverkan.model import HouseStyle, Register, Work
from tests.diff.agreements import agreement

PARTIES = [{"id": "kommunen", "name": "Dalby kommun"}, {"id": "polisen", "name": "Polisen"}]


@pytest.mark.parametrize("what", "area goal forum measure problem".split())
def test_what_could_not_be_read_is_called_by_its_id(what: str) -> None:
    bare = agreement({"title": "Avtal", "parties": PARTIES, "validity": {"start": "2026"}})
    words = Wording(bare, Register(), HouseStyle(), Work())
    assert getattr(words, f"{what}_name")("oläst") == words.name_of(what, "oläst") == "oläst"
