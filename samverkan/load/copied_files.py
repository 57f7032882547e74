"""Files whose name is nearly that of one beside them: copies, which are to have no name of their own."""

from dataclasses import replace

from samverkan.load.belonging import WorkspaceFiles
from samverkan.load.file_names import meant_name
from samverkan.load.loaded import Loaded
from samverkan.text import Text, did_you_mean, strung

_MISNAMED = "SCHEMA08"


def with_copies_told(files: WorkspaceFiles) -> WorkspaceFiles:
    """The files; of one that could only be called what another is called, that it may be a copy of that."""
    return files.holding({path: _told(each, files) for path, each in files.by_path.items()})


_IT_IS_THERE = Text(
    sv="Den ligger redan bredvid: är det här en kopia, ta bort den eller flytta ut den ur `agreements/`.",
    en="That lies beside it already: if this is a copy, remove it or move it out of `agreements/`.",
)


def _told(one: Loaded, files: WorkspaceFiles) -> Loaded:
    meant = meant_name(one.path)
    if meant is None or one.path.with_name(meant) not in files.by_path:
        return one
    mend = strung(" ", (did_you_mean(meant), _IT_IS_THERE))
    said = [replace(each, help=mend) if each.rule == _MISNAMED else each for each in one.diagnostics]
    return replace(one, diagnostics=tuple(said))
