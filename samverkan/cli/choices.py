"""A choice among names that a table gives, for an option or an argument."""

from collections.abc import Iterable

from click import Choice


def among(names: Iterable[str]) -> Choice[str]:
    """One of these names, in this order."""
    return Choice([str(name) for name in names])
