"""What a central agreement leaves to the local ones below it to say."""

from collections.abc import Callable, Iterable

from samverkan import swedish
from samverkan.model import Agreement, RelationKind, ends
from samverkan.rules.rule import Context
from samverkan.text import Text

_PART_OF = frozenset({RelationKind.PART_OF})

_Says = Callable[[Agreement], bool]


def is_said(context: Context, says: _Says) -> bool:
    """Whether the agreement, one that it leans on, or the local ones for all its kommuner say something."""
    return context.states(says) or _lacking(context, says) == []


def who_lacks(context: Context, *asked: _Says) -> Text:
    """A sentence on where it is not said, when only some of the local agreements say it; else nothing."""
    lacking = dict.fromkeys(each for says in asked for each in _lacking(context, says) or ())
    if not lacking:
        return Text(sv="", en="")
    return Text(
        sv=f" Det sägs lokalt, men inte {swedish.joined([each.sv for each in lacking], 'eller')}.",
        en=f" It is said locally, but not {swedish.joined([each.en for each in lacking], 'or')}.",
    )


def _lacking(context: Context, says: _Says) -> list[Text] | None:
    """The local agreements that do not say it, and the kommuner without one; None where none says it."""
    parts = context.kinship.naming(context.own.id, _PART_OF)
    local = {identity: each for identity, each in parts.items() if ends(each) >= context.today}
    silent = {identity: each for identity, each in local.items() if not says(each)}
    if len(silent) == len(local):
        return None
    return [_in(each.title, identity) for identity, each in silent.items()] + _without(context, local)


def _in(title: str, identity: str) -> Text:
    return Text(sv=f"i ”{title}” ({identity})", en=f"in “{title}” ({identity})")


def _without(context: Context, local: Iterable[str]) -> list[Text]:
    """The kommuner of the central agreement that have no local one."""
    from samverkan.law.kommuner import kommuner_of  # noqa: PLC0415 - few agreements have local ones

    covered = kommuner_of(filter(None, map(context.workspace.folder, local)))
    own = kommuner_of([context.own])
    return [
        Text(sv=f"för {each.name}", en=f"for {each.name}") for key, each in own.items() if key not in covered
    ]
