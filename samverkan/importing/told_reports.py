"""To whom forums report, as sentences tell: `Arbetsgruppen rapporterar till styrgruppen`."""

from collections.abc import Mapping
from typing import Any

from samverkan.importing.cadences import cadence_in
from samverkan.importing.draft import Draft
from samverkan.importing.forum_types import forum_stem, forums_by_stem
from samverkan.importing.outline import OutlinePart
from samverkan.importing.sentences import sentences
from samverkan.model import Block
from samverkan.text import pattern_of

_VERB = r"\b(?:rapporterar|återrapporterar|redovisar)\b"
_NO_NAME = r"(?!(?:och|samt|eller|efter|minst|varje|en|två|senast|om|i|som|till)\b)"
_REPORTS = pattern_of(
    rf"(?P<often>{_VERB}(?:\s+{_NO_NAME}[\wåäö-]+|\s+en|\s+två|\s+varje){{0,6}}?)\s+till\s+"
    rf"(?P<to>[A-ZÅÄÖa-zåäö][\wåäö-]*(?:\s+{_NO_NAME}[\wåäö-]+){{0,3}})"
    r"(?P<later>\s+(?:efter|minst|varje|en|två|senast)\b[^.;]*)?(?=[.,;]|$)"
)
_WHO = pattern_of(rf"(?P<who>[A-ZÅÄÖ][\wåäö-]*(?:\s+[\wåäö-]+){{0,3}}?)\s+{_VERB}")


def take_reports(part: OutlinePart, draft: Draft) -> None:
    """Puts into each forum to whom it reports: as its own text says, or a sentence that begins with it."""
    forums = {each["id"]: each for each in draft.records(Block.FORUMS)}
    names = forums_by_stem(forums.values()) if forums else {}
    for forum in forums.values():
        _tell(forum, forum.get("text", ""), names)
        if "reports_to" in forum:
            forum["reports_to"] = [_known(each, names) for each in forum["reports_to"]]
    for sentence in sentences(part.paragraphs()) if forums else ():
        found = _WHO.match(sentence)
        reporting = names.get(forum_stem(found["who"])) if found else None
        if reporting:
            _tell(forums[reporting], sentence, names)


def _known(to: dict[str, Any], names: Mapping[str, str | None]) -> dict[str, Any]:
    """To whom is reported, as a forum if that is one."""
    forum = names.get(forum_stem(to.get("receiver", "")))
    return {"forum": forum, **{key: each for key, each in to.items() if key != "receiver"}} if forum else to


def _tell(forum: dict[str, Any], text: str, names: Mapping[str, str | None]) -> None:
    told = [found for sentence in sentences([text]) for found in _REPORTS.finditer(sentence)]
    if len(told) != 1 or "reports_to" in forum:
        return
    to = names.get(forum_stem(told[0]["to"]))
    if to != forum["id"]:
        cadence = cadence_in(told[0]["often"] + (told[0]["later"] or ""))
        receiver = {"forum": to} if to else {"receiver": told[0]["to"]}
        forum["reports_to"] = [{**receiver, "cadence": cadence} if cadence else receiver]
