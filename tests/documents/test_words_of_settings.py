"""Of any settings, each word stands on a page of the agreement, or a finding says that it stands on none."""

import html
import json
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from samverkan.diagnostics import Route
from samverkan.documents import Document, documents, open_folder
from samverkan.documents.writing import written
from samverkan.load import AgreementFolder
from samverkan.load.load import load
from samverkan.model import Atgardsplan, Block, Record, Section, Uppfoljning, has_figure, items
from samverkan.render.html import page
from samverkan.render.templates import Templates
from samverkan.rules import check
from tests.conftest import examples
from tests.scribe import Scribe

WORD = re.compile(r"ord[0-9]+x")
TEMPLATES = Templates()


@settings(max_examples=examples(60))
@given(seed=st.integers(0, 2**32 - 1), density=st.sampled_from([0.2, 0.4, 0.7]))
def test_every_word_of_the_settings_is_on_a_page_or_told_to_be_on_none(seed: int, density: float) -> None:
    scribe = Scribe(Random(seed), density)  # noqa: S311 - any will do
    files, house = scribe.folder(), scribe.house("a")
    with TemporaryDirectory() as root:
        workspace = load(_written(Path(root), files, house))
        assume(not workspace.diagnostics)
        said = check(workspace, date(2026, 1, 1))
    told = {re.sub(r"\.(?:show|only)$", "", each.at) for each in said if each.rule == "SV096"}
    folder = workspace.folders[0]
    basis = open_folder(folder, {})
    assert basis
    made = documents(basis)
    pages = [written(each, basis, made, TEMPLATES) for each in made]
    shown = html.unescape(
        " ".join(page(each.tree, each.info, each.figures, TEMPLATES.html) for each in pages)
    )
    assert [
        (route, word)
        for route, word in _in_force(house)
        if word not in WORD.findall(shown.casefold())
        and not _has_no_place(route, house, folder, made)
        and not any(_at(route).startswith(at) for at in told)
        and not ("SV095" in {each.rule for each in said} and _is_of_case(route))
    ] == []


def _written(root: Path, files: dict[str, dict[str, Any]], house: dict[str, Any]) -> Path:
    own = root / "agreements" / "a"
    own.mkdir(parents=True)
    (root / "samverkan.yaml").write_text(json.dumps(house), encoding="utf-8")
    for name, data in files.items():
        (own / f"{name}.yaml").write_text(json.dumps(data), encoding="utf-8")
    return root


def _in_force(house: dict[str, Any]) -> Iterator[tuple[Route, str]]:
    """The words of the folder's style, and of the general one where the folder says nothing."""
    own = house.get("folders", [{}])[0].get("house_style", {})
    yield from _words(own, ("folders", 0, "house_style"))
    general = {name: value for name, value in house.get("house_style", {}).items() if name not in own}
    yield from _words(general, ("house_style",))


def _words(value: Any, route: Route) -> Iterator[tuple[Route, str]]:
    if isinstance(value, str):
        yield from ((route, word) for word in WORD.findall(value))
    elif isinstance(value, dict | list):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _words(each, (*route, key))


def _at(route: Route) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in route)[1:]


def _is_of_case(route: Route) -> bool:
    """Whether it is a heading of a paper whose text may have fallen away, as is told at the case."""
    return bool({"tjansteskrivelse", "protokollsutdrag"} & {*route})


def _has_no_place(
    route: Route, house: dict[str, Any], folder: AgreementFolder, made: Sequence[Document]
) -> bool:
    """Whether no document has what the word would stand at."""
    name, last = route[route.index("house_style") + 1], route[-1]
    if name == "registration_label":
        return not any(each.registration_number for each in made)
    if name == "agreement":
        section = _section(route[:-1], house)
        return last == "heading" and (_is_empty(section, folder) or _is_unused(folder))
    case = folder.case
    steps = [step for step in case.steps if step.paragraph] if case else []
    if name == "appeal_notice":
        return not any(step.paragraph and step.role == "decides" for step in steps)
    papers: dict[str, Sequence[Record | None]] = {
        "protokollsutdrag": steps,
        "tjansteskrivelse": [case.tjansteskrivelse] if case else [],
        "atgardsplan": folder.work.of(Atgardsplan),
        "uppfoljning": folder.work.of(Uppfoljning),
    }
    if name == "tjansteskrivelse_name":
        return not any(papers["tjansteskrivelse"])
    if name not in papers:
        return False
    blocks = set(_every("show", _section(route[:-1], house)))
    filled = {block for paper in papers[name] if paper for block in blocks if getattr(paper, block, None)}
    return bool(blocks) and not filled


def _is_unused(folder: AgreementFolder) -> bool:
    return bool(folder.agreement and folder.agreement.sections)


def _section(route: Route, house: dict[str, Any]) -> dict[str, Any]:
    found: Any = house
    for step in route:
        found = found[step]
    assert isinstance(found, dict)
    return found


def _every(key: str, section: dict[str, Any]) -> Iterator[str]:
    """What the section and those within it say at the key."""
    yield from [section[key]] if key in section else []
    for each in section.get("sections", []):
        yield from _every(key, each)


def _is_empty(section: dict[str, Any], folder: AgreementFolder) -> bool:
    """Whether the agreement has nothing of what the section and those within it would show or draw."""
    agreement = folder.agreement
    assert agreement
    if section.get("fields") == ["id"]:
        return True  # an id is no text that a document shows
    shows = [bool(items(agreement, Block(each))) for each in _every("show", section)]
    drawn = [Section.model_validate({"figure": each}) for each in _every("figure", section)]
    there = [*shows, *(has_figure(each, agreement) for each in drawn)]
    return bool(there) and not any(there)
