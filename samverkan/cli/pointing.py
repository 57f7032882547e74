"""What `samverkan schema --write` does: an editor is pointed to the schemas."""

from pathlib import Path

from samverkan.cli.selection import exists
from samverkan.cli.speech import Speech
from samverkan.cli.telling import answer
from samverkan.cli.writing import below, write_whole
from samverkan.errors import SamverkanError, unreadable
from samverkan.root import find_root
from samverkan.starting.editor import editor_files_beside
from samverkan.text import Text


def point_editor(name: str | None, speech: Speech) -> None:
    """Writes what is not as it should be, in the folder or else in the workspace around, and lists it."""
    folder = Path(name) if name else find_root(Path.cwd())
    if not exists(folder):
        raise SamverkanError(Text(sv=f"Mappen {folder} finns inte.", en=f"There is no folder {folder}."))
    if not folder.is_dir():
        raise SamverkanError(Text(sv=f"{folder} är ingen mapp.", en=f"{folder} is not a folder."))
    wanted = editor_files_beside(lambda path: _read(below(folder, path)))
    changed = [path for path, text in wanted.items() if _read(below(folder, path)) != text]
    for path in changed:
        write_whole(folder / path, wanted[path].encode())
    said = "\n".join(changed) or speech.say("Allt är redan på plats.", "All is in place already.")
    answer(f"{said}\n")


def _read(path: Path) -> str | None:
    try:
        return path.read_bytes().decode() if path.exists() else None
    except OSError as error:
        raise unreadable(path, error) from error
    except UnicodeDecodeError as error:
        raise SamverkanError(Text(sv=f"{path} går inte att läsa.", en=f"{path} cannot be read.")) from error
