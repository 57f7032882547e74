"""Whoever asks for a document that is not there yet is told what it takes, whatever document it is."""

from samverkan.documents.absent import what_it_takes
from samverkan.load.load import load
from samverkan.making.opening import open_sound
from samverkan.making.soundness import sound_parts
from tests.conftest import ROOT


def test_all_documents_of_the_repository_but_the_agreement_itself_are_known() -> None:
    workspace = load(ROOT)
    opened = open_sound(workspace, list(sound_parts(workspace, set())), lambda _: {}, public=False)
    names = {document.name for each in opened for document in each.documents}
    assert {name for name in names if what_it_takes(name, has_case=True) is None} == {"avtal"}
