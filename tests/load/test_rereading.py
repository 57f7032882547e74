"""Reading again what has changed gives what reading everything gives."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.load import Workspace, rereading
from samverkan.load.load import load
from samverkan.load.rereading import Rereading
from tests.conftest import SOUND

WITH_TEXT = SOUND.replace("text: Styrgruppen skriver minnesanteckningar.", "text: {file: ../text.md}")
PLAN = "id: forsta\ndate: 2019-03-01\nmeasures:\n  - {id: rond, title: Rond, responsible: kommunen}\n"
STATES = {
    "agreements/a/agreement.yaml": (
        None,
        SOUND,
        WITH_TEXT,
        SOUND.replace("kommunen", "kommun", 1),
        "title: [",
    ),
    "agreements/a/atgardsplan.yaml": (None, PLAN, PLAN.replace("rond", "gång"), PLAN.replace("forsta", "b")),
    "agreements/a/atgardsplan-b.yaml": (None, PLAN, PLAN.replace("forsta", "b")),
    "agreements/text.md": (None, "Text.\n", "En annan text.\n", b"\xff\x00"),
}
"""What each file may hold; None when it is not there."""

CHANGES = st.lists(
    st.sampled_from([(name, each) for name, states in STATES.items() for each in states]), max_size=12
)


def put(file: Path, content: str | bytes | None) -> None:
    if content is None:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_name(".new")
    new.write_bytes(content.encode() if isinstance(content, str) else content)
    new.replace(file)


def held(workspace: Workspace) -> list[dict[str, object]]:
    """What the files of each agreement hold."""
    return [
        {path: one.model_dump(warnings=False) for path, one in each.records.items()}
        for each in workspace.folders
    ]


@given(CHANGES)
def test_nothing_is_kept_that_has_changed(changes: list[tuple[str, str | bytes | None]]) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder)
        put(root / "agreements/a/agreement.yaml", SOUND)
        again = Rereading()
        for name, content in changes:
            put(root / name, content)
            kept, fresh = load(root, again), load(root)
            assert kept.diagnostics == fresh.diagnostics
            assert kept.texts == fresh.texts
            assert held(kept) == held(fresh)


def test_only_what_has_changed_is_read(
    workspace: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = workspace({"a/agreement.yaml": SOUND, "a/atgardsplan.yaml": PLAN})
    again, read, reader = Rereading(), [], rereading.read_file

    def noted(path: Path, root: Path) -> object:
        read.append(path.name)
        return reader(path, root)

    monkeypatch.setattr(rereading, "read_file", noted)
    load(root, again)
    put(root / "agreements/a/atgardsplan.yaml", PLAN.replace("Rond", "Gång"))
    load(root, again)
    assert read == ["agreement.yaml", "atgardsplan.yaml", "atgardsplan.yaml"]
