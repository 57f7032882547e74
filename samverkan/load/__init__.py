"""From a folder to records, their places and the first diagnostics."""

from samverkan.load.catalogue import RULES
from samverkan.load.load import load
from samverkan.load.workspace import AGREEMENTS, AgreementFolder, Workspace, find_root

__all__ = ["AGREEMENTS", "RULES", "AgreementFolder", "Workspace", "find_root", "load"]
