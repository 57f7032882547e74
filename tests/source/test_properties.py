"""What holds for every text: no exception, every place inside the file, the tree that PyYAML reads."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan.source import Route, SourceFile, parse, read
from samverkan.source.decoding import with_line_feeds
from samverkan.source.events import PythonParser
from tests.conftest import examples

from .saying import is_inside, under

YAML_PARTS = st.sampled_from(
    (
        *"abåö😀:-?,[]{}#&*!|>'\"%@`~<. \n\t\\",
        *("  ", "\n  ", "\n    ", "\r\n", "\r", "\n\n"),
        *(": ", "- ", "\n- ", "a: ", "\nb: ", "\nc:\n  ", "a", "text", "null", "''", "|\n  ", ">-\n  "),
        *("<<: ", "&a ", "*a", "!t ", "---\n", "...\n", "\x85", "\u2028", "\x00", "\ufeff"),
    )
)
YAML_LIKE = st.builds(
    "{}{}".format, st.sampled_from(["", "a: ", "a:\n  b:"]), st.lists(YAML_PARTS, max_size=30).map("".join)
)
ANY_TEXT = st.one_of(YAML_LIKE, st.text(max_size=60))
STEPS = st.one_of(
    st.integers(-2, 5), st.sampled_from(["a", "b", "aa", "", "file", "id"]), st.text(max_size=3)
)
ROUTES = st.lists(STEPS, max_size=6).map(tuple)
MANY = settings(max_examples=examples(200))

KEYS = st.text("abcåäö 😀-:#'\"", min_size=1, max_size=6)
PLAIN = st.one_of(st.none(), st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=12), KEYS)
PROSE = st.text("abå😀 \n:#-'\"\\", max_size=30)
DATA = st.dictionaries(
    KEYS,
    st.recursive(
        st.one_of(PLAIN, PROSE),
        lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
        max_leaves=20,
    ),
    max_size=5,
)


@MANY
@given(ANY_TEXT, ROUTES, st.text(max_size=4))
def test_any_text_is_read_with_every_place_inside_it(text: str, route: Route, needle: str) -> None:
    shown = with_line_feeds(text)
    parsed = parse(text)
    file = SourceFile("a.yaml", shown, parsed.tree, parsed.faults)
    assert parsed.tree is not None or parsed.faults
    for fault in parsed.faults:
        assert is_inside(fault.span, shown)
        assert is_inside(file.locate(fault.route)[1], shown)
    for key in (False, True):
        assert is_inside(file.locate(route, key=key)[1], shown)
    assert is_inside(file.find(route, needle)[1], shown)
    assert isinstance(file.at(route), str)


@MANY
@given(st.one_of(st.binary(max_size=60), ANY_TEXT.map(lambda text: text.encode(errors="surrogatepass"))))
def test_any_bytes_are_read(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.yaml")
        path.write_bytes(data)
        file = read(path, Path(folder))
    assert file.usable or file.faults
    for fault in file.faults:
        assert is_inside(fault.span, file.text)


@MANY
@given(YAML_LIKE)
def test_the_tree_is_the_one_that_pyyaml_builds(text: str) -> None:
    parsed = parse(text)
    if not parsed.faults:
        assert emptied(parsed.tree) == emptied(yaml.load(text, yaml.CBaseLoader))  # noqa: S506 - builds text alone


@MANY
@given(YAML_LIKE)
def test_both_parsers_agree(text: str) -> None:
    with_libyaml, without = parse(text), parse(text, lambda each: PythonParser(each).get_event)
    if not with_libyaml.faults and not without.faults:
        assert with_libyaml == without


@MANY
@given(DATA, st.booleans(), st.integers(10, 100))
def test_what_pyyaml_writes_is_read_as_pyyaml_reads_it(data: dict[str, Any], flow: bool, width: int) -> None:
    text = yaml.safe_dump(
        data, allow_unicode=True, default_flow_style=flow, width=width, line_break="\r\n", sort_keys=False
    )
    parsed = parse(text)
    assert parsed.faults == ()
    assert parsed.tree == yaml.load(text, yaml.CSafeLoader)


@MANY
@given(DATA)
def test_a_place_holds_what_was_written_there(data: dict[str, Any]) -> None:
    text = json.dumps(data, ensure_ascii=False, indent=1)
    parsed = parse(text)
    file = SourceFile("a.yaml", text, parsed.tree, parsed.faults)
    for route, value in leaves(data):
        assert under(file.locate(route)[1], text) == json.dumps(value, ensure_ascii=False)
        if isinstance(route[-1], str):
            assert under(file.locate(route, key=True)[1], text) == json.dumps(route[-1], ensure_ascii=False)


def leaves(data: Any, route: Route = ()) -> list[tuple[Route, Any]]:
    if isinstance(data, (dict, list)):
        inner = data.items() if isinstance(data, dict) else enumerate(data)
        return [leaf for step, value in inner for leaf in leaves(value, (*route, step))]
    return [(route, data)]


def emptied(data: Any) -> Any:
    """`data` with the empty text for everything that is read as None."""
    if isinstance(data, dict):
        return {key: emptied(value) for key, value in data.items()}
    if isinstance(data, list):
        return [emptied(item) for item in data]
    return "" if data in (None, "~", "null") else data
