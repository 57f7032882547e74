"""What is of the kommun itself, where others have a part in the same agreement."""

import re
from collections.abc import Iterator

from samverkan.law.answer import BoundKommun
from samverkan.law.kommuner import key, kommuner_of
from samverkan.model import Atgardsplan, ForumType, PartialDate
from samverkan.model.bodies import may_decide_for_the_kommun
from samverkan.status.on_day import OnDay
from samverkan.text import pattern_of

_OF_EACH = pattern_of(
    r"styrelserna|nämnderna|kommunernas|respektive|båda|samtliga|alla|var och en", re.IGNORECASE
)


def is_ours(words: str, on_day: OnDay, duty: BoundKommun) -> bool:
    """Whether what the words name is this kommun's: with several in the agreement they have to say so."""
    others = [each for each in kommuner_of([on_day.folder]).values() if key(each) != key(duty.kommun)]
    own = duty.kommun.name.casefold().removesuffix(" kommun").removesuffix(" stad").removesuffix("s")
    return not others or own in words.casefold() or bool(_OF_EACH.search(words))


def decision_of_ours(
    plan: Atgardsplan, on_day: OnDay, duty: BoundKommun
) -> Iterator[tuple[PartialDate, str]]:
    """The decisions on the plan by bodies that may decide for the kommun: day and body, the latest first."""
    forums = {forum.id: forum for forum in on_day.agreement.forums}
    for decision in sorted(plan.decisions, key=lambda each: each.date, reverse=True):
        forum = forums.get(decision.forum or "")
        body = decision.body or (forum.name if forum else "")
        may = bool(forum and forum.type is ForumType.LEAD_BODY) or may_decide_for_the_kommun(body)
        if body and may and on_day.told(decision.date) and is_ours(body, on_day, duty):
            yield decision.date, body
