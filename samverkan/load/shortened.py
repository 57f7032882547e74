"""Lists that have lost several items while files refer to them: told of once, at the list."""

from itertools import chain

from samverkan.diagnostics import Route
from samverkan.load.belonging import WorkspaceFiles
from samverkan.load.emptied import told_instead
from samverkan.load.faults import SchemaFault
from samverkan.load.file_names import kind_of
from samverkan.load.ids import defines
from samverkan.load.losses import Losses, around, held_by_gone_files, known_around, losses_by_id
from samverkan.model import KINDS, fields
from samverkan.quoting import shown
from samverkan.swedish import joined
from samverkan.text import Text

_MANY = 3
"""From how many ids that are gone the list is likelier to be cut short than each reference to be wrong."""

_NAMED = 5
"""The most ids that are named."""


def without_shortened_lists(files: WorkspaceFiles) -> WorkspaceFiles:
    """The files with one fault at each list that files miss several items of, and none where they do."""
    shortened: dict[tuple[str, Route], list[Losses]] = {}
    every = losses_by_id(files)
    of_files = held_by_gone_files(losses[0][1].kind for losses in every)
    for losses in every:
        held = None if losses[0][1].kind in of_files else _list_of(losses, files)
        if held:
            shortened.setdefault(held, []).append(losses)
    shortened = {at: groups for at, groups in shortened.items() if _is_sure(groups, files)}
    faults = [(path, _fault(route, groups)) for (path, route), groups in shortened.items()]
    return told_instead(files, chain.from_iterable(shortened.values()), faults)


def _list_of(losses: Losses, files: WorkspaceFiles) -> tuple[str, Route] | None:
    """The path and the route of the one list in which the id would be, if it is there and not empty."""
    kind = losses[0][1].kind
    found = [
        (str(one.path), (name,))
        for one in around(losses[:1], files)
        if (file_kind := kind_of(one.path)) and one.file.tree is not None
        for name, held in fields(KINDS[file_kind]).items()
        if held.record and kind in defines(held.record) and one.file.tree.get(name)
    ]
    return found[0] if len(found) == 1 else None


def _is_sure(groups: list[Losses], files: WorkspaceFiles) -> bool:
    """Whether many are gone that are no slips for others, and more than one file refers to them."""
    far = [losses for losses in groups if not known_around(losses, files).has_near(losses[0][1].identity)]
    return len(far) >= _MANY and len({one.path for losses in far for one, _ in losses}) > 1


def _fault(route: Route, groups: list[Losses]) -> SchemaFault:
    ids = [shown(losses[0][1].identity) for losses in groups]
    named, more = ids[:_NAMED], len(ids) - _NAMED
    sv = joined([*named, f"{more} till"] if more > 0 else named)
    en = joined([*named, f"{more} more"] if more > 0 else named, "and")
    count = sum(map(len, groups))
    return SchemaFault(
        "SV025",
        route,
        Text(
            sv=f"I `{route[-1]}` saknas {sv}, som {count} hänvisningar leder till.",
            en=f"`{route[-1]}` lacks {en}, to which {count} references lead.",
        ),
        Text(
            sv="Lägg tillbaka det som har fallit bort, eller ta bort hänvisningarna.",
            en="Put back what has been lost, or remove the references.",
        ),
        at_key=True,
    )
