"""Who acts by an office of the register, wherever in the workspace they sign or answer."""

from samverkan.load import Workspace
from samverkan.model import Office, Official, once
from samverkan.rules.wording import parts


@once
def officials(workspace: Workspace) -> tuple[tuple[Official, Office], ...]:
    """Each official who is given an office that the register has, with that office."""
    return tuple(
        (part, office)
        for folder in workspace.folders
        for record in folder.records.values()
        for _, part in parts(record)
        if isinstance(part, Official) and (office := folder.register.office(part.office))
    )
