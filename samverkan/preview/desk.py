"""What the preview shows now, and what it showed last of a document that cannot be made any more."""

import secrets
import traceback
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Condition, Event, RLock
from typing import Protocol

from samverkan.diagnostics import Diagnostic
from samverkan.documents.document import Document
from samverkan.errors import SamverkanError
from samverkan.load.workspace import AgreementFolder, Workspace
from samverkan.preview.paper import Paper
from samverkan.preview.watching import Stamps, named_files, stamps
from samverkan.text import Text

_OURS = Text(
    sv="Något gick fel i samverkan självt. Felet står i terminalen där förhandsvisningen startades.",
    en="Something went wrong in samverkan itself. The fault stands in the terminal of the preview.",
)


class Picture(Protocol):
    """The workspace as it is at a moment, and the documents that can be made of it."""

    @property
    def workspace(self) -> Workspace:
        """All that has been read."""

    @property
    def diagnostics(self) -> Sequence[Diagnostic]:
        """All that is found in it."""

    @property
    def sound_agreements(self) -> Collection[str]:
        """The agreements whose every document can be made."""

    def documents(self, agreement: str) -> Sequence[Document]:
        """The documents of an agreement that can be made."""

    def checked(self) -> "Picture":
        """The same with all that is found in it; of one just taken some is what was found before."""

    def files_behind(self, agreement: str, document: Document) -> Sequence[str]:
        """The files that a document shows."""

    def paper(self, agreement: str, name: str) -> Paper | None:
        """A document as a page. Raises SamverkanError when a template is broken."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A document as it is shown; `why` says why it is as it was before, or is not there at all."""

    paper: Paper | None
    why: Text | None = None


@dataclass
class Desk:
    """The workspace in `root`, looked at again when a file of it has changed; safe to ask from any thread."""

    root: Path
    take: Callable[[Sequence[Diagnostic]], Picture]
    concerns: Callable[[AgreementFolder, Workspace], bool]
    picture: Picture = field(init=False)
    wanted: str = ""
    """The file whose document is shown first, if one was asked for."""
    patience: float = 0.0
    """For how many seconds those who were told come first, before the rules are asked."""
    failure: Text | None = None
    number: int = 0
    _run: str = field(default_factory=lambda: secrets.token_hex(4))
    _stamps: Stamps = frozenset()
    _named: frozenset[str] = frozenset()
    _sound: dict[str, Picture] = field(default_factory=dict)
    _last: dict[tuple[str, str], Paper] = field(default_factory=dict)
    _lock: RLock = field(default_factory=RLock)
    _changed: Condition = field(default_factory=Condition)
    _asked: Event = field(default_factory=Event)

    def __post_init__(self) -> None:
        """Takes the first picture. Raises SamverkanError when the settings are broken."""
        self._stamps = stamps(self.root, ())
        self.picture = self.take(()).checked()
        self._watch_named()

    @property
    def version(self) -> str:
        """What is another as soon as something else is to be shown."""
        return f"{self._run}-{self.number}"

    def look(self) -> None:
        """Takes a new picture if a file has changed, tells those who wait, and again if more is found."""
        now = stamps(self.root, self._named)
        if now == self._stamps:
            return
        self._stamps = now
        before = self.picture
        self._replace(lambda: self.take(before.diagnostics))
        self._watch_named()
        self._asked.clear()
        self._tell()
        self._asked.wait(self.patience)
        if self.picture is not before:
            taken = self.picture
            self._replace(taken.checked)
            if taken.diagnostics != self.picture.diagnostics or self.failure:
                self._tell()

    def _tell(self) -> None:
        with self._changed:
            self.number += 1
            self._changed.notify_all()

    def wait(self, version: str, seconds: float) -> str:
        """The version that is shown, as soon as it is another than this one, or the seconds are gone."""
        with self._changed:
            self._changed.wait_for(lambda: self.version != version, seconds)
            return self.version

    @property
    def agreements(self) -> list[AgreementFolder]:
        """The agreements that are shown, the one that begins last first."""
        workspace = self.picture.workspace
        chosen = (folder for folder in workspace.folders if self.concerns(folder, workspace))
        return sorted(chosen, key=_start, reverse=True)

    def documents(self, agreement: str) -> tuple[Document, ...]:
        """The documents of the agreement, and those that errors have taken away."""
        with self._lock:
            own, before = self.picture.documents(agreement), self._sound.get(agreement)
            is_sound = agreement in self.picture.sound_agreements
            known = () if before is None or is_sound else before.documents(agreement)
            return tuple({each.name: each for each in (*known, *own)}.values())

    def shown(self, agreement: str, name: str) -> Shown:
        """The document as it is now, or as it was when it could last be made."""
        try:
            return self._shown(agreement, name)
        finally:
            self._asked.set()

    def _shown(self, agreement: str, name: str) -> Shown:
        with self._lock:
            why = self.failure
            try:
                made = self.picture.paper(agreement, name)
            except SamverkanError as error:
                made, why = None, error.message
            if made:
                self._last[agreement, name] = made
                return Shown(made, why)
            before = self._sound.get(agreement)
            last = self._last.get((agreement, name)) or (before.paper(agreement, name) if before else None)
            return Shown(last, why or _ERRORS)

    def _watch_named(self) -> None:
        """Watches what the workspace names, as it was no later than when it was read or a moment after."""
        self._named = named_files(self.picture.workspace)
        self._stamps |= stamps(self.root, self._named)

    def _replace(self, make: Callable[[], Picture]) -> None:
        """Puts another picture in place of this one, or tells why there is none."""
        try:
            made, failure = make(), None
        except SamverkanError as error:
            made, failure = self.picture, error.message
        except Exception:  # noqa: BLE001 - the page says so, and goes on when the next file is saved
            traceback.print_exc()
            made, failure = self.picture, _OURS
        with self._lock:
            self._sound |= dict.fromkeys(self.picture.sound_agreements, self.picture)
            self.picture, self.failure = made, failure


def _start(folder: AgreementFolder) -> tuple[str, str]:
    return str(folder.agreement.validity.start or "") if folder.agreement else "", folder.id


_ERRORS = Text(
    sv="Det finns fel i filerna som dokumentet skrivs av.",
    en="There are errors in the files that the document is made from.",
)


def watched(desk: Desk, sleep: Callable[[float], object], seconds: float = 0.1) -> None:
    """Looks at the desk over and over, with so long between."""
    while True:
        sleep(seconds)
        desk.look()
