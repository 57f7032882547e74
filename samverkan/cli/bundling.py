"""What `samverkan bundle` does once its options are known."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from samverkan.cli.delivering import opened_output
from samverkan.cli.faults import report_errors
from samverkan.cli.rendering import Opened, errors_of, open_sound
from samverkan.cli.selection import Selection, read
from samverkan.cli.soundness import sound_parts
from samverkan.cli.speech import Speech
from samverkan.cli.writing import below, write_whole
from samverkan.documents.bundles import PURPOSES, SIGNING, bundle_info, chosen, missing, others
from samverkan.documents.signing import signing, signing_parties
from samverkan.documents.writing import written
from samverkan.errors import SamverkanError
from samverkan.load import Workspace
from samverkan.render.templates import Templates, templates_of
from samverkan.render.typst.bundle import Bundle, bundle_sources
from samverkan.render.typst.setting import pdf_of
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
    _refuse_copies(request)
    selection, workspace = read([request.agreement], speech)
    errors = list(errors_of(workspace, request.today))
    failed = report_errors(selection, workspace, errors, speech, no_color=request.no_color)
    parts = list(sound_parts(workspace, {error.file for error in errors}))
    output = opened_output(request.output, check=False)
    every = open_sound(workspace, parts, output, public=request.public)
    opened = _the_one(selection, workspace, list(every), failed=failed)
    if opened is None:
        return 1
    left = next(each.left for each in parts if each.id == opened.basis.id)
    made = _papers(opened, request, left, templates_of(selection.root))
    path = below(request.output, f"{opened.basis.id}/{request.purpose}.pdf")
    write_whole(path, made.content)
    sys.stdout.write(_summary(path, made, speech))
    return int(failed)


def _refuse_copies(request: Request) -> None:
    if request.copies is not None and request.purpose != SIGNING.name:
        raise SamverkanError(
            Text(
                sv="--copies hör till --for signing. Ta bort flaggan, eller ange --for signing.",
                en="--copies belongs to --for signing. Remove the flag, or give --for signing.",
            )
        )


def _the_one(
    selection: Selection, workspace: Workspace, every: Sequence[Opened], *, failed: bool
) -> Opened | None:
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


@dataclass(frozen=True, slots=True)
class _Made:
    """A bundle, what belongs in it and is not there, and what the agreement has beside it."""

    content: bytes
    lacking: Sequence[Text]
    beside: Sequence[str] = ()


def _papers(opened: Opened, request: Request, left: Sequence[str], templates: Templates) -> _Made:
    """The documents for a meeting or a signing, as one PDF."""
    basis, purpose = opened.basis, PURPOSES[request.purpose]
    papers = [written(each, basis, opened.documents, templates) for each in chosen(opened.documents, purpose)]
    lacking = [*missing(basis, opened.documents, purpose), *map(_left, left)]
    info = bundle_info(basis, papers, purpose)
    copies = request.copies or len(signing_parties(basis))
    page = signing(basis, copies) if purpose.is_signed else None
    made = Bundle(info, tuple(papers), tuple(each.sv for each in lacking), page)
    return _Made(pdf_of(bundle_sources(made), purpose.name, info), lacking, others(opened.documents, purpose))


def _left(path: str) -> Text:
    """What is said of a file whose errors keep its document out."""
    return Text(sv=f"{path}: filen har fel.", en=f"{path}: the file has errors.")


def _summary(path: Path, made: _Made, speech: Speech) -> str:
    lines = [speech.say(f"Skrev {path}", f"Wrote {path}")]
    lines += [speech.say(f"Saknas: {each.sv}", f"Missing: {each.en}") for each in made.lacking]
    if made.beside:
        listed = "; ".join(made.beside)
        lines.append(speech.say(f"Hör inte hit: {listed}", f"Not part of it: {listed}"))
    return "".join(f"{line}\n" for line in lines)
