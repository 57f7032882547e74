"""Whatever becomes of a file, loading it never fails, and all it says has a place and words."""

import json
import shutil
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from samverkan.load import Workspace
from samverkan.load.load import load
from samverkan.load.schema import check_schema
from samverkan.model import KINDS, Agreement, fields
from samverkan.source import Map, parse
from tests.conftest import ROOT, examples
from tests.filled import Filler
from tests.load.breaking import A
from tests.load.mutating import WORDS, models_in, mutate, written
from tests.load.whole import WHOLE
from tests.source.saying import is_inside

FOLDER = ROOT / "agreements" / "enkoping"
SHIPPED = {
    f"shipped/{path.relative_to(FOLDER)}": path.read_text()
    for path in sorted(FOLDER.rglob("*.*"))
}  # fmt: skip
FILLED = {
    f"filled/{kind}.yaml": yaml.safe_dump(Filler().record(model, kind), allow_unicode=True)
    for kind, model in KINDS.items()
    if kind != "samverkan"
}
FILES = SHIPPED | FILLED | {f"whole/{path}": text for path, text in WHOLE.items()}
GROUNDS = ("shipped", "filled", "whole")

MEASURED = "whole/exempelby/2024/litar.csv"


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, str]:
    """The path of a file, and its text after some mutations of its data or of its characters."""
    path = draw(st.sampled_from([path for path in FILES if path.endswith((".yaml", ".csv"))]))
    text = FILES[path]
    if path.endswith(".yaml") and draw(st.booleans()):
        data = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - reads scalars as text, as we do
        for _ in range(draw(st.integers(1, 4))):
            mutate(draw, data)
        flow = draw(st.sampled_from([None, True, False]))
        return path, written(data, flow)
    start = draw(st.integers(0, len(text)))
    end = start + draw(st.integers(0, 20))
    return path, text[:start] + draw(st.text(max_size=5) | WORDS) + text[end:]


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of workspaces, which examples change and put back; a path begins with its workspace."""
    root = tmp_path_factory.mktemp("ground")
    for path, text in FILES.items():
        file = _file(root, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return root


def _file(ground: Path, path: str) -> Path:
    workspace, _, rest = path.partition("/")
    return ground / workspace / "agreements" / rest


def _said(workspace: Workspace) -> None:
    texts = workspace.texts
    for each in workspace.diagnostics:
        assert is_inside(each.span, texts[each.file]), each
        for text in filter(None, (each.message, each.help)):
            assert text.sv.strip()
            assert text.en.strip()
            assert text.sv != text.en, each
            assert text.sv.endswith((".", "?")), each
    assert list(workspace.diagnostics) == sorted(workspace.diagnostics, key=lambda each: each.order)


@settings(
    max_examples=examples(120),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(change=mutated())
@example(change=(f"whole/{A}", "A\N{COMBINING GRAVE ACCENT}vtal\nform: agreement\n"))
def test_any_change_of_a_file_is_told_in_place(ground: Path, change: tuple[str, str]) -> None:
    path, text = change
    file = _file(ground, path)
    root = ground / path.partition("/")[0]
    try:
        file.write_bytes(text.encode(errors="surrogatepass"))
        workspace = load(root)
        _said(workspace)
        assert load(root).diagnostics == workspace.diagnostics
    finally:
        file.write_text(FILES[path])


@pytest.mark.parametrize("name", [name for name, field in fields(Agreement).items() if field.is_list])
def test_a_list_may_hold_nothing_where_an_item_belongs(ground: Path, name: str) -> None:
    path = f"whole/{A}"
    try:
        _file(ground, path).write_text(json.dumps(yaml.load(FILES[path], yaml.BaseLoader) | {name: [None]}))  # noqa: S506
        _said(load(ground / "whole"))
    finally:
        _file(ground, path).write_text(FILES[path])


@settings(max_examples=examples(60))
@given(removed=st.sets(st.sampled_from(sorted(FILES)), min_size=1, max_size=4))
def test_any_file_may_be_gone(ground: Path, removed: set[str]) -> None:
    try:
        for path in removed:
            _file(ground, path).unlink()
        for workspace in {path.partition("/")[0] for path in removed}:
            _said(load(ground / workspace))
    finally:
        for path in removed:
            _file(ground, path).write_text(FILES[path])


@settings(max_examples=examples(60))
@given(
    lines=st.lists(
        st.lists(
            WORDS | st.sampled_from(["date", "value", "n", "source", "datum", "2024", "31,5"]), max_size=5
        ),
        max_size=5,
    ),
    sign=st.sampled_from([";", ",", "\t"]),
)
def test_any_rows_of_measurements_are_told_in_place(ground: Path, lines: list[list[str]], sign: str) -> None:
    file = _file(ground, MEASURED)
    try:
        file.write_text("\n".join(sign.join(line) for line in lines))
        _said(load(ground / "whole"))
    finally:
        file.write_text(FILES[MEASURED])


@pytest.mark.parametrize("workspace", GROUNDS)
def test_the_order_does_not_hang_on_the_order_of_the_disk(
    tmp_path: Path, ground: Path, workspace: str
) -> None:
    for path in sorted(FILES, reverse=True):
        file = _file(tmp_path, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(_file(ground, path), file)
    assert load(tmp_path / workspace).diagnostics == load(ground / workspace).diagnostics


ODD_TEXTS = ["", " ", "x", "å ä", "0", "-1", "1e9", "2024-13", "2024-02-30", "kanske", "http:", "x" * 5000]
ODD_SHAPES = [None, [], {}, [None], [""], [[]], [{}], {"": ""}, {"id": []}, {"file": "x.txt"}, [ODD_TEXTS]]


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_refuses_odd_values_in_words_of_ours(kind: str) -> None:
    for model in sorted(models_in(KINDS[kind]), key=lambda each: each.__name__):
        for name in model.model_fields:
            for value in [*ODD_TEXTS, *ODD_SHAPES]:
                tree = parse(json.dumps({name: value}, ensure_ascii=False)).tree
                assert isinstance(tree, Map)
                _, faults = check_schema(tree, model)
                assert all(fault.message.sv != fault.message.en for fault in faults)
                try:
                    model.model_validate(tree)
                except ValidationError:
                    assert faults
                else:
                    assert not faults


def test_a_long_word_where_a_day_belongs_is_gone_through_once() -> None:
    tree = parse(f"signatories: [{{date: {'x' * 500_000}}}]").tree
    assert isinstance(tree, Map)
    _, faults = check_schema(tree, Agreement)
    said = [fault.message.en for fault in faults if fault.route == ("signatories", 0, "date")]
    assert len(said) == 1
    assert f"`{'x' * 40}…`" in said[0]
