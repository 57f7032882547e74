"""When a text says that the agreement or a part of it is followed up: `följs upp en gång per år`."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from samverkan.importing.cadences import yearly_in
from samverkan.importing.days import day_in
from samverkan.importing.draft import Draft
from samverkan.importing.forum_types import forum_stem, forums_by_stem
from samverkan.importing.rough_days import tell_rough
from samverkan.importing.sentences import sentences
from samverkan.model import Block
from samverkan.swedish import capital
from samverkan.text import pattern_of

_POINT = pattern_of(r"^(?:[-*]|\d{1,2}\\?\.)\s+")
_NO_SUBJECT = r"(?!(?:De[nt]?|Detta|Denna|Dessa|Hur|Här|Där|När|Om|Vad|Vi|I|På|Vid|Under|Efter)\b)"
"""Words that tell of something said before, or that come before the verb in another way."""
_FOLLOWED_UP = pattern_of(
    rf"^(?P<subject>{_NO_SUBJECT}[A-ZÅÄÖ][\w-]*(?:\s+[\wåäö-]+){{0,4}}?)\s+(?:ska\s+|skall\s+)?"
    r"(?:(?:följs|följas)\s+(?:\w+\s+)?upp|utvärderas)\b"
    r"|\b(?:följer\s+upp|utvärderar)\s+(?P<object>(?!(?:de[nmt]|detta|dessa|hur|vad)\b)[a-zåäö]\w+(?:\s\w+erna)?)\b"
    r"|(?i:gör|genomför)\w*\s+en\s+(?:\w+\s+)?(?P<unnamed>uppföljning)"
    r"|^(?:Avstämning|Uppföljning|Utvärdering)\s+(?:sker|görs|genomförs)\b"
    r"|^En\s+(?P<named>(?:\w+\s+)?(?:slut)?(?:utvärdering|uppföljning))\s+"
    r"(?:ska\s+)?(?:görs?|göras|genomförs?|genomföras|sker)\b"
)
_OF_ALL = pattern_of(
    r"\b(?P<subject>(?i:avtalet|överenskommelsen|planen))\s+(?:ska\s+)?(?:följs|följas)\s+upp\b"
)
_RECEIVED = pattern_of(
    r"\b(?:(?:lämnas|redovisas|rapporteras|presenteras)|(?:lämnar|redovisar|rapporterar|presenterar)(?:\s+\w+){0,3})"
    r"\s+(?:till|för|i)\s+"
    r"(?P<receiver>(?:respektive\s+)?(?:[a-zåäö][\wåäö]*)?(?:styrelsen?s?|fullmäktige|nämnden|styrgruppen|rådet))\b"
)
_REPORT = pattern_of(
    r"^(?:En\s+)?(?:\w+\s)?(?P<subject>(?i:\w*rapport|redovisning|sammanställning|resultatet))\b"
)
_OF_IT = pattern_of(
    r"^(?:De[nt]|Detta|Utfallet|Resultat\w*|Uppföljning\w*|(?:En\s+|Den\s+)?(?:\w+\s)?(?i:\w*(?:rapport|redovisning|sammanställning)\w*))\b"
)
"""A sentence that goes on to tell of what was said to be followed up."""
_BY = pattern_of(
    r"\b(?:av|(?:sker|görs|genomförs)\s+i)\s+(?P<who>(?:det\s+|den\s+)?[\wåäö-]+(?:\s+(?:rådet|gruppen))?)(?=[.,;]|\s+(?:och|i|vid|varje|en|två)\b|$)"
)
_DOES = pattern_of(
    rf"^(?P<who>{_NO_SUBJECT}(?!Parterna\b)[A-ZÅÄÖ][\w-]*(?:\s+(?:rådet|gruppen))?)\s+(?:följer\s+upp|utvärderar)\b"
)

_Forums = Mapping[str, str | None]


def occasions_told(text: str, draft: Draft) -> list[dict[str, Any]]:
    """What is followed up, how often or when, by whom and for whom; nothing of what is told in two ways."""
    said = [_POINT.sub("", each) for each in sentences([text])]
    forums = forums_by_stem(draft.records(Block.FORUMS))
    told = [occasion for each in said if (occasion := _occasion(each, forums, draft))]
    told = _with_evaluation(told)
    subjects = Counter(each["subject"] for each in told)
    once = [each for each in told if subjects[each["subject"]] == 1]
    more = [each for each in said if _OF_IT.match(each) and not day_in(each)]
    receivers = {found["receiver"] for each in more for found in _RECEIVED.finditer(each)}
    if len(once) == len(told) == 1 and len(receivers) == 1 and "receiver" not in once[0]:
        once[0]["receiver"] = receivers.pop()
    reports = _reports(said, forums, draft) if told else ()
    return [*once, *(each for each in reports if len(told) > 1 or "date" in each)]


def _with_evaluation(told: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What is followed up, where something is so again and again, and once on a day, as two things."""
    again = {each["subject"] for each in told if "cadence" in each}
    return [
        each | {"subject": f"{each['subject']} (utvärdering)"}
        if "date" in each and each["subject"] in again
        else each
        for each in told
    ]


def _occasion(sentence: str, forums: _Forums, draft: Draft) -> dict[str, Any] | None:
    found = _FOLLOWED_UP.search(sentence) or _OF_ALL.search(sentence)
    if found is None:
        return None
    said = found.groupdict()
    subject = said.get("subject") or said.get("object") or said.get("named") or "Avtalet"
    return _told(capital(subject), sentence, found, forums, draft)


def _reports(said: Sequence[str], forums: _Forums, draft: Draft) -> Iterator[dict[str, Any]]:
    """What is told to somebody again and again, where the text says what."""
    for each in said:
        found, received = _REPORT.match(each), _RECEIVED.search(each)
        if found and received and (told := _told(capital(found["subject"]), each, found, forums, draft)):
            yield told


def _told(
    subject: str, sentence: str, found: re.Match[str], forums: _Forums, draft: Draft
) -> dict[str, Any] | None:
    after = sentence[found.end() :]
    cadence, day = yearly_in(sentence[found.start() :]), day_in(after)
    if not cadence and not day:
        return None
    occasion: dict[str, Any] = {"subject": subject} | ({"cadence": cadence} if cadence else {"date": day})
    received = _RECEIVED.search(sentence)
    by = _DOES.search(sentence) or _BY.search(sentence[found.start() :])
    if by:
        forum = forums.get(forum_stem(by["who"]))
        occasion |= {"forum": forum} if forum else {"responsible": by["who"]}
    if received:
        occasion["receiver"] = received["receiver"]
    if not cadence:
        tell_rough(occasion, str(day), draft)
    return occasion
