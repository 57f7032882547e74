"""When a text says that the agreement is followed up: `följs upp en gång per år, i februari`."""

from typing import Any

from samverkan.importing.cadences import cadence_in
from samverkan.importing.sentences import sentences
from samverkan.text import pattern_of

_FOLLOWED_UP = pattern_of(
    r"(?P<subject>(?i:avtalet|överenskommelsen|planen))\s+(?:ska\s+)?(?:följs|följas)\s+upp\b"
    r"|\bföljer\s+upp\s+(?P<object>avtalet|överenskommelsen|planen)\b"
    r"|(?i:gör|genomför)\w*\s+en\s+(?:\w+\s+)?uppföljning"
)
_RECEIVED = pattern_of(
    r"\b(?:lämnas|redovisas|rapporteras|presenteras)\s+(?:till|för|i)\s+"
    r"(?P<receiver>(?:respektive\s+)?[a-zåäö][\wåäö]*(?:styrelsen?s?|fullmäktige|nämnden|styrgruppen|rådet))\b"
)


def occasion_told(text: str) -> dict[str, Any] | None:
    """How often the agreement is followed up, and who is told of it; None where the text says it not once."""
    said = list(sentences([text]))
    told = [
        (found["subject"] or found["object"], cadence)
        for each in said
        if (found := _FOLLOWED_UP.search(each)) and (cadence := cadence_in(each[found.start() :]))
    ]
    if len(told) != 1:
        return None
    subject, cadence = told[0]
    receivers = {found["receiver"] for each in said for found in _RECEIVED.finditer(each)}
    occasion = {"subject": (subject or "Avtalet").capitalize(), "cadence": cadence}
    return occasion | ({"receiver": receivers.pop()} if len(receivers) == 1 else {})
