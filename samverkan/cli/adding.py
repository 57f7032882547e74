"""What `samverkan new` does once its options are known."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from samverkan.cli.agreement_ids import new_id
from samverkan.cli.faults import report_errors
from samverkan.cli.meant_kind import meant_kind
from samverkan.cli.new_file import write_new
from samverkan.cli.selection import Selection, read
from samverkan.cli.speech import Speech
from samverkan.cli.telling import answer, tell
from samverkan.cli.writing import below
from samverkan.errors import SamverkanError, taken, unreadable
from samverkan.kinds import KIND_NAMES
from samverkan.load import AgreementFolder, Workspace
from samverkan.model import KINDS
from samverkan.model.scalars import YEARS_OF_WORK
from samverkan.root import AGREEMENTS
from samverkan.starting.new_file import NewFile, new_agreement, new_file, new_settings
from samverkan.text import Text, pattern_of

_ID = pattern_of(r"(?=.{1,80}\Z)[a-z0-9]+(?:-[a-z0-9]+)*")
_UNDATED = ("organisations", "samverkan")


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked `new` for."""

    kind: str
    agreement: str | None
    identity: str | None
    dated: date | None
    today: date
    promises: Path | None
    no_color: bool

    @property
    def day(self) -> date:
        """The day that the file is dated."""
        return self.dated or self.today


def add_file(request: Request, speech: Speech) -> int:
    """Writes the file and shows its path; 1 when the agreement has errors that hide what it can be about.

    Raises SamverkanError when there is no such kind, when it is not clear whose it is, or when it is there.
    """
    kind = meant_kind(request.kind)
    _refuse(request, kind)
    if kind == "agreement" and request.identity is not None:
        request = replace(request, identity=new_id(request.identity))
    selection, workspace = read([request.agreement or "."], speech)
    folder = None if kind == "samverkan" else _folder(kind, request, selection, workspace)
    if folder and folder.frame is None:
        report_errors(selection, workspace, workspace.diagnostics, speech, no_color=request.no_color)
        return 1
    made = _made(kind, request, folder, workspace)
    path = below(selection.root, made.path)
    if path.exists() or path.is_symlink():
        raise taken(made.path)
    write_new(path, made.text, selection.root)
    answer(f"{_shown(path)}\n")
    tell(speech.say(*_NEXT))
    if kind == "agreement" and folder and request.identity is None:
        tell(speech.say(*_from_the_last(folder.id)))
    return 0


_NEXT = (
    "Byt ut det som står inom [hakparenteser]; `samverkan validate` säger vad som återstår.\n",
    "Replace what stands within [square brackets]; `samverkan validate` says what is left.\n",
)


def _from_the_last(former: str) -> tuple[str, str]:
    return (
        f"Ska det bygga på {former}? Ta då bort filen, och kör `samverkan renew {former}`.\n",
        f"Is it to build on {former}? Then remove the file, and run `samverkan renew {former}`.\n",
    )


def _shown(path: Path) -> Path:
    here = Path.cwd().resolve()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _refuse(request: Request, kind: str) -> None:
    """Raises SamverkanError when a flag cannot take effect, or its value cannot be meant."""
    own_id = kind == "agreement" or KINDS[kind].record_kind.is_work
    idle = {
        "--from": request.promises is not None and kind != "medborgarlofte",
        "--id": request.identity is not None and not own_id,
        "--date": request.dated is not None and kind in _UNDATED,
        "--agreement": request.agreement is not None and kind == "samverkan",
    }
    for flag in (flag for flag, is_idle in idle.items() if is_idle):
        raise SamverkanError(
            Text(
                sv=f"{flag} har ingen verkan för {KIND_NAMES[kind]}. Ta bort flaggan.",
                en=f"{flag} has no effect for {kind}. Remove the flag.",
            )
        )
    if kind != "agreement" and request.identity is not None and not _ID.fullmatch(request.identity):
        raise SamverkanError(
            Text(
                sv=f"{request.identity!r} är inget id. Skriv små bokstäver a–z, siffror och bindestreck.",
                en=f"{request.identity!r} is not an id. Write small letters a–z, digits and hyphens.",
            )
        )
    if request.day.year not in YEARS_OF_WORK:
        raise SamverkanError(
            Text(
                sv=f"{request.day} kan inte vara menat. Ange en dag i vår tid.",
                en=f"{request.day} cannot be meant. Give a day of our time.",
            )
        )


def _folder(
    kind: str, request: Request, selection: Selection, workspace: Workspace
) -> AgreementFolder | None:
    """The agreement that the file belongs to; None for a first agreement.

    Raises SamverkanError when there is none, or when it may be any of several.
    """
    chosen = [each for each in workspace.folders if selection.covers(f"{AGREEMENTS}/{each.id}")]
    if kind == "agreement" and request.identity and not request.agreement:
        home = request.identity.partition("/")[0]
        return next((each for each in reversed(chosen) if each.id.partition("/")[0] == home), None)
    around = workspace.home_of(f"{selection.places[0]}/{kind}.yaml")
    if len(chosen) != 1 and around:
        return around
    if not chosen and kind != "agreement":
        raise selection.without_agreement()
    if len(chosen) > 1:
        listed = ", ".join(each.id for each in chosen)
        raise SamverkanError(
            Text(
                sv=f"Vilket avtal gäller det? Ange ett av dem med --agreement: {listed}.",
                en=f"Which agreement is it for? Give one of them with --agreement: {listed}.",
            )
        )
    return next(iter(chosen), None)


def _made(kind: str, request: Request, folder: AgreementFolder | None, workspace: Workspace) -> NewFile:
    if kind == "agreement":
        return new_agreement(folder, workspace, request.day, request.identity)
    if folder is None:
        return new_settings()
    return new_file(kind, folder, workspace, request.day, request.identity, _lines(request.promises))


def _lines(path: Path | None) -> str | None:
    """The text of the file with promises.

    Raises SamverkanError when it cannot be read as text.
    """
    try:
        return path.read_text("utf-8-sig") if path else None
    except OSError as error:
        raise unreadable(path, error) from error
    except ValueError as error:
        raise SamverkanError(
            Text(
                sv=f"{path} går inte att läsa: det är ingen text i UTF-8.",
                en=f"{path} cannot be read: it is no text in UTF-8.",
            )
        ) from error
