"""From a folder to records, their places and the first diagnostics."""

from samverkan.load.alone import Alone, WorkFile, load_alone
from samverkan.load.catalogue import FAULTS
from samverkan.load.load import load, load_settings
from samverkan.load.workspace import AGREEMENTS, AgreementFolder, Workspace, find_root

__all__ = [
    "AGREEMENTS",
    "FAULTS",
    "AgreementFolder",
    "Alone",
    "WorkFile",
    "Workspace",
    "find_root",
    "load",
    "load_alone",
    "load_settings",
]
