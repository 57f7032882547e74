"""Swedish words by how much they bind, as `data/scales.yaml` has them: kinds of them, and scales."""

import re
from dataclasses import dataclass
from importlib import resources
from typing import Any

import yaml

from samverkan.swedish import MONTHS
from samverkan.text import Text, pattern_of


def words_of(*patterns: str) -> re.Pattern[str]:
    """Any of these words or phrases, standing whole."""
    return pattern_of(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Scale:
    """Words for one thing, the rungs from the strongest down; `said` tells of a step down."""

    said: Text
    rungs: tuple[re.Pattern[str], ...]
    of_amounts: bool = False
    """Whether less may be what is aimed for."""


def _read() -> dict[str, Any]:
    text = (resources.files("samverkan.diff") / "data" / "scales.yaml").read_text("utf-8")
    data: dict[str, Any] = yaml.load(text.replace("<month>", "|".join(MONTHS)), yaml.CBaseLoader)  # noqa: S506
    return data


_DATA = _read()
_WORDS = {name: words_of(*every) for name, every in _DATA["words"].items()}


def _scale(data: dict[str, Any]) -> Scale:
    rungs = (_WORDS[each] if isinstance(each, str) else words_of(*each) for each in data["rungs"])
    return Scale(Text(sv=data["sv"], en=data["en"]), tuple(rungs), "of_amounts" in data)


MUST = _WORDS["must"]
"""What a party has to do."""
MAY = _WORDS["may"]
"""What a party may do, or means to."""
AIM = _WORDS["aim"]
"""Words that make an aim of a duty, even after `ska`."""
AT_WILL = _WORDS["at_will"]
"""Reservations: what is done only if it can or needs to be."""
VAGUE = _WORDS["vague"]
"""How often, so that nobody knows how often."""
SOMETIME = _WORDS["sometime"]
"""When, so that nobody knows when."""
RESERVED = _WORDS["reserved"]
"""What a whole agreement may rest on, and then does not hold without."""
ACTORS = _WORDS["actors"]
"""Those who may answer for something."""

SCALES = tuple(map(_scale, _DATA["scales"]))
"""The scales whose words may be compared whatever else the sentence says."""
NOT_ALL = SCALES[0].said
"""That it holds for some where it held for all."""
