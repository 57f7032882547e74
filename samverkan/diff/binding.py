"""What binds in Swedish agreements, and what binds less, as `data/binding.yaml` has it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import groupby
from typing import Any

import yaml

from samverkan.diff.akin import is_akin, words
from samverkan.text import Text, pattern_of

_ANY_ENDING = re.compile(r"(?<!\\w)\*")
_NO_MATCH = "(?!)"
_ENDINGS = "(?:n?ing(?:en|ar)?|e[rs]|å[rs]?|a[rs]?|[rs]|a?[td][ae]?s?)"
_VERB = re.compile(rf"\(\?:\w+{re.escape(_ENDINGS)}\)")


@dataclass(frozen=True, slots=True)
class Kind:
    """Words of one kind, and others that say as much or that show that it was so before; `said` of a loss."""

    said: Text
    words: re.Pattern[str]
    like: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Swap:
    """Words, and those that bind less in their place."""

    before: re.Pattern[str]
    after: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Binding:
    """Kinds of words that bind and of words that let go, and ladders of deeds from the most down.

    `spots` has what weakens or does not when it is all that was put into a sentence or taken out of it, and
    `swaps` what weakens in place of what. Words in one of `alike` may stand for one another. Each of
    `parties` has the names of one, and of its bodies.
    """

    gone: tuple[Kind, ...]
    came: tuple[Kind, ...]
    lesser: tuple[re.Pattern[str], ...]
    ladders: tuple[tuple[re.Pattern[str], ...], ...]
    spots: Mapping[str, re.Pattern[str]]
    swaps: tuple[Swap, ...]
    alike: tuple[re.Pattern[str], ...]
    parties: tuple[re.Pattern[str], ...]


@cache
def binding() -> Binding:
    """What the file says, read once."""
    text = (resources.files("samverkan.diff") / "data" / "binding.yaml").read_text("utf-8")
    data = yaml.load(text, yaml.CBaseLoader)  # noqa: S506
    forms = {lemma: each.split() for lemma, each in data["forms"].items()}
    ladders = (tuple(_any_of(rung, forms) for rung in each["rungs"]) for each in data["ladders"])
    gone, came = (tuple(_kind(each, forms) for each in data[name]) for name in ("gone", "came"))
    lesser = tuple(_any_of(each, forms) for each in data["lesser"])
    swaps = tuple(Swap(*(_any_of(each[side], forms) for side in ("from", "to"))) for each in data["swaps"])
    spots = {name: _any_of(each, forms) for name, each in data["spots"].items()}
    alike = tuple(_any_of(each, forms) for each in data["alike"])
    parties = tuple(_any_of(each, forms) for each in data["parties"])
    return Binding(gone, came, lesser, tuple(ladders), spots, swaps, alike, parties)


def least_deed(text: str) -> int:
    """How much less than to do it is the least deed that the text names; nought is to do it."""
    found = (place for place, deeds in enumerate(binding().lesser, 1) if deeds.search(text))
    return max(found, default=0)


def is_raised(old: str, new: str) -> bool:
    """Whether it was to be looked into or spoken of, and there is more to be done now."""
    known = words(old)
    is_less = least_deed(old) > max(1, least_deed(new))
    return is_less and not all(any(is_akin(each, word) for word in known) for each in words(new))


def _kind(data: Mapping[str, Any], forms: Mapping[str, list[str]]) -> Kind:
    words, like = (_any_of(data.get(key, ""), forms) for key in ("words", "like"))
    return Kind(Text(sv=data["sv"], en=data["en"]), words, like)


def _any_of(words: str, forms: Mapping[str, list[str]]) -> re.Pattern[str]:
    every = [_pattern(each, forms) for each in re.split(r",\s+", words.strip().rstrip(",")) if each]
    return pattern_of(rf"\b(?:{'|'.join(_factored(every)) or _NO_MATCH})(?<!\s)\b", re.IGNORECASE)


def _factored(alternatives: Iterable[str]) -> Iterator[str]:
    """The alternatives, with the endings of verbs in a row written once: less to compile, and the same."""
    for is_verb, row in groupby(alternatives, lambda each: _VERB.fullmatch(each) is not None):
        words = list(row)
        stems = "|".join(each.removeprefix("(?:").removesuffix(f"{_ENDINGS})") for each in words)
        yield from [f"(?:{stems}){_ENDINGS}"] if is_verb else words


def _pattern(words: str, forms: Mapping[str, list[str]]) -> str:
    bent = re.sub(r"(\w+)~", lambda found: _forms_of(found[1], forms), _ANY_ENDING.sub(r"\\w*", words))
    return re.sub(r"\((?!\?)", "(?:", bent)


def _forms_of(lemma: str, forms: Mapping[str, list[str]]) -> str:
    stem = lemma.removesuffix("a")
    endings = f"{_ENDINGS}?" if stem.endswith(("ör", "är", "yr")) else _ENDINGS
    return f"(?:{'|'.join(forms.get(lemma) or [stem + endings])})"
