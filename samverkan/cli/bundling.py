"""What `samverkan bundle` does once its options are known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from samverkan.cli.archiving import archive
from samverkan.cli.delivering import opened_output
from samverkan.cli.faults import report_errors, show_errors
from samverkan.cli.internal import told_of_internal
from samverkan.cli.packing import PackedBundle
from samverkan.cli.papers import papers
from samverkan.cli.selection import Selection, read
from samverkan.cli.speech import Speech
from samverkan.cli.telling import answer
from samverkan.cli.writing import below, write_result
from samverkan.documents import Document
from samverkan.documents.bundles import PURPOSES, SIGNING, chosen
from samverkan.documents.writing import written
from samverkan.errors import SamverkanError
from samverkan.load import Workspace
from samverkan.making.flawed import flawed, texts_of
from samverkan.making.opening import OpenedAgreement, open_sound
from samverkan.making.soundness import errors_of, sound_parts
from samverkan.render.templates import templates_of
from samverkan.render.written_document import WrittenDocument
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked `bundle` for."""

    agreement: str
    purpose: str
    output: Path
    copies: int | None
    public: bool
    today: date
    no_color: bool


def bundle(request: Request, speech: Speech) -> int:
    """Writes the bundle of one agreement; 1 when something that belongs to it has errors."""
    _refuse_flags(request)
    selection, workspace = read([request.agreement], speech)
    errors = list(errors_of(workspace, request.today))
    failed = report_errors(selection, workspace, errors, speech, no_color=request.no_color)
    parts = list(sound_parts(workspace, {error.file for error in errors}))
    output = opened_output(request.output, check=False)
    every = open_sound(workspace, parts, output.recorded, public=request.public)
    opened = _the_one(selection, workspace, every, failed=failed)
    if opened is None:
        return 1
    _refuse_without_agreement(opened, request)
    purpose, templates = PURPOSES.get(request.purpose), templates_of(selection.root)
    wanted = chosen(opened.documents, purpose) if purpose else opened.documents
    inside = [written(each, opened.basis, opened.documents, templates, signed=not purpose) for each in wanted]
    if _are_flawed(list(zip(wanted, inside, strict=True)), opened, selection, request, speech):
        return 1
    left = next(each.left for each in parts if each.id == opened.basis.id)
    if purpose:
        made = papers(opened, purpose, inside, request.copies, left)
    else:
        made = archive(opened, inside, workspace, left, templates)
    path = below(request.output, f"{opened.basis.id}/{request.purpose}.{made.ending}")
    write_result(path, made.content)
    answer(_summary(path, made, speech))
    answer(told_of_internal([opened], speech))
    return int(failed)


def _refuse_flags(request: Request) -> None:
    if request.copies is not None and request.purpose != SIGNING.name:
        raise SamverkanError(
            Text(
                sv="--copies hör till --for signing. Ta bort flaggan, eller ange --for signing.",
                en="--copies belongs to --for signing. Remove the flag, or give --for signing.",
            )
        )
    if request.public and request.purpose not in PURPOSES:
        raise SamverkanError(
            Text(
                sv="--public går inte ihop med --for archive: källfilerna har kontaktuppgifterna kvar.",
                en="--public does not go with --for archive: its source files have the contact details.",
            )
        )


def _refuse_without_agreement(opened: OpenedAgreement, request: Request) -> None:
    """Of work that rests on no agreement there are no papers about one."""
    name = opened.basis.id
    if opened.basis.is_alone and request.purpose in PURPOSES:
        raise SamverkanError(
            Text(
                sv=f"--for {request.purpose} samlar ett avtals handlingar, och {name} har inget avtal. "
                "Ange --for archive, eller skriv dokumenten med samverkan render.",
                en=f"--for {request.purpose} gathers the papers of an agreement, and {name} has none. "
                "Give --for archive, or write the documents with samverkan render.",
            )
        )


def _are_flawed(
    papers: Sequence[tuple[Document, WrittenDocument]],
    opened: OpenedAgreement,
    selection: Selection,
    request: Request,
    speech: Speech,
) -> bool:
    """Whether there are documents that not all can use; what is wrong with them is shown."""
    said = [each for paper in papers for each in flawed(*paper, opened.basis.id, selection.root)]
    if said:
        texts = texts_of(said, selection.root)
        show_errors(said, len(papers), texts, speech, no_color=request.no_color)
    return bool(said)


def _the_one(
    selection: Selection, workspace: Workspace, every: Iterable[OpenedAgreement], *, failed: bool
) -> OpenedAgreement | None:
    """The agreement that was chosen; None when errors keep it from being written.

    Raises SamverkanError when it is several, or none.
    """
    touched = [folder.id for folder in workspace.folders if selection.touches(folder, workspace)]
    if len(touched) > 1:
        listed = ", ".join(touched)
        raise SamverkanError(
            Text(
                sv=f"Det finns flera avtal där: {listed}. Ange ett av dem.",
                en=f"There are several agreements there: {listed}. Give one of them.",
            )
        )
    opened = next((each for each in every if each.basis.id in touched), None)
    if opened is None and not failed:
        raise selection.without_agreement()
    return opened


def _summary(path: Path, made: PackedBundle, speech: Speech) -> str:
    lines = [speech.say(f"Skrev {path}", f"Wrote {path}")]
    lines += [speech.say(f"Saknas: {each.sv}", f"Missing: {each.en}") for each in made.lacking]
    if made.beside:
        listed = "; ".join(made.beside)
        lines.append(speech.say(f"Hör inte hit: {listed}", f"Not part of it: {listed}"))
    return "".join(f"{line}\n" for line in lines)
