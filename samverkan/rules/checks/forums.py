"""The forums of an agreement, the same from place to place."""

from collections.abc import Iterator

from samverkan.diagnostics import Severity
from samverkan.model import Agreement, Forum, ForumLevel, ForumType
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_ORGANISATION
from samverkan.text import Text, folded

_LEVELS = {
    "strategisk": ForumLevel.STRATEGIC,
    "taktisk": ForumLevel.TACTICAL,
    "operativ": ForumLevel.OPERATIONAL,
}


@rule("SV026", over=Agreement, severity=Severity.WARNING, source=BRA_ORGANISATION)
def forums_have_one_level(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """A forum's level agrees with its type and words, its namesake and the agreements it goes on from."""
    seen: dict[str, Forum] = {}
    for place, forum in enumerate(agreement.forums):
        stated = _stated_level(forum)
        if forum.level and stated and stated is not forum.level:
            yield _contradicted(forum, place, stated)
        if forum.type is ForumType.STRATEGIC_COUNCIL and forum.level not in (None, ForumLevel.STRATEGIC):
            yield _low_council(forum, place)
        namesake = seen.setdefault(folded(forum.name), forum)
        if namesake.level and forum.level and namesake.level is not forum.level:
            here = Text(sv="på ett annat ställe i avtalet", en="elsewhere in the agreement")
            yield _two_levels(forum, place, namesake.level, here)
    for other in context.kinship.named(context.own.id).values():
        known = {key: each for each in reversed(other.forums) for key in (f"id {each.id}", folded(each.name))}
        for place, forum in enumerate(agreement.forums):
            same = known.get(f"id {forum.id}") or known.get(folded(forum.name))
            if same and same.level and forum.level and same.level is not forum.level:
                where = Text(sv=f"i ”{other.title}”", en=f"in “{other.title}”")
                yield _two_levels(forum, place, same.level, where)


def _stated_level(forum: Forum) -> ForumLevel | None:
    """The level that the agreement's own word for it means, when it means one."""
    words = (forum.level_stated or "").casefold()
    levels = [level for word, level in _LEVELS.items() if word in words]
    return levels[0] if len(levels) == 1 else None


def _two_levels(forum: Forum, place: int, other: ForumLevel, where: Text) -> Finding:
    level = forum.level or other
    return Finding(
        at=("forums", place, "level"),
        message=Text(
            sv=f"Forumet ”{forum.name}” är {level.label}t här men {other.label}t {where.sv}.",
            en=f"The forum “{forum.name}” is {level.words.en} here but {other.words.en} {where.en}.",
        ),
        help=Text(
            sv="Rätta `level` om forumet är detsamma. Är det ett annat, ge det ett annat `id` och namn.",
            en="Correct `level` if the forum is the same. If it is another, give it another `id` and name.",
        ),
    )


def _low_council(forum: Forum, place: int) -> Finding:
    return Finding(
        at=("forums", place, "level"),
        message=Text(
            sv=f"Forumet ”{forum.name}” är ett strategiskt råd, men har en annan nivå.",
            en=f"The forum “{forum.name}” is a strategic council, but has another level.",
        ),
        help=Text(sv="Rätta `level` eller `type`.", en="Correct `level` or `type`."),
    )


def _contradicted(forum: Forum, place: int, stated: ForumLevel) -> Finding:
    level = forum.level or stated
    return Finding(
        at=("forums", place, "level_stated"),
        message=Text(
            sv=f"Forumet ”{forum.name}” kallas ”{forum.level_stated}”, men har nivån {level.label}.",
            en=f"The forum “{forum.name}” is called “{forum.level_stated}”, "
            f"but its level is {level.words.en}.",
        ),
        help=Text(sv="Rätta `level` eller `level_stated`.", en="Correct `level` or `level_stated`."),
    )
