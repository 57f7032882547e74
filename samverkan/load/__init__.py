"""From a folder to records, their places and the first diagnostics.

`load.load` reads a workspace, and `load.alone` one agreement; what they give is taken from here.
"""

from samverkan.load.catalogue import FAULTS, always_counts
from samverkan.load.workspace import AgreementFolder, Alone, WorkFile, Workspace

__all__ = [
    "FAULTS",
    "AgreementFolder",
    "Alone",
    "WorkFile",
    "Workspace",
    "always_counts",
]
