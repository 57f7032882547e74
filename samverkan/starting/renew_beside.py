"""What goes along to the folder of the next period: texts and pictures that its files name, and registers."""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from samverkan.load import Workspace
from samverkan.load.workspace import REGISTER_FILE
from samverkan.root import AGREEMENTS
from samverkan.source import as_on_disk
from samverkan.starting.renew_draft import RenewedFile
from samverkan.starting.renew_outside import point_anew
from samverkan.text import composed


def taken_along(
    former: str, identity: str, files: Mapping[str, bytes], workspace: Workspace
) -> dict[str, bytes]:
    """The content by the names in the folder of the agreement `identity`, for these files to rest on.

    A register above the former agreement goes along when it does not lie above the next one.
    """
    register = _register(former, identity, workspace)
    own = {REGISTER_FILE: _carried(register, identity, workspace)} if register else {}
    named = composed(b"\n".join((*files.values(), *own.values())).decode(errors="replace"))
    homes = {f"{AGREEMENTS}/{former}", *(str(PurePosixPath(register).parent) for _ in own)}
    beside = (each for home in sorted(homes) for each in _beside(home, workspace))
    return {**own, **{name: path.read_bytes() for name, path in beside if name in named}}


def _register(former: str, identity: str, workspace: Workspace) -> str:
    """The nearest register around the former agreement, if the next one is not in its folder too."""
    folders = [f"{AGREEMENTS}/{former}", *map(str, PurePosixPath(AGREEMENTS, former).parents)]
    above = [f"{each}/{REGISTER_FILE}" for each in folders]
    around = [each for each in above if each in workspace.registers]
    nearest = around[0] if around else ""
    is_shared = PurePosixPath(nearest).parent in PurePosixPath(AGREEMENTS, identity).parents
    return "" if is_shared else nearest


def _beside(home: str, workspace: Workspace) -> Iterator[tuple[str, Path]]:
    """The texts and pictures that lie in a folder, by their names."""
    folder = Path(as_on_disk(workspace.root / home))
    for path in sorted(folder.rglob("*")):
        name = composed(path.relative_to(folder).as_posix())
        if path.is_file() and path.suffix not in (".yaml", ".yml") and not name.startswith("."):
            yield name, path


def _carried(path: str, identity: str, workspace: Workspace) -> bytes:
    draft = RenewedFile(path, Path(as_on_disk(workspace.root / path)).read_bytes())
    point_anew(draft, str(PurePosixPath(path).parent), f"{AGREEMENTS}/{identity}")
    return draft.finished()
