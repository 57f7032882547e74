"""What `samverkan format` does once its options are known."""

from collections.abc import Sequence
from pathlib import Path

from samverkan.cli.faults import show_errors
from samverkan.cli.selection import read
from samverkan.cli.speech import Speech
from samverkan.cli.telling import answer, tell
from samverkan.cli.writing import write_whole
from samverkan.diagnostics import Severity
from samverkan.edit import as_bytes, formatted
from samverkan.errors import SamverkanError
from samverkan.load import always_counts
from samverkan.load.checking import read_file
from samverkan.load.loaded import Loaded
from samverkan.source import as_on_disk
from samverkan.source.decoding import as_written
from samverkan.text import Text


def put_in_layout(paths: Sequence[str], speech: Speech, *, check: bool) -> int:
    """Writes the chosen files in the layout of the house, or with `check` only names those that have another.

    1 when a file has errors, which is left, or with `check` has another layout. Raises SamverkanError, when
    all others are written, if one could not be given the layout without a change of what it says.
    """
    selection, workspace = read(paths, speech)
    files = selection.files(workspace)
    faults = [
        each
        for each in workspace.diagnostics
        if each.severity is Severity.ERROR and always_counts(each.rule) and each.file in files
    ]
    faulty = {each.file for each in faults}
    changed, kept = [], []
    for name in files:
        if name in faulty:
            continue
        path = Path(as_on_disk(workspace.root / name))
        before = path.read_bytes()
        after = _in_layout(path, workspace.root, before)
        if after is None:
            kept.append(name)
        elif after != before:
            changed.append(name)
            answer(f"{name}\n")
            if not check:
                write_whole(path.resolve(), after)
    if faults:
        show_errors(faults, len(files), workspace.texts, speech, no_color=False)
    tell(_summary(len(changed), len(files), speech, check=check))
    if kept:
        raise _unsafe(kept)
    return int(bool(faults or (check and changed)))


def _in_layout(path: Path, root: Path, before: bytes) -> bytes | None:
    """The file in the layout of the house; None unless it holds the same record with the same faults."""
    text = formatted(as_written(before))
    if text is None:
        return None
    after = as_bytes(text, before)
    one, other = read_file(path, root), read_file(path, root, after)
    return after if _said(one) == _said(other) else None


def _said(one: Loaded) -> tuple[object, ...]:
    """What a file says, and what is said of it."""
    return repr(one.known), [each.rule for each in one.diagnostics]


def _summary(changed: int, files: int, speech: Speech, *, check: bool) -> str:
    if check:
        return speech.say(
            f"{changed} av {files} filer skulle få en annan form.\n",
            f"{changed} of {files} files would get another layout.\n",
        )
    return speech.say(
        f"{changed} av {files} filer fick en annan form.\n",
        f"{changed} of {files} files got another layout.\n",
    )


def _unsafe(kept: Sequence[str]) -> SamverkanError:
    listed = ", ".join(kept)
    return SamverkanError(
        Text(
            sv=f"{listed} lämnades: formen gick inte att ändra utan att något annat ändrades. Tala gärna "
            "om det för dem som gör samverkan.",
            en=f"{listed}: left, as the layout could not be changed without changing something else. Please "
            "tell the makers of samverkan.",
        )
    )
