"""What has to stand in the files before there is a document, for whoever asks too early."""

from collections.abc import Mapping

from samverkan.documents.comparison_in_short import NAME as COMPARISON
from samverkan.documents.protokollsutdrag import NAME as EXTRACT
from samverkan.documents.tjansteskrivelse import NAME as MEMORANDUM
from samverkan.model import KINDS, Cycle, Handling
from samverkan.model.kind_names import kind_called
from samverkan.text import Text

_OF_AGREEMENTS: Mapping[str, Text] = {
    EXTRACT: Text(
        sv="Det skrivs när ett organ har tagit upp ärendet: fyll i `date`, `paragraph` och `decision` "
        "hos organet under `steps` i case.yaml.",
        en="It is written once a body has dealt with the matter: fill in `date`, `paragraph` and `decision` "
        "of that body under `steps` in case.yaml.",
    ),
    MEMORANDUM: Text(
        sv="Den skrivs när case.yaml har en `tjansteskrivelse`.",
        en="It is written once case.yaml has a `tjansteskrivelse`.",
    ),
    COMPARISON: Text(
        sv="Den skrivs när `relations` anger vilket avtal i arbetsytan som ersätts.",
        en="It is written once `relations` says which agreement in the workspace is replaced.",
    ),
    "bilaga": Text(
        sv="Bilagor skrivs när avtalet har `annexes`, och numreras som där: `bilaga-1`.",
        en="Annexes are written once the agreement has `annexes`, and are numbered as there.",
    ),
}
_OF_FILES = [kind for kind, record in KINDS.items() if issubclass(record, (Handling, Cycle))]
NAMES = (*_OF_AGREEMENTS, *_OF_FILES)
"""What documents that agreements may lack are called."""


def what_it_takes(name: str, *, has_case: bool) -> Text | None:
    """What there has to be before an agreement has the document; None when there is none of that name."""
    stem = name.partition("-")[0]
    if stem in _OF_AGREEMENTS:
        said = _OF_AGREEMENTS[stem]
        return said if has_case or stem not in (EXTRACT, MEMORANDUM) else _begun(said, "ärende", "case")
    kind = kind_called(stem, in_short=True)
    if kind not in _OF_FILES:
        return None
    return _begun(Text(sv="Det finns ingen sådan fil.", en="There is no such file."), stem, stem)


def _begun(said: Text, sv: str, en: str) -> Text:
    """The words, and how to begin the file that is not there."""
    return Text(
        sv=f"{said.sv} Börja med `samverkan new {sv}`.", en=f"{said.en} Begin with `samverkan new {en}`."
    )
