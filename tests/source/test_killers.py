"""Small files made to cost much: each ends with one clear fault, or is simply read."""

from textwrap import indent

import pytest
import yaml
from yaml.scanner import ScannerError

from samverkan.source import parse
from tests.conftest import ROOT

LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{b}: &{b} [*{a}, *{a}, *{a}]\n" for a, b in zip("abcdefghijk", "bcdefghijkl", strict=True)
)

KILLERS = {
    "open brackets": ("[" * 100_000, {"YAML06"}),
    "brackets within braces": ("a: " + "[{a: " * 50_000, {"YAML06"}),
    "lists in lists": ("- " * 20_000, {"YAML06"}),
    "keys of keys": ("? " * 20_000, {"YAML06", "YAML11"}),
    "stairs": ("".join(" " * level + "a:\n" for level in range(1000)), {"YAML06"}),
    "billion laughs": (LAUGHS, {"YAML03"}),
    "an anchor within itself": ("a: &a [*a]", {"YAML03"}),
    "anchors": ("a:\n" + "- &a\n" * 50_000, {"YAML03"}),
    "tags and anchors": ("a:\n" + "- !a &a\n" * 50_000, {"YAML03", "YAML04"}),
    "repeated keys": ("a: b\n" * 25_000, {"YAML02"}),
    "merge keys": ("<<: b\n" * 25_000, {"YAML03"}),
    "many values": ("a: [" + "b," * 400_000 + "]", {"YAML07"}),
    "many lists": ("a: [" + "[]," * 300_000 + "]", {"YAML07"}),
    "many items": ("a:\n" + "- b: c\n" * 15_000, {"YAML07"}),
    "a long file": ("#" * (1024 * 1024 + 1), {"YAML07"}),
    "control characters": ("\x00" * 1_000_000, {"YAML09"}),
    "documents": ("---\n" * 200_000, {"YAML05"}),
    "an open quotation": ('a: "' + "x\n" * 400_000, {"YAML01"}),
    "quotation marks": ('"' * 500_001, {"YAML01"}),
    "colons": (":" * 1_000_000, {"YAML01"}),
    "a long word that is no key": ("a: b\n" + "x" * 1_000_000, {"YAML01"}),
    "a long directive": ("%" + "x" * 1_000_000, {"YAML01"}),
    "a long anchor": ("a: &" + "x" * 1_000_000, {"YAML03"}),
    "a long tag": ("a: !" + "x" * 1_000_000, {"YAML04"}),
    "blank lines": ("\n" * 1_000_000, {"YAML10"}),
}


@pytest.mark.parametrize("name", KILLERS)
def test_a_killer_is_refused(name: str) -> None:
    text, rules = KILLERS[name]
    faults = parse(text).faults
    assert {str(fault.rule) for fault in faults} == rules
    assert len(faults) <= 100


def test_braces_without_an_end_are_too_deep() -> None:
    rules = [str(fault.rule) for fault in parse("{" * 100_000).faults]
    assert set(rules) - {"YAML11"} == {"YAML06"}  # not every parser gets so far that a brace is read as a key


def test_the_parser_itself_may_refuse_the_depth() -> None:
    def refuse() -> None:
        mark = yaml.Mark("", 4, 0, 4, None, 0)
        raise ScannerError("some words", mark, "some other words", mark)

    (fault,) = parse("a: [[[", lambda _: refuse).faults
    assert (fault.rule, fault.span.column) == ("YAML06", 5)


HARMLESS = {
    "a long number": ("a: " + "9" * 200_000, "9" * 200_000),
    "a long line": ("a: " + "ord " * 250_000, "ord " * 249_999 + "ord"),
    "a long block": ("a: |\n" + "  x\n" * 200_000, "x\n" * 200_000),
    "folded blank lines": ("a: >\n  x\n" + "\n" * 500_000 + "  y", "x" + "\n" * 500_000 + "y"),
    "escapes": ('a: "' + "\\\\" * 400_000 + '"', "\\" * 400_000),
    "comments": ("# x\n" * 200_000 + "a: b", "b"),
}


@pytest.mark.parametrize("name", HARMLESS)
def test_what_is_only_long_is_read(name: str) -> None:
    text, value = HARMLESS[name]
    parsed = parse(text)
    assert parsed.faults == ()
    assert parsed.tree is not None
    assert parsed.tree["a"] == value


def test_many_times_the_largest_example_is_read() -> None:
    item = (ROOT / "agreements/tankvika/2028-2031/agreement.yaml").read_text("utf-8")
    text = "".join(f"- \n{indent(item, '  ')}" for _ in range(25))
    parsed = parse(f"a:\n{text}")
    assert parsed.faults == ()
