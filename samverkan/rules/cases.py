"""What is written of a rule beside the code: its page, and its cases.

The page says in Markdown what holds, as its heading, and why; one file a language. The cases are a bad
one, which the rule finds, and a good one, which it lets be: `samverkan explain` shows them, and the tests
run them. A case is the text of one or more files, each headed by a comment with its name
(`# 2024/case.yaml`).
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from samverkan.text import Language, Text, pattern_of

_HEAD = pattern_of(r"^# (\S+\.yaml)\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class RulePage:
    """What holds, and why."""

    title: Text
    why: Text


@cache
def page_of(rule: str) -> RulePage:
    """The page of a rule, its paragraphs a line each."""
    sv, en = (_parted(_read(rule, f"page.{language}.md")) for language in Language)
    return RulePage(*(Text(sv=part_sv, en=part_en) for part_sv, part_en in zip(sv, en, strict=True)))


def _parted(page: str) -> tuple[str, str]:
    heading, _, text = page.partition("\n")
    paragraphs = (" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n"))
    return heading.removeprefix("# "), "\n\n".join(paragraphs)


def case(rule: str, name: str) -> str:
    """The text of the case `name` (`bad` or `good`) of a rule."""
    return _read(rule, f"{name}.yaml")


def _read(rule: str, name: str) -> str:
    return (resources.files("samverkan.rules") / "cases" / rule / name).read_text("utf-8")


def files(text: str) -> dict[str, str]:
    """The files of a case: what stands below each head, by the name in it."""
    _, *parts = _HEAD.split(text)
    return dict(zip(parts[::2], parts[1::2], strict=True))
