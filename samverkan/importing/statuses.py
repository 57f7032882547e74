"""How texts say how far a measure has come."""

import re

from samverkan.model import MeasureStatus

_STATUSES = {
    MeasureStatus.PLANNED: r"(?:ej|inte|icke) (?:på)?börja[td]|planera[td]|ej startad",
    MeasureStatus.ONGOING: r"på(?:går|gående|börja[td])|i gång|igång",
    MeasureStatus.DONE: r"(?:av)?klara?[dt]?t?|(?:genom|ut|slut)för[td]a?|avsluta[td]|färdigt?",
    MeasureStatus.CANCELLED: r"avbrut(?:en|et)|struk(?:en|et)|utgår|inställ[td]",
}


def status_said(words: str) -> str | None:
    """How far it has come, if the words say that and nothing more."""
    return next(
        (
            status.value
            for status, pattern in _STATUSES.items()
            if re.fullmatch(pattern, words, re.IGNORECASE)
        ),
        None,
    )
