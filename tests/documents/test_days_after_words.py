"""A day has its article after the words that say how it counts, in every document that is kept whole."""

import re
from pathlib import Path

import pytest

from samverkan.documents.phrases import between, on, the_day
from samverkan.model import DateStyle, PartialDate
from samverkan.swedish import MONTHS
from tests.conftest import ROOT

_BARE = re.compile(
    r"\b(med|från|till|sedan|senast|före|efter|publicerat|lämnad|klar|beslut|beslutat) "
    rf"\d{{1,2}} ({'|'.join(MONTHS)})\b"
)
_KEPT = sorted(path for path in (ROOT / "tests").glob("**/*.md") if "golden" in str(path.relative_to(ROOT)))


@pytest.mark.parametrize("path", _KEPT, ids=lambda path: str(path.relative_to(ROOT / "tests")))
def test_no_document_has_a_bare_day_after_a_preposition(path: Path) -> None:
    assert _BARE.search(path.read_text("utf-8")) is None


@pytest.mark.parametrize(
    ("when", "counted", "held"),
    [
        (PartialDate(2019, 7, 1), "den 1 juli 2019", "den 1 juli 2019"),
        (PartialDate(2019, 7), "juli 2019", "i juli 2019"),
        (PartialDate(2019), "2019", "2019"),
    ],
)
def test_a_date_is_told_as_exactly_as_it_is_known(when: PartialDate, counted: str, held: str) -> None:
    long = DateStyle.LONG
    assert (the_day(when, long), on(when, long)) == (counted, held)
    assert (between(when, None, long), between(None, when, long)) == (f"från {counted}", f"till {counted}")
    iso = DateStyle.ISO
    assert the_day(when, iso) == on(when, iso) == str(when)
