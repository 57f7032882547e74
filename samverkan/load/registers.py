"""The registers of organisations around an agreement, taken together."""

from collections.abc import Sequence

from samverkan.model import Register


def as_one(registers: Sequence[Register]) -> Register:
    """All that the registers hold, in their order."""
    return Register.model_construct(
        organisations=tuple(each for register in registers for each in register.organisations),
        offices=tuple(each for register in registers for each in register.offices),
    )
