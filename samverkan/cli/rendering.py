"""What `samverkan render` does once its options are known."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from samverkan.cache.witness import answered
from samverkan.cli.delivering import Fate, Output, gone, is_gone, opened_output
from samverkan.cli.faults import report_errors, show_errors
from samverkan.cli.internal import told_of_internal
from samverkan.cli.own_record import Job
from samverkan.cli.progress import watched
from samverkan.cli.selection import Selection, read
from samverkan.cli.speech import Speech
from samverkan.cli.telling import answer, tell
from samverkan.cli.workers import each_of
from samverkan.diagnostics import Diagnostic
from samverkan.documents import Document
from samverkan.documents.absent import NAMES, what_it_takes
from samverkan.documents.index import WrittenFile, index_page
from samverkan.errors import SamverkanError, not_found
from samverkan.load import AgreementFolder, Workspace
from samverkan.making.flawed import texts_of
from samverkan.making.made import maker
from samverkan.making.opening import OpenedAgreement, internal_files, open_sound
from samverkan.making.soundness import Sound, errors_of, sound_parts
from samverkan.render.formats import FORMATS, DocumentFormat
from samverkan.render.templates import Templates, templates_of
from samverkan.report.layout import harmless
from samverkan.root import AGREEMENTS
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked `render` for."""

    paths: Sequence[str]
    formats: Sequence[DocumentFormat]
    documents: Sequence[str]
    output: Path
    public: bool
    check: bool
    attach_source: bool
    today: date
    no_color: bool


def render(request: Request, speech: Speech) -> int:
    """Writes the documents of every chosen agreement without errors; 1 when there are errors.

    With `check`, writes nothing, and gives 1 when a file is not what would be written.
    """
    _refuse_attachments(request)
    selection, workspace = read(request.paths, speech)
    errors = list(errors_of(workspace, request.today))
    failed = report_errors(selection, workspace, errors, speech, no_color=request.no_color)
    parts = list(sound_parts(workspace, {error.file for error in errors}))
    wrong = {each.id for each in parts if each.folder is None}
    output = opened_output(request.output, check=request.check)
    opened = list(open_sound(workspace, parts, output.recorded, public=request.public))
    touched = {folder.id for folder in workspace.folders if selection.touches(folder, workspace)}
    chosen = [each for each in opened if each.basis.id in touched]
    if not (chosen or failed):
        raise selection.without_agreement()
    _refuse_unknown(request.documents, chosen, may_be_hidden=failed)
    templates = templates_of(selection.root)
    folders = [each for each in workspace.folders if each.id in touched]
    names = {each.basis.id: {document.name for document in each.documents} for each in opened}
    sure = _sure(output, selection, wrong, errors)
    jobs = _jobs(chosen, request)
    with output.writing(jobs, lambda: _index(opened, parts, output, templates, is_whole=False)):
        unusable = _deliver(chosen, request, workspace, templates, output, speech)
        internal = sorted(_internal(folders, output)) if request.public else []
        output.remove(internal, internal)
        if not request.documents:
            output.remove(path for path in gone(output, names, sure) if path not in internal)
    left = [each for each in output.unfinished.difference(jobs) if not is_gone(each, names, sure)]
    output.finish(_index(opened, parts, output, templates, is_whole=not left), left)
    if unusable:
        _show(unusable, chosen, request, selection, speech)
    stands, failed = not (errors or unusable), failed or bool(unusable)
    if request.check:
        return _told_of_the_check(output, speech, failed=failed, stands=stands)
    told = told_of_internal(chosen, speech) + _left(parts, selection, speech)
    return _told_of_what_is_written(output, told, speech, failed=failed, stands=stands)


def _show(
    unusable: Sequence[Sequence[Diagnostic]],
    chosen: Sequence[OpenedAgreement],
    request: Request,
    selection: Selection,
    speech: Speech,
) -> None:
    said = [each for of_one in unusable for each in of_one]
    count = sum(len(_wanted(each, request)) for each in chosen)
    show_errors(said, count, texts_of(said, selection.root), speech, no_color=request.no_color)


def _told_of_the_check(output: Output, speech: Speech, *, failed: bool, stands: bool) -> int:
    said = _remarks(output, speech)
    answer(said)
    if stands and not said:
        answered(0, "")
    return int(bool(said) or failed)


def _told_of_what_is_written(output: Output, told: str, speech: Speech, *, failed: bool, stands: bool) -> int:
    remarks = _remarks(output, speech)
    tell(remarks)
    answer(_summary(output, speech) + told)
    if stands and not remarks:
        answered(0, harmless(_summary(output.once_more, speech) + told))
    return int(failed)


def _remarks(output: Output, speech: Speech) -> str:
    return "".join(
        f"{speech.say(what.value.sv, what.value.en).format(path)}\n" for path, what in output.remarks
    )


def _internal(folders: Sequence[AgreementFolder], output: Output) -> Iterator[str]:
    """The files that an earlier run has written of documents that are internal."""
    about = {
        (folder.id, record.record_kind.name, str(getattr(record, "id", "")))
        for folder in folders
        for record in internal_files(folder).values()
    }
    for path, was in output.before.items():
        if (was.agreement, was.document.removesuffix(f"-{was.about}"), was.about) in about:
            yield path


def _sure(
    output: Output, selection: Selection, wrong: Container[str], errors: Sequence[Diagnostic]
) -> set[str]:
    """The agreements that were chosen, and of which it is known which documents they have, if any."""
    written = {each for each in output.agreements if selection.covers(f"{AGREEMENTS}/{each}")}
    unsure = {each for each in written if any(d.file.startswith(f"{AGREEMENTS}/{each}/") for d in errors)}
    return {each for each in written - unsure if each not in wrong}


