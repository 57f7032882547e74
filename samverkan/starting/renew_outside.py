"""Texts and tables outside the folder of the agreement: they stay, and the next period names them too."""

from posixpath import dirname, join, normpath, relpath

from samverkan.source import Map, walk
from samverkan.starting.renew_draft import RenewedFile


def point_anew(draft: RenewedFile, former: str, new: str) -> None:
    """Names such files as they are found from the folder `new`, of a file that lay in the folder `former`."""
    own = dirname(draft.file.path)
    own_to_be = join(new, relpath(own, former))
    tree = draft.file.tree
    for route, node in list(walk(tree)) if tree else ():
        name = node.get("file") if isinstance(node, Map) else None
        found = normpath(join(own, name)) if isinstance(name, str) else former
        if isinstance(name, str) and not f"{found}/".startswith(f"{former}/"):
            moved = relpath(found, own_to_be)
            if moved != normpath(name):
                draft.put((*route, "file"), moved)
