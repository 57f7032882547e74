"""Puts documents in their folder, or says what there is not as it should be."""

from collections import Counter
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path

from samverkan.cache.looks import of_content
from samverkan.cache.witness import note
from samverkan.cli.own_record import (
    Job,
    OwnRecord,
    WrittenAs,
    digest_of,
    record_in,
    unfinished_in,
    with_record,
    without_record,
)
from samverkan.cli.writing import below, write_result
from samverkan.documents.document import Document
from samverkan.errors import SamverkanError
from samverkan.source.disk import real_path
from samverkan.temporary import clear
from samverkan.text import Text


class FileNotice(Enum):
    """What is to be said of a file in the folder; `{}` is its path."""

    MISSING = Text(sv="{} saknas.", en="{} is missing.")
    STALE = Text(sv="{} stämmer inte med sin YAML.", en="{} does not match its YAML.")
    GONE = Text(sv="{} hör till ett dokument som inte finns längre.", en="{} is of a document that is gone.")
    REMOVED = Text(
        sv="{} är borttagen: dokumentet finns inte längre.", en="{} has been removed: its document is gone."
    )
    INTERNAL = Text(sv="{} är borttagen: handlingen är intern.", en="{} has been removed: it is internal.")
    PUBLISHED = Text(
        sv="{} är intern och ska inte ligga bland det som publiceras.",
        en="{} is internal and should not lie among what is published.",
    )
    UNFINISHED = Text(
        sv="{} säger att skrivandet har avbrutits: alla dokument är inte skrivna. Kör samverkan render.",
        en="{} says that writing was interrupted: not all documents are written. Run samverkan render.",
    )
    FINISHED = Text(
        sv="{} sade att skrivandet hade avbrutits. Nu är alla dokument skrivna.",
        en="{} said that writing was interrupted. Now all documents are written.",
    )
    CHANGED = Text(
        sv="{} är kvar: dokumentet finns inte längre, men någon har ändrat filen. Ta bort den själv.",
        en="{} is left: its document is gone, but somebody has changed the file. Remove it yourself.",
    )


@dataclass(slots=True)
class Begun:
    """What is being written: the jobs, and the page that says that they are not done, once it is needed."""

    jobs: frozenset[Job]
    page: Callable[[], bytes]
    told: bytes = b""


class Fate(Enum):
    """What has become of a document: the words for one of them, and for several."""

    NEW = Text(sv="nytt/nya", en="new")
    CHANGED = Text(sv="ändrat/ändrade", en="changed")
    UNCHANGED = Text(sv="oförändrat/oförändrade", en="unchanged")
    REMOVED = Text(sv="borttaget/borttagna", en="removed")


