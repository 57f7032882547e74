"""Why one prioritised problem arises (orsaksanalys), as a document.

Source: Brå, gör en orsaksanalys.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from samverkan import swedish
from samverkan.documents.basis import DocumentBasis
from samverkan.documents.chain import measures_against
from samverkan.documents.handling import HandlingPage, inline, page_for
from samverkan.documents.word_table import WordTable, table
from samverkan.model import AnalysedCause, AnalysisMethod, CrimeElement, Orsaksanalys
from samverkan.render.escape import Md
from samverkan.render.figures import Drawing, fishbone
from samverkan.render.pieces import cite
from samverkan.render.tree import parse, plain
from samverkan.text import pattern_of

_CITATION = pattern_of(r"\[\^[\w-]+\]")


@page_for(Orsaksanalys)
@dataclass(frozen=True, kw_only=True)
class OrsaksanalysPage(HandlingPage):
    """What the template is given beside what all documents of the work share."""

    record: Orsaksanalys

    @property
    def causes(self) -> WordTable:
        """The causes, what speaks for them and what is done about them."""
        run = inline(self.basis)
        return table(
            ("Orsak", "Brottets villkor", "Perspektiv", "Belägg", "Möts av"),
            [
                (
                    Md("\u00a0").join([*([each.number] if each.number else []), run(each.text)]),
                    each.element.label if each.element else "",
                    each.perspective.label if each.perspective else "",
                    run(each.evidence) + cite(each.sources),
                    _answer(self.basis, each, self.record),
                )
                for each in self.record.causes
            ],
        )

    @property
    def drawn(self) -> Sequence[Drawing]:
        """The fishbone, of an analysis that was made as one."""
        if self.record.method is not AnalysisMethod.FISHBONE or not self.record.causes:
            return ()
        problem = self.words.problem_name(self.record.problem)
        bones = [
            (swedish.capital(element.label) if element else "Övriga orsaker", causes)
            for element in (*CrimeElement, None)
            if (causes := [_words(each) for each in self.record.causes if each.element is element])
        ]
        listed = " ".join(f"{label}: {' '.join(causes)}" for label, causes in bones)
        return (
            fishbone(f"{self.name}-orsaker", f"Orsaker till problemet: {problem}", listed, problem, bones),
        )


def _answer(basis: DocumentBasis, cause: AnalysedCause, record: Orsaksanalys) -> str:
    """The measures that act on the cause, or why there are none."""
    measures = measures_against(basis, cause.id, record) if cause.id else ()
    aside = [f"läggs åt sidan: {cause.set_aside}"] if cause.set_aside else []
    return "; ".join([*measures, *aside])


def _words(cause: AnalysedCause) -> str:
    """The cause with its number, without marks and references to notes."""
    tokens = parse(_CITATION.sub("", cause.text)).tokens
    text = " ".join(plain(token) for token in tokens if token.type == "inline")
    return f"{cause.number} {text}" if cause.number else text
