"""What became of a file that was imported: what to look at, what to fill in, and what has no place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from samverkan.importing.blocks import Aside, Beside, ReadFile
from samverkan.importing.draft import Draft, Guess
from samverkan.importing.head_lines import LABEL
from samverkan.importing.own_marks import BOXES
from samverkan.importing.words import lost, texts_in
from samverkan.model import Agreement, fields
from samverkan.text import Text, clipped, pattern_of

_MOST_SIGNS = 60
_BESIDE_A_VALUE = pattern_of(
    r"\bsid(?:a|an|or)?\b\.?(?:\s*\d+)?(?:\s*(?:av|/|\()\s*\d*\)?)?"
    r"|^\s*\d+\s*(?:\(\d+\)|av \d+)?\s*$|\b\d+\s*\(\d+\)"
    rf"|\b{LABEL}\b\.?:?|\bav\b",
    re.IGNORECASE,
)
"""What margins say that is no word of the text: the numbers of pages, and what a number is called."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The report. `unplaced` is what agreement.yaml has no place for, `told` what it needs none for."""

    name: str
    counts: Sequence[tuple[Text, int]]
    guesses: Sequence[Guess]
    blanks: Sequence[Guess]
    taken: Sequence[tuple[str, str]]
    unplaced: Sequence[tuple[str, str]]
    told: Sequence[tuple[str, str]] = ()
    numbers: Sequence[tuple[str, str]] = ()
    boxes: Sequence[str] = ()
    texts: Sequence[str] = ()

    def with_lost(self, words: Sequence[str]) -> "ImportReport":
        """The report, with words that have been left out by mistake."""
        if not words:
            return self
        return replace(
            self, unplaced=[*self.unplaced, ("Ord som inte har fått någon plats", " ".join(words))]
        )

    def text(self) -> str:
        """The report as Markdown."""
        parts = [
            f"# Inläsning av {self.name}",
            "Texten finns i agreement.yaml. Här står vad som blev vad, och vad som är kvar att göra.",
            *_listed("Fyll i", [f"`{path_of(each)}`: {each.why}" for each in self.blanks]),
            *_listed("Har inte fått plats i agreement.yaml", [_pair(each) for each in self.unplaced]),
            *_listed(
                "Kontrollera det som är gissat", [f"`{path_of(each)}`: {each.why}" for each in self.guesses]
            ),
            *_listed("Det här blev uppgifter", [f"{name.sv}: {number}" for name, number in self.counts]),
            *_listed("Ord som blev uppgifter", [f"{words} → `{became}`" for words, became in self.taken]),
            *_listed("Avsnitt som är text och inget mer", self.texts),
            *_listed("Kryssrutor som står kvar i texten", self.boxes),
            *_listed(
                "Nummer som filen skrev själv, och som inte är med",
                [
                    "Rubrikerna får nummer med `numbered_headings: ja` i husstilen.",
                    *(f"{number} {words}" for number, words in self.numbers),
                ]
                if self.numbers
                else [],
            ),
            *_listed("Behöver ingen plats", [_pair(each) for each in self.told]),
        ]
        return "\n\n".join(parts) + "\n"


def report_of(draft: Draft, source: ReadFile, name: str) -> ImportReport:
    """The report of a draft and of the source that it was read from."""
    placed = [*texts_in(draft.values), *(words for words, _ in draft.taken)]
    unplaced: list[tuple[str, str]] = []
    told: list[tuple[str, str]] = []
    for each in source.beside:
        words = _BESIDE_A_VALUE.sub("", each.words) if each.kind is Aside.MARGIN else each.words
        needs = each.kind in {Aside.COMMENT, Aside.EMBEDDED} or (
            each.kind is not Aside.CONTENTS and lost(words, placed)
        )
        (unplaced if needs else told).append(_beside(each))
    if source.removed:
        told.append(("Spårade ändringar", "ord som är strukna i filen är inte med"))
    return ImportReport(
        name,
        _counts(draft),
        draft.guesses,
        draft.blanks,
        draft.taken,
        unplaced,
        told,
        draft.numbers,
        _boxes(draft),
        _only_texts(draft),
    )


def _only_texts(draft: Draft) -> list[str]:
    """The sections of which nothing became a value: their headings, or the words that they begin with."""
    sections = (each for route, each in draft.mappings() if "sections" in route and each.get("text"))
    said = (each for each in sections if not (each.get("show") or each.get("states")))
    return [str(each.get("heading") or clipped(each["text"].split("\n")[0], _MOST_SIGNS)) for each in said]


def _boxes(draft: Draft) -> list[str]:
    """The lines of texts that have a box to tick."""
    lines = (line.strip(" -*\\") for text in texts_in(draft.values) for line in text.splitlines())
    return [line for line in lines if any(box in line for box in BOXES)]


def path_of(mark: Guess) -> str:
    """The route as a person writes it: `goals[2].title`."""
    steps = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in mark.route)
    return steps.lstrip(".")


def _beside(each: Beside) -> tuple[str, str]:
    return each.kind.value, each.words


def _counts(draft: Draft) -> list[tuple[Text, int]]:
    return [
        (holds.title, len(held))
        for key, holds in fields(Agreement).items()
        if isinstance(held := draft.values.get(key), list)
    ]


def _pair(each: tuple[str, str]) -> str:
    return f"{each[0]}: {each[1]}" if each[1] else each[0]


def _listed(heading: str, lines: Sequence[str]) -> list[str]:
    return [f"## {heading}", "\n".join(f"- {line}" for line in lines)] if lines else []
