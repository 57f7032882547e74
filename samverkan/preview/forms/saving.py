"""Shows the form of a record, and saves what somebody has filled in: all of it, or nothing and why."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from samverkan.diagnostics import Diagnostic
from samverkan.edit import as_bytes, without
from samverkan.errors import SamverkanError
from samverkan.load.file_names import kind_of
from samverkan.load.workspace import Workspace
from samverkan.model import KINDS
from samverkan.preview.forms.cells import changed_row, without_row
from samverkan.preview.forms.changes import (
    NewValue,
    NotWrittenError,
    Submitted,
    added,
    changed,
    changes,
    plain,
)
from samverkan.preview.forms.form import Entered, OpenedFile, RecordForm, files_of, form
from samverkan.preview.forms.place import read_route, spot, written_route
from samverkan.preview.forms.texts import changed_texts
from samverkan.preview.forms.things import things
from samverkan.source import FileRefusedError, SourceFile, as_on_disk, read
from samverkan.source.disk import read_inside

DIGEST, BEFORE, REMOVE = "_digest", "_before", "_remove"
"""What a form carries beside its fields: which file it was made from, what stood there, and a wish."""

_CHANGED_MEANWHILE = (
    "Filen har ändrats sedan formuläret visades, så inget är sparat. Se över värdena och spara igen."
)
_ONLY_IN_FILE = "Värdet går inte att skriva härifrån utan att något annat ändras. Ändra det i filen."
_NO_EMPTY_FILE = (
    "Texten ligger i en egen fil, som inte kan vara tom. Ska texten bort, ta bort raden som nämner filen."
)
_REQUIRED = "Fyll i det här."
_STILL_USED = "Det går inte att ta bort härifrån utan att något annat ändras. Ta bort det i filen."


@dataclass(frozen=True, slots=True)
class Saved:
    """What was filled in is in the file; `at` is the route of the record to go on with."""

    at: str
    is_changed: bool


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of the files of a workspace.

    `tried` gives the errors that there would be if files held something else, and `write` writes a file.
    """

    workspace: Callable[[], Workspace]
    tried: Callable[[Mapping[str, bytes]], Sequence[Diagnostic]]
    write: Callable[[Path, bytes], None]

    def opened(self, path: str, at: str) -> OpenedFile | None:
        """The file and its form; None when there is no such file in the workspace, or no such place in it."""
        workspace = self.workspace()
        kind = kind_of(PurePosixPath(path))
        if path not in workspace.files or kind is None:
            return None
        try:
            data = read_inside(self._place(path), workspace.root)
        except FileRefusedError:
            return None
        place = spot(self._read(path, data), KINDS[kind], read_route(at))
        if place is None:
            return None
        noun = KINDS[kind].record_kind.noun
        name = noun.one.sv if noun else kind
        made = form(place, name, "", things(workspace, path))
        try:
            texts = {each: read_inside(self._place(each), workspace.root) for each in files_of(made, place)}
        except FileRefusedError:
            return None
        every = hashlib.sha256(b"".join((data, *texts.values()))).hexdigest()
        return OpenedFile(data, texts, place, replace(made, digest=every))

    def save(self, path: str, opened: OpenedFile, submitted: Submitted) -> RecordForm | Saved:
        """Saves what was filled in; the form anew, with what is wrong, when nothing was."""
        if list(submitted.get(DIGEST, ())) != [opened.form.digest]:
            return _meanwhile(opened.form, submitted)
        if REMOVE in submitted:
            return self._removed(path, opened)
        made = changes(opened.form, submitted)
        entered = Entered(
            values={each.name: list(submitted.get(each.name, ())) for each in opened.form.group.fields}
        )
        empty = {each.field.name: [_NO_EMPTY_FILE] for each in made if each.field.file and not each.values}
        empty |= {each: [_REQUIRED] for each in _left_empty(opened.form, made)}
        if empty:
            return replace(opened.form, entered=replace(entered, errors=empty))
        if not made:
            return Saved(opened.form.at, is_changed=False)
        try:
            contents = self._filled_in(path, opened, made)
        except NotWrittenError as error:
            wrong = {error.name: [_ONLY_IN_FILE]} if error.name else {}
            return replace(
                opened.form,
                entered=replace(entered, errors=wrong, others=() if wrong else (_ONLY_IN_FILE,)),
            )
        return self._kept(contents, opened, entered, opened.form.at)

    def _filled_in(self, path: str, opened: OpenedFile, made: Sequence[NewValue]) -> dict[str, bytes]:
        """What the files are to hold with what was filled in. Raises NotWrittenError."""
        rows = opened.spot.rows
        if rows is not None:
            return {rows.path: changed_row(opened.texts[rows.path], opened.spot, made)}
        inside = [each for each in made if not each.field.file]
        text = added(opened.spot, inside) if opened.spot.is_new else self._changed(path, opened, inside)
        return {**changed_texts(opened.texts, made), path: as_bytes(text, opened.data)}

    def _removed(self, path: str, opened: OpenedFile) -> RecordForm | Saved:
        above = written_route(opened.spot.above[-1][0]) if opened.spot.above else ""
        left = self._left(path, opened)
        if left is None:
            return replace(opened.form, entered=Entered(others=(_STILL_USED,)))
        return self._kept(left, opened, Entered(), above)

    def _left(self, path: str, opened: OpenedFile) -> dict[str, bytes] | None:
        """What the file is to hold without the record; None when that would change more."""
        rows = opened.spot.rows
        if rows is None:
            text = without(opened.spot.file, opened.spot.route)
            return None if text is None else {path: as_bytes(text, opened.data)}
        try:
            return {rows.path: without_row(opened.texts[rows.path], opened.spot)}
        except NotWrittenError:
            return None

    def _changed(self, path: str, opened: OpenedFile, made: Sequence[NewValue]) -> str:
        return changed(opened.spot, made, lambda text: self._read(path, text.encode()))

    def _kept(
        self, contents: Mapping[str, bytes], opened: OpenedFile, entered: Entered, at: str
    ) -> RecordForm | Saved:
        """Writes what the files are to hold, unless the model refuses it or they have changed."""
        before = {**opened.texts, opened.spot.file.path: opened.data}
        new = {path: content for path, content in contents.items() if content != before[path]}
        root = self.workspace().root
        try:
            wrong = self.tried(new)
            is_same = all(read_inside(self._place(path), root) == data for path, data in before.items())
            if not wrong and is_same:
                for path, content in new.items():
                    self.write(self._place(path), content)
                return Saved(at, is_changed=True)
        except (SamverkanError, FileRefusedError) as error:
            said = error.message.sv if isinstance(error, SamverkanError) else error.why.sv
            return replace(opened.form, entered=replace(entered, others=(said,)))
        if not wrong:
            return replace(opened.form, entered=replace(entered, others=(_CHANGED_MEANWHILE,)))
        own = opened.spot.file.path
        file = read(root / own, root, contents.get(own, opened.data), contents)
        return replace(opened.form, entered=_with_errors(entered, opened, file, wrong))

    def _place(self, path: str) -> Path:
        """The file itself, where it lies."""
        return Path(as_on_disk(self.workspace().root / path)).resolve()

    def _read(self, path: str, data: bytes) -> SourceFile:
        root = self.workspace().root
        return read(root / path, root, data)


