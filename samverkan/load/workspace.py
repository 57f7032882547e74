"""What loading gives: a workspace of agreements with their cases, or one agreement alone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from samverkan.diagnostics import Diagnostic
from samverkan.model import Agreement, Case, HouseStyle, Kinship, Record, Register, Settings, Work, work_of
from samverkan.render.face import PLAIN, Face, LogoPicture
from samverkan.root import AGREEMENTS, SETTINGS_FILE
from samverkan.source.source_file import SourceFile

AGREEMENT_FILE = "agreement.yaml"
REGISTER_FILE = "organisations.yaml"


@dataclass(frozen=True, slots=True)
class AgreementFolder:
    """One agreement and what belongs to it, as far as its files could be read.

    `id` is the folder below `agreements/`, with `/`. `agreement` and `case` are None when
    their file is missing or broken; `broken` says that some file here has errors. `records` maps
    the path of each file of the agreement, relative to the workspace, to its record, and `work`
    holds those of the work kind by kind. `face` is how its papers look, None when the house style has errors
    in that, and `logos` are those of organisations, by id. Where the work rests on no agreement,
    `stand_in` tells whose it is; `above` are the folders of such work above this one.
    """

    id: str
    agreement: Agreement | None
    case: Case | None
    register: Register
    house_style: HouseStyle
    broken: bool
    records: Mapping[str, Record] = field(default_factory=dict)
    work: Work = field(default_factory=Work)
    face: Face | None = PLAIN
    logos: Mapping[str, LogoPicture] = field(default_factory=dict)
    stand_in: Agreement | None = None
    above: tuple[str, ...] = ()

    @property
    def frame(self) -> Agreement | None:
        """The agreement, or what stands in for it where the work rests on none; None when it is broken."""
        return self.agreement or self.stand_in

    def holding(
        self, records: Mapping[str, Record], register: Register, *, broken: bool
    ) -> "AgreementFolder":
        """The folder with these as the records of its files, by their paths, and with this register."""
        kept = records.values()
        return replace(
            self,
            agreement=next((each for each in kept if isinstance(each, Agreement)), None),
            case=next((each for each in kept if isinstance(each, Case)), None),
            register=register,
            broken=broken,
            records=records,
            work=work_of(kept),
        )

    def path_of(self, record: Record) -> str:
        """The path of the file that holds this very record, relative to the workspace."""
        return next(path for path, each in self.records.items() if each is record)


@dataclass(frozen=True, slots=True)
class SoundPart:
    """The record without what is wrong in it, and the kinds of ids of which some may have been set aside.

    A value that is required and not there is empty or None, and so is a wrong item of a list.
    """

    record: Record
    unsure: frozenset[str]


@dataclass(frozen=True)
class Workspace:
    """Everything below a workspace's folder, read once.

    `registers` maps the path of each organisations.yaml, and `files` that of each file, relative to
    `root`, to what it held. `incomplete` has what is right in the files with faults of schema, and
    `homeless` what is known of those that belong to no agreement. `lost` is what is referred to and not
    there, by kind and id.
    """

    root: Path
    settings: Settings
    folders: tuple[AgreementFolder, ...]
    registers: Mapping[str, Register]
    diagnostics: tuple[Diagnostic, ...]
    files: Mapping[str, SourceFile]
    incomplete: Mapping[str, SoundPart] = field(default_factory=dict)
    homeless: Mapping[str, Record] = field(default_factory=dict)
    lost: frozenset[tuple[str, str]] = frozenset()
    answers: dict[Callable[..., Any], Any] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def kinship(self) -> Kinship:
        """How its agreements are related, one to another."""
        return Kinship({folder.id: folder.agreement for folder in self.folders})

    @property
    def settings_file(self) -> SourceFile | None:
        """The file that the settings were read from, if there is one."""
        return self.files.get(SETTINGS_FILE)

    @property
    def texts(self) -> dict[str, str]:
        """The text of every file that a diagnostic may point into, also of those that are taken in.

        As the files lie on the disk, which is where diagnostics point.
        """
        texts = {path: file.text for path, file in self.files.items()}
        texts |= {path: text for file in self.files.values() for path, text in file.included.items()}
        return texts | {path: text for file in self.files.values() for path, text in file.written.items()}

    @property
    def taken_in(self) -> dict[str, tuple[str, ...]]:
        """The files, each with those that it takes in."""
        return {path: tuple(file.included) for path, file in self.files.items()}

    def folder(self, agreement_id: str) -> AgreementFolder | None:
        """The agreement with this id."""
        return self._by_id.get(agreement_id)

    def home_of(self, path: str) -> AgreementFolder | None:
        """The agreement in whose folder the file lies, or in a folder of it."""
        _, *above = path.split("/")[:-1] or [AGREEMENTS]
        ids = ("/".join(above[:depth]) for depth in range(len(above), 0, -1))
        return next(filter(None, map(self.folder, ids)), None)

    @cached_property
    def rules_broken_in(self) -> Mapping[str, frozenset[str]]:
        """The ids of the diagnostics of loading, by the file that they are about."""
        found: dict[str, set[str]] = {}
        for each in self.diagnostics:
            found.setdefault(each.file, set()).add(each.rule)
        return {path: frozenset(ids) for path, ids in found.items()}

    @cached_property
    def _by_id(self) -> dict[str, AgreementFolder]:
        return {folder.id: folder for folder in self.folders}


@dataclass(frozen=True, slots=True)
class WorkFile:
    """A case or a document of the work: its name below the agreement's folder, its file and its record."""

    name: str
    file: SourceFile
    record: Record

    def beside(self, agreement: str) -> str:
        """The path of the document, as the agreement's own path is written."""
        return agreement.removesuffix(AGREEMENT_FILE) + self.name


@dataclass(frozen=True, slots=True)
class Alone:
    """One agreement's file and its record, with its case and the documents of its work by kind and id.

    `errors` say what is wrong in any of the files, and `unread` are those, below the agreement's folder,
    whose name does not tell what they hold. `apart` are those beside a file of another name than
    agreement.yaml that belong to an agreement, which is not known to be this one. Where work `is_alone` it
    rests on no agreement: `agreement` stands in for one, and `file` is the first of the work.
    """

    file: SourceFile
    agreement: Agreement | None
    work_files: Mapping[tuple[str, str], WorkFile]
    errors: tuple[Diagnostic, ...]
    unread: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    is_alone: bool = False

    @property
    def work(self) -> Work:
        """The documents in order."""
        return work_of(work_file.record for work_file in self.work_files.values())

    @property
    def case(self) -> Case | None:
        """The case, if there is one."""
        records = (work_file.record for work_file in self.work_files.values())
        return next((each for each in records if isinstance(each, Case)), None)
