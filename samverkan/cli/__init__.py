"""The command line: options in, exit status out; one file a command."""

from samverkan.cli.app import run

__all__ = ["run"]
