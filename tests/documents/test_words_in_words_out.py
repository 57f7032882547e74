"""Of any agreement and its work, each word is in a document, or a finding says that it is in none."""

import html
import json
import re
from collections.abc import Iterator
from datetime import date
from fnmatch import fnmatch
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from samverkan.diagnostics import Diagnostic, Route
from samverkan.documents import documents, open_folder
from samverkan.documents.writing import written
from samverkan.load import Workspace
from samverkan.load.load import load
from samverkan.render.body import body
from samverkan.render.templates import Templates
from samverkan.rules import check
from tests.conftest import examples
from tests.scribe import Scribe

WORD = re.compile(r"ord[0-9]+x")
TELLING = ("SV053", "SV094", "SV095")
NOT_SHOWN = {
    "the register is what files refer to": ("organisations.*",),
    "the written words stand instead": (
        "agreement.title",
        "agreement.validity.termination.*",
        "agreement.validity.revision.cadence.*",
        "agreement.forums.name",
        "case.steps.decision.decider",
        "case.tjansteskrivelse.proposal.decider",
    ),
    "what every document of a case begins with, when it has any": (
        "case.title",
        "case.registration_number",
        "case.legal_basis",
    ),
    "who and when, of a step that has no minutes": (
        "case.steps.body",
        "case.steps.title",
        "case.steps.place",
        "case.steps.page",
    ),
    "how the case names what it shows, or fills headings with": (
        "case.parties.name",
        "case.tjansteskrivelse.unit",
    ),
    "what is measured later is not part of what is signed": ("agreement.goals.indicators.measurements.*",),
    "it is cited by what a finding has told of": ("*.sources.*", "*.notes.*"),
}
DENSITIES = [0.03, 0.1, 0.2, 0.4, 0.7]
TEMPLATES = Templates()


@settings(max_examples=examples(60))
@example(seed=2026, density=0.7)
@example(seed=541, density=0.7)
@example(seed=1901113, density=0.7)
@given(seed=st.integers(0, 2**32 - 1), density=st.sampled_from(DENSITIES))
def test_every_word_is_in_a_document_or_told_to_be_in_none(seed: int, density: float) -> None:
    files = Scribe(Random(seed), density).folder()  # noqa: S311 - any will do
    with TemporaryDirectory() as folder:
        workspace = _loaded(Path(folder), files)
    assume(not workspace.diagnostics)
    said = [each for each in check(workspace, date(2026, 1, 1)) if each.rule in TELLING]
    missing = []
    for shown in _shown(workspace):
        for name, data in files.items():
            missing += [
                (name, route, word)
                for route, word in _words(data)
                if word not in shown
                and not _is_excused(name, route, said)
                and not _is_told(name, route, said)
            ]
    assert missing == []


@pytest.mark.parametrize("density", DENSITIES)
def test_most_of_what_is_tried_is_an_agreement_that_is_accepted(density: float, tmp_path: Path) -> None:
    tried = [Scribe(Random(seed), density).folder() for seed in range(10)]  # noqa: S311
    accepted = [not _loaded(tmp_path / str(seed), files).diagnostics for seed, files in enumerate(tried)]
    assert accepted.count(True) > 5


def _loaded(root: Path, files: dict[str, dict[str, Any]]) -> Workspace:
    own = root / "agreements" / "a"
    own.mkdir(parents=True)
    for name, data in files.items():
        (own / f"{name}.yaml").write_text(json.dumps(data), encoding="utf-8")
    return load(root)


def _shown(workspace: Workspace) -> Iterator[set[str]]:
    """The words of all documents, as Markdown and as read on the page."""
    basis = open_folder(workspace.folders[0], {})
    assert basis
    every = documents(basis)
    made = [written(each, basis, every, TEMPLATES) for each in every]
    yield set(WORD.findall(" ".join(each.markdown for each in made).casefold()))
    pages = " ".join(str(body(each.tree, each.figures)) for each in made)
    addresses = " ".join(re.findall(r'href="([^"]*)"', pages))
    yield set(WORD.findall(f"{html.unescape(re.sub('<[^>]*>', ' ', pages))} {addresses}".casefold()))


def _words(value: Any, route: Route = ()) -> Iterator[tuple[Route, str]]:
    if isinstance(value, str):
        yield from ((route, word) for word in WORD.findall(value))
    elif isinstance(value, dict | list):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _words(each, (*route, key))


def _is_excused(name: str, route: Route, said: list[Diagnostic]) -> bool:
    path = ".".join([name.removesuffix("-2"), *(step for step in route if isinstance(step, str))])
    reasons = [why for why, paths in NOT_SHOWN.items() if any(fnmatch(path, each) for each in paths)]
    return bool(reasons) and ("a finding" not in reasons[0] or bool(said))


def _is_told(name: str, route: Route, said: list[Diagnostic]) -> bool:
    """Whether a finding stands at the value, around it, or names its field."""
    for each in said:
        at = re.sub(r"\[[^\]]*\]", "", each.at).split(".")
        own = [step for step in route if isinstance(step, str)]
        named = re.findall(r"`([^`]+)`", each.message.en)
        is_near = own[: len(at)] == at or (at[-1] == "show" and own[: len(at) - 1] == at[:-1])
        if each.file.endswith(f"/{name}.yaml") and (
            is_near or (named[-1:] == own[:1] and set(named[:-1]) & set(own))
        ):
            return True
    return False