def _refuse_attachments(request: Request) -> None:
    if request.attach_source and "pdf" not in (each.name for each in request.formats):
        raise SamverkanError(
            Text(
                sv="--attach-source lägger källfilerna i en PDF. Lägg till --to pdf.",
                en="--attach-source puts the source files in a PDF. Add --to pdf.",
            )
        )
    if request.attach_source and request.public:
        raise SamverkanError(
            Text(
                sv="--public går inte ihop med --attach-source: källfilerna har kontaktuppgifterna kvar.",
                en="--public does not go with --attach-source: the source files have the contact details.",
            )
        )


def _refuse_unknown(names: Sequence[str], chosen: Sequence[OpenedAgreement], *, may_be_hidden: bool) -> None:
    """Refuses a document that nobody has, unless it is one that the errors just told of may hide."""
    known = {document.name for each in chosen for document in each.documents}
    has_case = any(each.basis.case for each in chosen)
    for name in names:
        takes = what_it_takes(name, has_case=has_case)
        if name in known or (takes and may_be_hidden):
            continue
        raise _no_such_document(name, known, takes)


def _no_such_document(name: str, known: Iterable[str], takes: Text | None) -> SamverkanError:
    what = Text(
        sv=f"Inget av avtalen har dokumentet {name!r}.",
        en=f"None of the agreements has the document {name!r}.",
    )
    listed = ", ".join(sorted(known)) or "–"
    otherwise = takes or Text(sv=f"De som finns: {listed}.", en=f"Those that exist: {listed}.")
    return not_found(what, name, [] if takes else sorted({*known, *NAMES}), otherwise)


def _wanted(opened: OpenedAgreement, request: Request) -> list[Document]:
    return [each for each in opened.documents if not request.documents or each.name in request.documents]


def _deliver(
    chosen: Sequence[OpenedAgreement],
    request: Request,
    workspace: Workspace,
    templates: Templates,
    output: Output,
    speech: Speech,
) -> list[list[Diagnostic]]:
    """Writes the wanted documents that all can use; what is said of each of the others."""
    jobs = [(each, document) for each in chosen for document in _wanted(each, request)]
    make = maker(jobs, request.formats, workspace, templates, attach_source=request.attach_source)
    told = watched(jobs, speech.say("Skriver dokument", "Writing documents"))
    unusable = []
    for (opened, document), made in zip(told, each_of(make, len(jobs)), strict=True):
        agreement = opened.basis.id
        unusable += [list(made.flaws)] if made.flaws else []
        for to, files in made.files.items():
            for file, content in files.items():
                output.put(f"{agreement}/{file}", content, agreement, document, to)
    return unusable


def _jobs(chosen: Iterable[OpenedAgreement], request: Request) -> list[Job]:
    """Each document that is to be written, in each format."""
    return [
        Job(each.basis.id, document.name, to.name)
        for each in chosen
        for document in _wanted(each, request)
        for to in request.formats
    ]


def _index(
    opened: Sequence[OpenedAgreement],
    parts: Sequence[Sound],
    output: Output,
    templates: Templates,
    *,
    is_whole: bool,
) -> bytes:
    on_disk = {each.basis.id: list(_on_disk(each, output)) for each in opened}
    bases = [each.basis for each in opened if on_disk[each.basis.id]]
    for part in parts:
        if part.left or part.folder is None:
            known = on_disk.setdefault(part.id, [])
            names = {each.name for each in known}
            known += (each for each in _left_behind(output.folder / part.id) if each.name not in names)
    internal = {each.basis.id: len(each.internal) for each in opened}
    return index_page(bases, on_disk, templates.html, internal, is_whole=is_whole).encode()


def _on_disk(opened: OpenedAgreement, output: Output) -> Iterator[WrittenFile]:
    for document in opened.documents:
        for each in FORMATS:
            name = each.file_name(document.name)
            if output.has(f"{opened.basis.id}/{name}"):
                yield WrittenFile(document.label, name, document.part)


def _left_behind(folder: Path) -> Iterator[WrittenFile]:
    """The documents that an earlier run wrote here, by their file names."""
    endings = {each.ending for each in FORMATS}
    for path in sorted(folder.glob("*")):
        if path.suffix.removeprefix(".") in endings:
            yield WrittenFile(path.stem, path.name)


def _left(parts: Iterable[Sound], selection: Selection, speech: Speech) -> str:
    """The last line: the agreements and files whose documents were left as they were."""
    files = [path for part in parts for path in (part.left if part.folder else [f"{AGREEMENTS}/{part.id}"])]
    left = ", ".join(path.removeprefix(f"{AGREEMENTS}/") for path in files if selection.covers(path))
    if not left:
        return ""
    return speech.say(f"Lämnat som det var, för felen: {left}\n", f"Left as it was, for the errors: {left}\n")


def _summary(output: Output, speech: Speech) -> str:
    fates = output.fate_of_each()
    count = fates.total() - fates[Fate.REMOVED]
    known = [(fates[fate], fate.value) for fate in Fate if fates[fate]]
    sv = ", ".join(f"{number} {fate.sv.split('/')[number > 1]}" for number, fate in known)
    en = ", ".join(f"{number} {fate.en}" for number, fate in known)
    told = ": " if known else ""
    index = output.folder / "index.html"
    documents = "1 document" if count == 1 else f"{count} documents"
    return speech.say(
        f"{count} dokument{told}{sv}. Öppna {index}\n", f"{documents}{told}{en}. Open {index}\n"
    )