def _left_empty(made: RecordForm, filled: Sequence[NewValue]) -> Iterator[str]:
    """The fields that must be filled in and are not, or are no longer."""
    given = {each.field.name: each.values for each in filled}
    for each in made.group.fields:
        is_own = len(each.route) == 1
        if each.is_required and not given.get(each.name, each.values) and (is_own or each.name in given):
            yield each.name


def _meanwhile(made: RecordForm, submitted: Submitted) -> RecordForm:
    """The form of the file as it is now, with what somebody has changed of what stood there before."""
    try:
        before = dict(json.loads("".join(submitted.get(BEFORE, ()))))
    except (ValueError, TypeError):
        before = {}
    values, errors = {}, {}
    for each in made.group.fields:
        entered = [plain(value) for value in submitted.get(each.name, ())]
        if each.name in before and list(filter(None, entered)) != before[each.name]:
            values[each.name] = entered
            if list(each.chosen) != before[each.name]:
                errors[each.name] = [f"I filen står nu: {', '.join(each.chosen) or 'ingenting'}."]
    return replace(made, entered=Entered(values, errors, (_CHANGED_MEANWHILE,)))


def _with_errors(
    entered: Entered, opened: OpenedFile, file: SourceFile, wrong: Sequence[Diagnostic]
) -> Entered:
    """What was entered, each error at its field; those of another place are told with their file."""
    errors: dict[str, list[str]] = {}
    others: list[str] = []
    at = {file.at((*opened.spot.route, *each.route)): each.name for each in opened.form.group.fields}
    rows = opened.spot.rows
    own = {file.path} if rows is None else {file.path, rows.path}
    for each in wrong:
        words = f"{each.message.sv} {each.help.sv}".strip()
        name = _nearest(each.at, at) if each.file in own else None
        if name:
            errors.setdefault(name, []).append(words)
        else:
            others.append(words if each.file == file.path else f"{each.file}, rad {each.span.line}: {words}")
    return replace(entered, errors=errors, others=tuple(others))


def _nearest(at: str, known: dict[str, str]) -> str | None:
    """The field that the place is, or lies in."""
    own = [place for place in known if at == place or at.startswith((f"{place}.", f"{place}["))]
    return known[max(own, key=len)] if own else None
