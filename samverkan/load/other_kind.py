"""A file whose keys are those of another kind of file than its name tells."""

from samverkan.diagnostics import Diagnostic
from samverkan.load.file_names import lies
from samverkan.load.loaded import of_file
from samverkan.model import KINDS, Lies, Record, fields
from samverkan.quoting import shown
from samverkan.source import Map, SourceFile
from samverkan.text import Text

_MANY = 3
"""From how many keys that are not of its kind the file is likelier to be misnamed than each of them."""


def of_other_kind(file: SourceFile, tree: Map, model: type[Record]) -> Diagnostic | None:
    """That the file holds another kind of record than it is named for; none where several may be meant."""
    strange = tree.keys() - fields(model).keys()
    if len(strange) < _MANY:
        return None
    of_work = (kind for kind in KINDS if lies(kind) is not Lies.AT_ROOT)
    kinds = [kind for kind in of_work if tree.keys() <= fields(KINDS[kind]).keys()]
    if len(kinds) != 1:
        return None
    name = shown(f"{kinds[0]}.yaml")
    return of_file(
        file,
        "SCHEMA08",
        Text(
            sv=f"Filens nycklar är inte de som dess namn säger, utan de som hör hemma i {name}.",
            en=f"The keys of the file are not those that its name tells, but those that belong in {name}.",
        ),
        Text(
            sv="Byt namn på filen, eller lägg tillbaka det som ska stå här.",
            en="Rename the file, or put back what is to stand here.",
        ),
    )
