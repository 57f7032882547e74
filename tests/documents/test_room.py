"""What a document has no line of its own for is told beside, but no ids."""

import pytest

from samverkan.documents.room import unshown
from samverkan.model import Area, Forum, Goal, Record


@pytest.mark.parametrize(
    ("record", "names"),
    [
        (Forum, {"name": "Platsgruppen"}),
        (Area, {"title": "Platser"}),
        (Goal, {"title": "Fler går ut"}),
    ],
)
def test_ids_of_the_agreement_before_are_for_the_rules(record: type[Record], names: dict[str, str]) -> None:
    carried = record.model_validate({"id": "ny", "previous": "gammal", **names})
    assert list(unshown(carried, names)) == []
