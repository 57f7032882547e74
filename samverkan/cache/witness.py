"""Remembers what one run was told by the disk, and what it answered."""

from __future__ import annotations

import os

from samverkan.cache.looks import LOOKS, digest_of

_RUNS: list[Witness] = []
"""The run that is watched, if one is, for the process ends with it; then the part of it that is watched."""


class Witness:
    """What was asked of the disk, in order, with what it told; and the answer, once there is one."""

    def __init__(self) -> None:
        self.told: dict[tuple[str, str], bytes] = {}
        self.answer: tuple[int, str] | None = None
        self.wavered = False

    def note(self, look: str, path: str, told: bytes) -> None:
        """Keeps what was told; what is told in two ways can be relied on in neither."""
        self.wavered = self.wavered or self.told.setdefault((look, path), told) != told

    def __enter__(self) -> Witness:
        """From now on it hears what is asked, before the one of the whole run."""
        _RUNS.append(self)
        return self

    def __exit__(self, *_: object) -> None:
        """It hears no more, and what it has heard the one of the whole run hears too."""
        _RUNS.remove(self)
        self.pass_on()

    def pass_on(self) -> None:
        """Tells the one of the whole run what was heard, in another process perhaps."""
        for run in _RUNS:
            run.wavered = run.wavered or self.wavered
            for (look, path), told in self.told.items():
                run.note(look, path, told)

    @property
    def digest(self) -> str:
        """Everything that was told, in short."""
        return digest_of(self.told.values())


def watch() -> Witness:
    """The witness of all that this process asks of the disk from now on."""
    _RUNS[:] = [Witness()]
    return _RUNS[0]


def note(look: str, path: str | os.PathLike[str], told: bytes | None = None) -> None:
    """Tells the witness, if there is one, what the disk has said, or asks it again."""
    if _RUNS:
        name = os.fspath(path)
        _RUNS[-1].note(look, name, LOOKS[look](name) if told is None else told)


def note_all(folder: str | os.PathLike[str]) -> None:
    """Tells the witness, if there is one, all that there is in a folder, whoever asks for it later."""
    if _RUNS:
        note("is_folder", folder)
        for path, folders, files in os.walk(folder, followlinks=False):
            note("names", path)
            for each in (*folders, *files):
                note("state", os.path.join(path, each))
            for each in files:
                note("content", os.path.join(path, each))


def watched() -> bool:
    """Whether there is a witness."""
    return bool(_RUNS)


def answered(status: int, text: str) -> None:
    """Tells the witness what the whole answer was: this text and this exit status, and nothing else."""
    if _RUNS:
        _RUNS[0].answer = status, text
