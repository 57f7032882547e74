"""What is known of crime and safety (lägesbild), one party's own or the joint one, as a document.

Source: lag (2023:196) 4 §; Brå, steg 2 och 3.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from samverkan.documents.handling import HandlingPage, inline, page_for
from samverkan.documents.word_table import WordTable, table
from samverkan.model import Lagesbild, Statistic
from samverkan.render.escape import literal
from samverkan.render.pieces import cite
from samverkan.swedish import number


@page_for(Lagesbild)
@dataclass(frozen=True, kw_only=True)
class LagesbildPage(HandlingPage):
    """What the template is given beside what all documents of the work share."""

    record: Lagesbild

    @property
    def grounds(self) -> WordTable:
        """What the picture rests on."""
        run = inline(self.basis)
        return table(
            ("Underlag", "Slag", "Tid", "Tillfrågade", "Antal svar", "Svarsfrekvens", "Användning"),
            [
                (
                    literal(each.title) + cite(each.sources),
                    each.kind.label,
                    self.words.day(each.date) if each.date else "",
                    literal(each.asked or ""),
                    number(each.respondents) if each.respondents else "",
                    f"{number(each.response_rate)} procent" if each.response_rate is not None else "",
                    run(each.text),
                )
                for each in self.record.grounds
            ],
        )

    def statistics(self, figures: Sequence[Statistic]) -> WordTable:
        """Figures of crime with what they are compared with."""
        return table(
            ("Mått", "Värde", "Tid", "Jämförelse"),
            [
                (
                    literal(each.title) + cite(each.sources),
                    _with_unit(number(each.value), each),
                    self.words.day(each.date) if each.date else "",
                    _comparison(each),
                )
                for each in figures
            ],
        )


def _with_unit(value: str, figure: Statistic) -> str:
    return f"{value} {figure.unit}" if figure.unit else value


def _comparison(figure: Statistic) -> str:
    """`riket: 1,02 per 1 000 invånare`, or as much of it as is known."""
    parts = [figure.compared_with] if figure.compared_with else []
    parts += [_with_unit(number(figure.comparison), figure)] if figure.comparison is not None else []
    return ": ".join(parts)
