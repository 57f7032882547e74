"""Links in prose to places of the document, `[ord](#rubrik)`: those that no heading makes."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from samverkan.diagnostics import Severity
from samverkan.load.ids import defined
from samverkan.model import ClauseKind, Record, once
from samverkan.model.cross_references import parts_meant
from samverkan.model.keys import every_record
from samverkan.quoting import shown
from samverkan.rules.pointers import USUAL_HEADINGS
from samverkan.rules.rule import Finding
from samverkan.rules.wording import every_text, holding, needle, occurrences
from samverkan.text import Text, did_you_mean, nearest, pattern_of, slug

_LINK = pattern_of(r"\\.|`[^`\n]*`|(?<!!)\[(?P<words>[^\]\n]*)\]\(#(?P<place>[^()\s]*)[^()\n]*\)", re.DOTALL)
_UNFINISHED = pattern_of(
    r"\\.|`[^`\n]*`|(?P<cited>\[\^)(?![^\]\n]{0,200}\])|(?P<empty>\]\([ \t]*\))"
    r"|(?P<open>\]\((?:#|https?://)(?:[^()\s]|\([^()\s]*\))*+)(?=[^()]*(?:\(|\Z))",
    re.DOTALL,
)
_LEADING = pattern_of(r"^[\W\d_]+")
_COUNT = pattern_of(r"-[0-9]+$")


def dead_links(record: Record, wholes: Iterable[Record]) -> Iterator[Finding]:
    """A finding for each link with words of its own to a place that no heading makes, or to no place.

    `wholes` are what else may have headings in it, or parts that can be referred to.
    """
    every = [record, *wholes]
    for route, text in holding(record, "](#"):
        for link in occurrences(_LINK, text):
            place = link["place"]
            is_of_part = place and not link["words"]
            if place is not None and not is_of_part and not is_heading(place, every):
                yield Finding(
                    at=route,
                    needle=needle(text, *link.span()),
                    severity=Severity.WARNING,
                    message=Text(
                        sv=f"Länken leder till {shown(f'#{place}')}, som ingen rubrik i dokumentet heter.",
                        en=f"The link leads to {shown(f'#{place}')}, which no heading here is called.",
                    ),
                    help=_mend(place, every),
                )


def has_unfinished_citation(record: Record) -> bool:
    """Whether a citation of a source or a note lacks its end."""
    texts = (text for _, text in holding(record, "[^"))
    return any(found["cited"] for text in texts for found in _UNFINISHED.finditer(text))


def unfinished_links(record: Record) -> Iterator[Finding]:
    """A finding for each citation or link that lacks its end, or what it leads to."""
    for route, text in holding(record, "[^", "]("):
        for found in occurrences(_UNFINISHED, text):
            if found.lastgroup:
                lacks = "`]`" if found["cited"] else "`)`"
                yield Finding(
                    at=route,
                    needle=needle(text, *found.span()),
                    severity=Severity.WARNING,
                    message=_LEADS_NOWHERE
                    if found["empty"]
                    else Text(
                        sv=f"Hänvisningen saknar sitt slut, {lacks}.",
                        en=f"The reference lacks its end, {lacks}.",
                    ),
                    help=_FINISH,
                )


_LEADS_NOWHERE = Text(
    sv="Länken `[ord]()` leder ingenstans: mellan parenteserna står inget.",
    en="The link `[words]()` leads nowhere: nothing stands between its brackets.",
)
_FINISH = Text(
    sv="Skriv färdigt den: `[^id]`, `[](#id)` eller `[ord](https://…)`. Ta annars bort den.",
    en="Finish it: `[^id]`, `[](#id)` or `[words](https://…)`. Otherwise remove it.",
)


def is_heading(place: str, wholes: list[Record]) -> bool:
    """Whether a heading may have made the place: its own, a usual one, or one with a number before it."""
    names = {unnumbered := _LEADING.sub("", place), _COUNT.sub("", unnumbered)}
    is_usual = not _words().isdisjoint(place.split("-"))
    return is_usual or not all(names.isdisjoint(_slugs(each)) for each in wholes)


@once
def _slugs(record: Record) -> frozenset[str]:
    """What the places of the record's lines would be called, if each were a heading."""
    lines = (_LEADING.sub("", line) for _, text in every_text(record) for line in text.splitlines())
    return frozenset(slug(line) for line in lines if line)


@cache
def _words() -> frozenset[str]:
    """The words of which a template makes its headings: one of them that is no mere filling is enough."""
    titles = (str(held.title) for model in every_record() for held in model.model_fields.values())
    labels = (each.label for each in ClauseKind)
    words = (word for title in (*titles, *labels, *_OF_TEMPLATES) for word in slug(title).split("-"))
    return frozenset(word for word in words if len(word) >= _TELLING or word == "mal")


_TELLING = 4
"""From how many letters on a word is of a heading, and not `det` or `som`."""
_OF_TEMPLATES = (
    *USUAL_HEADINGS,
    *"ärendet överklagande arbetet problemet handlingar siffror därför".split(),
    *"lovar ändrat ändrats berättat samordning".split(),
)


def _mend(place: str, wholes: list[Record]) -> Text:
    if any(next(parts_meant(place, defined(each)), None) for each in wholes):
        return Text(
            sv=f"Skriv `[](#{place})`, som blir det som delen heter.",
            en=f"Write `[](#{place})`, which becomes what the part is called.",
        )
    near = nearest(slug(place), sorted(frozenset().union(*map(_slugs, wholes))))
    if near:
        return did_you_mean(f"`#{near}`")
    return Text(
        sv="Skriv rubrikens ord med bokstäverna a–z och bindestreck, eller `[](#id)` för det som har ett id.",
        en="Write the heading's words in small letters a–z and hyphens, or `[](#id)` for what has an id.",
    )
