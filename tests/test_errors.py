"""What the system has against a file is said in the language of the message, whatever the system speaks."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan.errors import why
from samverkan.text import Text
from tests.conftest import MINIMAL, Ran

_ENGLISH = {os.strerror(code) for code in errno.errorcode}

_COMMANDS = (
    ("validate", "--baseline"),
    ("validate", "--write-baseline"),
    ("validate", "--output", "json="),
    ("render", "--output"),
    ("diff", "x", "x", "--output"),
    ("law", "--output"),
    ("calendar", "--output"),
    ("schema", "--write"),
    ("import", "--to", "ny", ""),
    ("returned",),
    ("new", "lofte", "--from"),
    ("init", "--kommun", "Habo", "--police", "Habo", "--period", "2027-2030", ""),
    ("bundle", "x", "--for", "archive", "--output"),
)

_PLACES = {
    "is not there": "ingenting",
    "is a folder": "agreements",
    "lies below a file": "samverkan.yaml/under",
    "has a name that is too long": "x" * 300,
    "is a link to itself": "ring",
    "lies below a link to itself": "ring/under",
    "is a link to a link, and so on": "link-0",
}
_LINKS = 1200
"""More than Python calls deep."""


@pytest.mark.parametrize("code", sorted(errno.errorcode))
def test_each_reason_of_the_system_is_told_in_both_languages(code: int) -> None:
    said = why(OSError(code, os.strerror(code)))
    assert said.en == os.strerror(code)
    assert not any(each in said.sv for each in _ENGLISH)


def test_an_error_without_a_number_is_told_as_it_is() -> None:
    assert why(OSError("strange")) == Text(sv="systemet svarar strange", en="strange")


@pytest.mark.parametrize("command", _COMMANDS, ids=" ".join)
@pytest.mark.parametrize("place", _PLACES.values(), ids=_PLACES)
def test_a_place_that_cannot_be_used_is_told_in_swedish(
    command: tuple[str, ...],
    place: str,
    workspace: Callable[..., object],
    samverkan: Callable[..., Ran],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    workspace({"x/agreement.yaml": MINIMAL, "/samverkan.yaml": "language: sv\n"})
    Path("ring").symlink_to("ring")
    for number in range(_LINKS if place == "link-0" else 0):
        Path(f"link-{number}").symlink_to(f"link-{number + 1}")
    monkeypatch.setenv("SAMVERKAN_LANG", "sv")
    *before, last = (*command, "") if command[-1].startswith("-") or command == ("returned",) else command
    ran = samverkan(*before, last + place)
    assert ran.status in {0, 1, 2}
    assert not any(each in ran.err for each in _ENGLISH), ran.err
    assert ran.status != 2 or place.partition("/")[0][:50] in ran.err