@dataclass(frozen=True, slots=True)
class Output:
    """The folder that documents are written in; with `check` nothing is written, but remarked on."""

    folder: Path
    check: bool
    before: OwnRecord
    unfinished: frozenset[Job]
    begun: list[Begun] = field(default_factory=list)
    made: dict[str, WrittenAs] = field(default_factory=dict)
    removed: set[str] = field(default_factory=set)
    fates: dict[tuple[str, str], set[Fate]] = field(default_factory=dict)
    remarks: list[tuple[Path, FileNotice]] = field(default_factory=list)
    asked: set[Path] = field(default_factory=set)

    @property
    def agreements(self) -> set[str]:
        """The agreements that documents have been written of before, or were to be."""
        return {was.agreement for was in self.before.values()} | {job.agreement for job in self.unfinished}

    def has(self, path: str) -> bool:
        """Whether there is such a file, or would be if it were not for `check`."""
        return path in self.made or self._is_there(path)

    def recorded(self, agreement: str) -> dict[str, str]:
        """Which record each document of an agreement's work has shown, by the document's name."""
        own = (was for was in self.before.values() if was.agreement == agreement)
        return {was.document: was.about for was in own}

    @contextmanager
    def writing(self, jobs: Collection[Job], page: Callable[[], bytes]) -> Iterator[None]:
        """While this lasts the jobs are done, and from the first change of a file the index says: not yet.

        When it is stopped the index goes on to say so, with the record of what was written.
        """
        begun = Begun(self.unfinished.union(jobs), page)
        self.begun.append(begun)
        try:
            yield
        except BaseException:
            if begun.told:
                with suppress(SamverkanError):
                    self._tell(begun)
            raise

    def put(self, path: str, content: bytes, agreement: str, document: Document, made_as: str) -> None:
        """Puts a file of a document in its place."""
        fate = self._put(path, content)
        self.fates.setdefault((agreement, document.name), set()).add(fate)
        digest = digest_of(content)
        self.made[path] = WrittenAs(agreement, document.name, made_as, digest, document.about)

    def fate_of_each(self) -> Counter[Fate]:
        """How many documents are new, changed, unchanged and removed.

        A document that has been there in another format is changed by a new one, and one is removed when
        nothing of it is left.
        """
        lone = [next(iter(found)) if len(found) == 1 else Fate.CHANGED for found in self.fates.values()]
        left = {was[:2] for path, was in self.before.items() if path not in self.removed}
        away = {self.before[path][:2] for path in self.removed} - left - set(self.fates)
        return Counter([*lone, *(Fate.REMOVED for _ in away)])

    def remove(self, paths: Iterable[str], internal: Container[str] = ()) -> None:
        """Takes away the files of documents that are gone, but none that somebody has changed.

        Those of `internal` documents are not gone, but are not to lie among what is published.
        """
        for path in paths:
            file = below(self.folder, path)
            if not file.is_file():
                continue
            is_own = digest_of(file.read_bytes()) == self.before[path].digest
            if self.check:
                self.remarks.append((file, FileNotice.PUBLISHED if path in internal else FileNotice.GONE))
            elif is_own:
                self.remarks.append((file, FileNotice.INTERNAL if path in internal else FileNotice.REMOVED))
                self.removed.add(path)
                self._will_change()
                _remove(file, self.folder)
            else:
                self.remarks.append((file, FileNotice.CHANGED))

    def finish(self, index: bytes, left: Collection[Job]) -> None:
        """Puts the index in its place, with the record of what has been written, and of what is left."""
        file = self.folder / "index.html"
        if self.check and self.unfinished:
            self.remarks.append((file, FileNotice.UNFINISHED))
            return
        if self.unfinished:
            self.remarks.append((file, FileNotice.UNFINISHED if left else FileNotice.FINISHED))
        self.begun.clear()
        self._put(file.name, with_record(index, self._record(), left))
        self._note_all()

    def _record(self) -> OwnRecord:
        """What has been written in the folder, now and before, and is still there."""
        left = {
            path: was
            for path, was in self.before.items()
            if path not in self.removed and self._is_there(path)
        }
        return left | self.made

    def _will_change(self) -> None:
        """Lets the index say that not all is written, before the first change."""
        if self.begun and not self.begun[0].told:
            self.begun[0].told = self.begun[0].page()
            self._tell(self.begun[0])

    def _tell(self, begun: Begun) -> None:
        write_result(below(self.folder, "index.html"), with_record(begun.told, self._record(), begun.jobs))

    @property
    def once_more(self) -> "Output":
        """What would be told of the same documents, were they put there again."""
        return replace(self, before=self.made, fates={each: {Fate.UNCHANGED} for each in self.fates})

    def _is_there(self, path: str) -> bool:
        file = self.folder / path
        self.asked.add(file)
        return file.is_file()

    def _note_all(self) -> None:
        """Tells what keeps an answer what now lies in the folder; of the files put there it has been told."""
        for each in self.asked.difference(self.folder / path for path in self.made):
            note("is_file", each)
        for folder in {self.folder, *((self.folder / path).parent for path in self.made)}:
            note("names", folder)

    def _put(self, path: str, content: bytes) -> Fate:
        """Puts the content in the file, unless it has it already."""
        file = below(self.folder, path)
        known = file.read_bytes() if file.is_file() else None
        if not self.check:
            clear(file.parent)
            if known != content:
                self._will_change()
                write_result(file, content)
        elif known is None:
            self.remarks.append((file, FileNotice.MISSING))
        elif without_record(known) != without_record(content):
            self.remarks.append((file, FileNotice.STALE))
        note("content", file, of_content(real_path(file), known if self.check and known else content))
        return Fate.NEW if known is None else Fate.UNCHANGED if known == content else Fate.CHANGED


def opened_output(folder: Path, *, check: bool) -> Output:
    """The folder, with its own record of what has been written there."""
    return Output(folder, check, record_in(folder), unfinished_in(folder))


def gone(output: Output, names: Mapping[str, Collection[str]], sure: Collection[str]) -> Iterator[str]:
    """The files of documents that are gone, among those of the agreements that are `sure`.

    `names` are the documents that each agreement has. Of a document that has been made anew, what belonged
    to it and no longer does is gone too, such as a figure.
    """
    anew = {was[:3] for was in output.made.values()}
    for path, was in output.before.items():
        is_gone = was[:3] in anew or was.document not in names.get(was.agreement, ())
        if is_gone and was.agreement in sure and path not in output.made:
            yield path


def is_gone(job: Job, names: Mapping[str, Collection[str]], sure: Collection[str]) -> bool:
    """Whether what a run has begun is of a document that is gone, by what `gone` goes by."""
    return job.agreement in sure and job.document not in names.get(job.agreement, ())


def _remove(file: Path, folder: Path) -> None:
    """Takes away the file, and the folders in `folder` that are empty without it."""
    file.unlink()
    for above in file.parents:
        if above == folder or any(above.iterdir()):
            return
        above.rmdir()
