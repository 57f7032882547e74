"""Ids of agreements as a user gives them: those that there are, and one that a new agreement may have."""

import re
from pathlib import Path

from samverkan.errors import SamverkanError
from samverkan.root import AGREEMENTS, find_root
from samverkan.text import Text, composed, pattern_of, slug

_PART = r"[a-zåäö0-9][a-zåäö0-9_-]{0,79}"
_ID = pattern_of(rf"{_PART}(?:/{_PART}){{0,7}}", re.IGNORECASE)


def known_ids(root: Path) -> list[str]:
    """The ids of the agreements in the workspace `root`."""
    home = root / AGREEMENTS
    return [
        composed(file.parent.relative_to(home).as_posix()) for file in sorted(home.rglob("agreement.yaml"))
    ]


def ids_begun(incomplete: str) -> list[str]:
    """How an id may go on that somebody has begun to write, which a shell asks for."""
    try:
        return [each for each in known_ids(find_root(Path.cwd())) if each.startswith(incomplete)]
    except (SamverkanError, OSError):
        return []


def new_id(written: str) -> str:
    """The id that a new agreement is to have, given as an id or as the path of its folder.

    Raises SamverkanError when no folder is called so.
    """
    identity = composed(written).removeprefix(f"{AGREEMENTS}/").rstrip("/")
    if _ID.fullmatch(identity):
        return identity
    parts = [slug(part, "") for part in identity.split("/")]
    meant = "/".join(filter(None, parts)) or "enkoping/2024-2027"
    raise SamverkanError(
        Text(
            sv=f"{written!r} är inget id för ett avtal. Skriv till exempel {meant}.",
            en=f"{written!r} is no id of an agreement. Write for example {meant}.",
        )
    )
