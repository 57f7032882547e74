"""What the tests of broken files share: what is said of the whole workspace before anything is broken."""

from datetime import date

import pytest

from samverkan.diagnostics import Diagnostic
from samverkan.load.load import load
from samverkan.rules import check
from tests.load.whole import WHOLE

TODAY = date(2024, 12, 1)


@pytest.fixture(scope="session")
def said_before(tmp_path_factory: pytest.TempPathFactory) -> tuple[Diagnostic, ...]:
    """Every diagnostic of the whole workspace."""
    root = tmp_path_factory.mktemp("whole")
    for path, text in WHOLE.items():
        (root / "agreements" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "agreements" / path).write_text(text, encoding="utf-8")
    return check(load(root), TODAY)
