"""What has to stand in the files before there is a document, for whoever asks too early."""

from samverkan.documents.agreement import ANNEX_TAKES
from samverkan.documents.comparison_in_short import COMPARISON_TAKES
from samverkan.documents.lagesbildsserie import SERIES_TAKES
from samverkan.documents.protokollsutdrag import EXTRACT_TAKES
from samverkan.documents.tjansteskrivelse import MEMORANDUM_TAKES
from samverkan.model import KINDS, Cycle, Handling
from samverkan.model.kind_names import kind_called
from samverkan.text import Text

_OF_CASES = EXTRACT_TAKES | MEMORANDUM_TAKES
_OF_AGREEMENTS = _OF_CASES | COMPARISON_TAKES | SERIES_TAKES | ANNEX_TAKES
_OF_FILES = [kind for kind, record in KINDS.items() if issubclass(record, (Handling, Cycle))]
NAMES = (*_OF_AGREEMENTS, *_OF_FILES)
"""What documents that agreements may lack are called."""


def what_it_takes(name: str, *, has_case: bool) -> Text | None:
    """What there has to be before an agreement has the document; None when there is none of that name."""
    stem = name.partition("-")[0]
    if stem in _OF_AGREEMENTS:
        said = _OF_AGREEMENTS[stem]
        return _begun(said, "ärende", "case") if stem in _OF_CASES and not has_case else said
    kind = kind_called(stem, in_short=True)
    if kind not in _OF_FILES:
        return None
    return _begun(Text(sv="Det finns ingen sådan fil.", en="There is no such file."), stem, stem)


def _begun(said: Text, sv: str, en: str) -> Text:
    """The words, and how to begin the file that is not there."""
    return Text(
        sv=f"{said.sv} Börja med `samverkan new {sv}`.", en=f"{said.en} Begin with `samverkan new {en}`."
    )
