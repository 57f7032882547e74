"""The workspace whose forms are filled in."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import SOUND
from tests.preview.filling import FORUM, NOTE, PLAN
from tests.preview.served import Served, serving


@pytest.fixture
def served(workspace: Callable[..., Path]) -> Iterator[Served]:
    root = workspace(
        {
            "exempelby/agreement.yaml": SOUND + FORUM,
            "exempelby/atgardsplan.yaml": PLAN,
            "exempelby/motesanteckning.yaml": NOTE,
            "/hemligt.yaml": "title: hemligheter",
        }
    )
    with serving(root) as each:
        yield each
