"""Who does what is promised, when the words begin with a party that the key beside them leaves out."""

from collections import Counter
from collections.abc import Iterator, Mapping

from samverkan.diagnostics import Route
from samverkan.model import Agreement, Commitment, GivenPromise, Party, Record, once
from samverkan.rules.rule import Finding
from samverkan.rules.wording import parts
from samverkan.text import Text

_NO_DOER = ("och", "samt", "eller", "får", "ges", "i", "är", "har", "bör", "kan")
"""What after a name says that the party does it with others, or lets others do it."""


def other_doers(record: Record, agreement: Agreement) -> Iterator[Finding]:
    """Each commitment and promise that begins with a party, and is by its `parties` another's."""
    names = _names(agreement)
    for route, part in parts(record):
        if isinstance(part, Commitment | GivenPromise) and part.parties and part.text:
            name = _begins_with(part.text, names)
            if name and names[name] not in part.parties:
                yield _differs((*route, "parties"), part.text[: len(name)])


def _begins_with(text: str, names: Mapping[str, str]) -> str | None:
    """The name of a party that the text begins with, where a word that it does follows."""
    words = text[:_FAR].casefold().split()
    for length in range(1, len(words)):
        following = words[length]
        name = " ".join(words[:length])
        if name in names and following not in _NO_DOER and not following.endswith(("s", ",", ".")):
            return name
    return None


_FAR = 200
"""The characters in which a name and the word after it are looked for."""


@once
def _names(agreement: Agreement) -> Mapping[str, str]:
    """The party of each name, long and short, that only one has."""
    named = [(name, party.id) for party in agreement.parties for name in _called(party)]
    times = Counter(name for name, _ in named)
    return {name: party for name, party in named if times[name] == 1}


def _called(party: Party) -> frozenset[str]:
    return frozenset(" ".join(name.casefold().split()) for name in (party.name, party.in_short))


def _differs(at: Route, name: str) -> Finding:
    return Finding(
        at=at,
        message=Text(
            sv=f"Texten börjar med ”{name}”, men det är inte den parten som står här.",
            en=f"The text begins with “{name}”, but that is not the party that stands here.",
        ),
        help=Text(sv="Rätta `parties` eller texten.", en="Correct `parties` or the text."),
    )
