"""What is merely editorial, and what only shows how the work goes."""

from collections.abc import Iterator, Sequence

from samverkan.diff.answers.answer import Answer, sentence, told
from samverkan.diff.changes import Change, ChangeClass
from samverkan.diff.headings import field_title, heading
from samverkan.model import in_words, listed
from samverkan.text import Text, strung

_LAYOUT, _FOLLOWS = "DIF103", "DIF109"


def merely_editorial(changes: Sequence[Change]) -> Answer:
    """What differs without a change of what is agreed, and then part by part which details."""
    editorial = [each for each in changes if each.cls is ChangeClass.EDITORIAL]
    shown = [each for each in changes if each.cls is ChangeClass.FOLLOW_UP]
    nothing = Text(sv="Ingen ändring är bara redaktionell.", en="No change is merely editorial.")
    details = tuple(_details(editorial))
    lead = Text(
        sv="Dessa uppgifter ändras, men inget av det som avtalas.",
        en="These details change, but nothing of what is agreed.",
    )
    return Answer(
        "editorial",
        Text(sv="Vad är bara redaktionellt?", en="What is merely editorial?"),
        (
            *(_told(editorial) if editorial else (nothing,)),
            *_follow_up(shown),
            *((lead,) if details else ()),
        ),
        details,
    )


def _details(changes: Sequence[Change]) -> Iterator[Text]:
    parts: dict[Text, list[Text]] = {}
    for each in changes:
        if each.rule not in (_LAYOUT, _FOLLOWS) and each.field is not None:
            parts.setdefault(heading(each), []).append(field_title(each, one=False))
    for part, titles in parts.items():
        yield sentence(strung(": ", (part, listed(list(dict.fromkeys(titles))))))


def _told(changes: Sequence[Change]) -> Iterator[Text]:
    layout = [each for each in changes if each.rule == _LAYOUT]
    follows = [each for each in changes if each.rule == _FOLLOWS]
    whole = [each for each in changes if each.field is None and each.rule not in (_LAYOUT, _FOLLOWS)]
    if whole:
        yield sentence(told(whole))
    if follows:
        yield Text(sv="Hänvisningar har följt med.", en="References have followed.")
    if layout:
        yield _places(len(layout))


def _places(number: int) -> Text:
    where = Text(sv="ett ställe", en="one place") if number == 1 else _many(number, "ställen", "places")
    return Text(
        sv=f"Uppställningen skiljer på {where.sv}.",
        en=f"The layout differs in {where.en}.",
    )


def _many(number: int, sv: str, en: str) -> Text:
    much = in_words(number)
    return Text(sv=f"{much.sv} {sv}", en=f"{much.en} {en}")


def _follow_up(changes: Sequence[Change]) -> Iterator[Text]:
    if changes:
        yield sentence(told(changes))
        yield Text(
            sv="Det följer av arbetet eller ärendet och kräver inget nytt beslut.",
            en="That follows from the work or the case, and needs no new decision.",
        )
