"""The round that the next period begins with, from what the last follow-up showed."""

from collections.abc import Iterator, Sequence

from samverkan.edit import mark, written
from samverkan.load import AgreementFolder
from samverkan.model import Cycle, StepKind, Uppfoljning
from samverkan.root import AGREEMENTS
from samverkan.text import pattern_of

_BEGIN = mark("Besluta att börja varvet, och skriv in när: det börjar från den senaste uppföljningen.")
_NUMBER = pattern_of(r"[0-9]+$")


def next_rounds(folder: AgreementFolder) -> Iterator[tuple[str, str]]:
    """The name and the text of a file for each round that goes on: of the agreement, and of its areas.

    None when no work is kept here.
    """
    followed_up = folder.work.of(Uppfoljning)
    last: dict[str | None, Cycle] = {each.area: each for each in folder.work.of(Cycle)}
    if last:
        for each in last.values():
            name = folder.path_of(each).removeprefix(f"{AGREEMENTS}/{folder.id}/")
            identity = _next_id(each)
            place = name.replace(each.id, identity) if each.id in name else f"{identity}/cycle.yaml"
            yield place, _round(identity, each.round + 1, each, followed_up)
    elif followed_up:
        yield "varv-1/cycle.yaml", _round("varv-1", 1, None, followed_up)


def _next_id(before: Cycle) -> str:
    """The id with the next number at its end."""
    number = str(before.round + 1)
    return _NUMBER.sub(number, before.id) if _NUMBER.search(before.id) else f"{before.id}-{number}"


def _round(identity: str, number: int, before: Cycle | None, followed_up: Sequence[Uppfoljning]) -> str:
    data: dict[str, object] = {"id": identity, "round": number}
    if before:
        data |= {"area": before.area} if before.area else {}
        data["follows"] = before.id
    if followed_up:
        data["starts_from"] = [followed_up[-1].id]
    data["steps"] = [{"kind": StepKind.INITIATE.value}]
    return f"{_BEGIN}\n{written(data)}"
