"""What a register holds that one above it holds too: a copy, or another thing under the same id."""

from collections.abc import Container, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from samverkan.load import Workspace
from samverkan.load.workspace import REGISTER_FILE
from samverkan.model import Record, Register, once
from samverkan.quoting import shown
from samverkan.rules.rule import Finding
from samverkan.text import Text

_BLOCKS = ("organisations", "offices")


@once
def registers_twice(workspace: Workspace) -> Mapping[str, Sequence[Finding]]:
    """What is found in registers, by their paths.

    One finding of a register that is a copy of one below, or has ids that one above has for other things.
    Of one that has faults, or lies in the wrong place, nothing is told.
    """
    registers = workspace.registers
    above = {path: list(_above(path, registers)) for path in registers}
    pairs = ((other, path) for path, others in above.items() for other in others)
    copies = {other: path for other, path in pairs if registers[other] == registers[path]}
    sound = registers.keys() - workspace.rules_broken_in.keys()
    return {
        path: [_copy(copies[path])]
        if path in copies
        else [
            found
            for other in above[path]
            if other not in copies
            for found in _other_things(registers[path], registers[other], other)
        ]
        for path in sound
    }


def _above(path: str, registers: Container[str]) -> Iterator[str]:
    """The registers in the folders above that of the one at the path."""
    for folder in PurePosixPath(path).parent.parents:
        if (other := str(folder / REGISTER_FILE)) in registers:
            yield other


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
