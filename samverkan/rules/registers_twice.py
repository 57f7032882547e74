"""What a register holds that one above it holds too: a copy, or another thing under the same id."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from samverkan.load import Workspace
from samverkan.model import Record, Register
from samverkan.quoting import shown
from samverkan.rules.rule import Finding
from samverkan.text import Text

_BLOCKS = ("organisations", "offices")


def registers_twice(register: Register, workspace: Workspace) -> Iterator[Finding]:
    """One finding where it is a copy of one below, or has ids that one above has for other things.

    Of one that has faults, or lies in the wrong place, nothing is told.
    """
    path = next((path for path, each in workspace.registers.items() if each is register), "")
    if not path or any(each.file == path for each in workspace.diagnostics):
        return
    if copy := _copied_below(path, workspace):
        yield _copy(copy)
        return
    folder = PurePosixPath(path).parent
    for other, held in workspace.registers.items():
        is_above = other != path and folder.is_relative_to(PurePosixPath(other).parent)
        if is_above and held != register and not _copied_below(other, workspace):
            yield from _other_things(register, held, other)


def _copied_below(path: str, workspace: Workspace) -> str | None:
    """The register in a folder below that holds all that the one at the path does."""
    folder, register = PurePosixPath(path).parent, workspace.registers.get(path)
    below = (each for each in workspace.registers if each != path and folder in PurePosixPath(each).parents)
    return next((each for each in below if workspace.registers[each] == register), None)


def _copy(other: str) -> Finding:
    return Finding(
        at=("organisations",),
        key=True,
        message=Text(
            sv=f"Allt i registret står också i {shown(other)}.",
            en=f"All of the register is in {shown(other)} too.",
        ),
        help=Text(
            sv="Ta bort det ena: det som står närmast avtalet gäller.",
            en="Remove one of them: what stands nearest to the agreement counts.",
        ),
    )


def _other_things(register: Register, above: Register, path: str) -> Iterator[Finding]:
    """The first id that the register above has too, for something else; with how many there are more."""
    places = [
        (block, place, each.id)
        for block in _BLOCKS
        for place, each in enumerate(getattr(register, block))
        if (known := _by_id(above, block).get(each.id)) and known != each
    ]
    for block, place, identity in places[:1]:
        names = shown(identity), shown(path)
        sv, en = (f" och {more} till", f" and {more} more") if (more := len(places) - 1) else ("", "")
        yield Finding(
            at=(block, place, "id"),
            message=Text(
                sv=f"{names[0]}{sv} står på annat sätt i {names[1]}.",
                en=f"{names[0]}{en} is written otherwise in {names[1]}.",
            ),
            help=Text(
                sv="Ta bort det ena, eller ge det ett eget id: det som står närmast avtalet gäller.",
                en="Remove one, or give it an id of its own: what stands nearest to the agreement counts.",
            ),
        )


def _by_id(register: Register, block: str) -> dict[str, Record]:
    return {each.id: each for each in getattr(register, block)}
