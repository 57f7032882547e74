"""What `samverkan import` does once its options are known."""

from pathlib import Path

from samverkan.cli.agreement_ids import new_id
from samverkan.cli.new_file import write_new
from samverkan.cli.speech import Speech
from samverkan.cli.telling import answer
from samverkan.cli.writing import below
from samverkan.errors import SamverkanError, taken
from samverkan.importing.imported import REPORT, Imported, imported
from samverkan.load.workspace import AGREEMENT_FILE
from samverkan.root import AGREEMENTS, find_root
from samverkan.text import Text


def bring_in(file: Path, identity: str, speech: Speech) -> int:
    """Writes the agreement and the report, and tells of them; 1 when something has found no place."""
    root = _root()
    agreement, report = _paths(root, new_id(identity))
    made = imported(file)
    write_new(agreement, made.agreement, root)
    write_new(report, made.report.text(), root)
    folder = agreement.parent.relative_to(root).as_posix()
    answer(_summary(made, folder, speech))
    return int(bool(made.report.unplaced))


def _root() -> Path:
    """The workspace around the current folder, else that folder, which becomes one."""
    try:
        return find_root(Path.cwd())
    except SamverkanError:
        return Path.cwd().resolve()


def _paths(root: Path, identity: str) -> list[Path]:
    """Where the agreement and the report will be; SamverkanError when something would be overwritten."""
    paths = [below(root, f"{AGREEMENTS}/{identity}/{name}") for name in (AGREEMENT_FILE, REPORT)]
    for path in paths:
        if path.exists() or path.is_symlink():
            raise taken(path, _OTHER_ID)
    return paths


_OTHER_ID = Text(sv="Välj ett annat id med --to.", en="Choose another id with --to.")


def _summary(made: Imported, folder: str, speech: Speech) -> str:
    report = made.report
    counts = ", ".join(f"{title.to(speech.language).lower()} {number}" for title, number in report.counts)
    left = len(report.blanks) + len(report.guesses)
    lines = [
        speech.say(f"Skrev {folder}/{AGREEMENT_FILE}.", f"Wrote {folder}/{AGREEMENT_FILE}."),
        speech.say(f"Hittade: {counts}.", f"Found: {counts}.") if counts else "",
        speech.say(f"Att göra: {left}, märkta i filen.", f"To do: {left}, marked in the file.")
        if left
        else "",
        _unplaced(len(report.unplaced), speech) if report.unplaced else "",
        speech.say(
            f"Läs {folder}/{REPORT}, och kör sedan samverkan validate.",
            f"Read {folder}/{REPORT}, and then run samverkan validate.",
        ),
    ]
    return "".join(f"{line}\n" for line in lines if line)


def _unplaced(number: int, speech: Speech) -> str:
    return speech.say(
        f"Har inte fått plats i avtalet: {number}, se {REPORT}.",
        f"Has found no place in the agreement: {number}, see {REPORT}.",
    )
