"""What is said of files that are internal."""

from collections.abc import Iterable

from samverkan.cli.speech import Speech
from samverkan.making.opening import OpenedAgreement
from samverkan.root import AGREEMENTS


def told_of_internal(every: Iterable[OpenedAgreement], speech: Speech) -> str:
    """A line about the files that are internal, and so have no documents; empty when there are none."""
    paths = ", ".join(path.removeprefix(f"{AGREEMENTS}/") for each in every for path in each.internal)
    if not paths:
        return ""
    return speech.say(f"Internt, och därför inte med: {paths}\n", f"Internal, and so left out: {paths}\n")
