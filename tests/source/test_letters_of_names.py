"""A system that takes small letters and large for the same changes no answer."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import SOUND, Ran

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]


@pytest.fixture
def _letters_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a Mac or Windows says of a name in other letters than those on the disk: that it is there."""

    def there(path: Any) -> Any:
        if not isinstance(path, (str, Path)) or os.access(path, os.F_OK):
            return path
        whole = Path(path)
        folder = whole.parent if whole.parent == whole else Path(there(whole.parent))
        found = list(folder.iterdir()) if folder.is_dir() else []
        return next((each for each in found if each.name.casefold() == whole.name.casefold()), whole)

    def asked(real: Callable[..., Any]) -> Callable[..., Any]:
        return lambda path, *more, **options: real(there(path), *more, **options)

    monkeypatch.setattr("os.lstat", asked(os.lstat))
    monkeypatch.setattr("os.stat", asked(os.stat))
    monkeypatch.setattr("builtins.open", asked(open))


@pytest.mark.usefixtures("_letters_are_the_same")
def test_a_text_is_not_found_by_a_name_in_other_letters(samverkan: Samverkan, workspace: Workspace) -> None:
    named = SOUND + "purposes: [{text: {file: texter/Bakgrund.md}}, {text: {file: Texter/skäl.md}}]\n"
    workspace({"a/agreement.yaml": named, "a/texter/bakgrund.md": "Ord.\n", "a/texter/skäl.md": "Ord.\n"})
    assert Path("agreements/A/Texter/Skäl.md").exists()
    said = samverkan("validate", "--format", "concise").out
    assert "The text file `texter/Bakgrund.md` does not exist." in said
    assert "The text file `Texter/skäl.md` does not exist." in said
    assert samverkan("validate").out.count("help: Did you mean `texter/bakgrund.md`?") == 1


@pytest.mark.usefixtures("_letters_are_the_same")
@pytest.mark.parametrize("asked", ["A/2023", "agreements/A", "Agreements/a/2023", "a/2023/Agreement.yaml"])
def test_an_agreement_is_not_chosen_by_a_name_in_other_letters(
    samverkan: Samverkan, workspace: Workspace, asked: str
) -> None:
    workspace({"a/2023/agreement.yaml": SOUND})
    ran = samverkan("validate", asked)
    assert ran.status == 2
    assert f"{asked} does not exist." in ran.err
    assert samverkan("validate", "a/2023").status == 0
