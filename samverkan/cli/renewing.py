"""What `samverkan renew` does once its options are known."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from samverkan.cli.agreement_ids import new_id
from samverkan.cli.faults import report_errors
from samverkan.cli.new_folder import fill
from samverkan.cli.selection import Selection, read
from samverkan.cli.speech import Speech
from samverkan.cli.telling import answer
from samverkan.cli.writing import inside
from samverkan.edit import marks
from samverkan.errors import SamverkanError, taken
from samverkan.load import AgreementFolder, Workspace
from samverkan.load.checking import read_file
from samverkan.root import AGREEMENTS
from samverkan.source import find_files
from samverkan.starting.period import period_of
from samverkan.starting.renew import Renewal, renewal
from samverkan.temporary import clear
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked `renew` for."""

    agreement: str
    period: str | None
    to: str | None
    today: date
    no_color: bool


def renew(request: Request, speech: Speech) -> int:
    """Writes the folder of the next period, and shows what is left to decide; 1 when the last has errors."""
    period = period_of(request.period) if request.period else None
    selection, workspace = read([request.agreement], speech)
    if report_errors(selection, workspace, workspace.diagnostics, speech, no_color=request.no_color):
        return 1
    to = None if request.to is None else new_id(request.to)
    made = renewal(_former(selection, workspace), workspace, period, to, request.today)
    folder = inside(workspace.root / AGREEMENTS, made.id)
    clear(folder)
    is_empty = folder.is_dir() and not any(folder.iterdir())
    if os.path.lexists(folder) and not is_empty:
        raise taken(folder, Text(sv="Ange ett annat id med --to.", en="Give another id with --to."))
    fill(folder, made.files)
    left = list(_left_to_do(folder, workspace.root))
    lines = "".join(f"{path}:{line}\n    {words}\n" for path, line, words in left)
    answer(_told(made, lines, len(left)).to(speech.language))
    return 0


def _told(made: Renewal, lines: str, number: int) -> Text:
    home, years = f"{AGREEMENTS}/{made.id}", made.period.words
    return Text(
        sv=f"{home} är skrivet, för {years}.\n\nAtt besluta och se över ({number}):\n{lines}\n"
        "Ta bort varje kommentar `# ATT GÖRA:` när det är gjort.\n"
        f"`samverkan validate {made.id}` säger vad som är kvar, och `samverkan diff {made.id}` vad som har "
        "ändrats.\n",
        en=f"{home} is written, for {years}.\n\nTo decide and look over ({number}):\n{lines}\n"
        "Remove each comment `# ATT GÖRA:` when it is done.\n"
        f"`samverkan validate {made.id}` tells what is left, and `samverkan diff {made.id}` what has "
        "changed.\n",
    )


def _former(selection: Selection, workspace: Workspace) -> AgreementFolder:
    """The one agreement that was chosen. Raises SamverkanError when it is none, or several."""
    chosen = [each for each in workspace.folders if each.agreement and selection.touches(each, workspace)]
    if len(chosen) != 1:
        raise SamverkanError(
            Text(
                sv=f"{selection.listed} är inte ett avtal. Ange ett avtals id.",
                en=f"{selection.listed} is not one agreement. Give the id of one.",
            )
        )
    return chosen[0]


def _left_to_do(folder: Path, root: Path) -> Iterator[tuple[str, int, str]]:
    """What is left to do in the files of the folder: the path, the line and the words."""
    for path in find_files(root, folder):
        file = read_file(path, root).file
        for each in marks(file):
            _, span = file.locate(each.route)
            yield file.path, span.line, each.words
