"""What is said in English is English, in the code and in what comes of it.

A word is Swedish when it has å, ä or ö, or when the model has it in Swedish and nowhere in English. Words
of the files, words in quotation marks or in code, and terms of art may stand in English.
"""

import ast
import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from samverkan.model import KINDS, Noun, Record
from samverkan.model.every_kommun import kommuner
from samverkan.model.scalars import Choice
from samverkan.model.walk import fields
from samverkan.rules.cases import case, page_of
from samverkan.rules.statutes import STATUTES
from samverkan.text import Text
from tests.conftest import MINIMAL, ROOT, Ran
from tests.filled import Filler

Samverkan = Callable[..., Ran]
GOLDEN = ROOT / "tests/rules/golden"
SOURCES = sorted((ROOT / "samverkan").rglob("*.py"))
TERMS = frozenset(
    "samverkan brå lägesbild lägesbilden lägesbilder uppföljning kommunstyrelse kommunstyrelsen fullmäktige "
    "kommunfullmäktige kommuner författningssamling fall polisen program".split()
)
"""Swedish words that English messages use, since English has none for them or has them too."""
SAME = frozenset("kommun lagesbild region social central plan vice".split())
"""Choices that go by the same word in both languages."""
NAMES = " ".join(
    [*(f"{law.called} {law.cited}" for law in STATUTES.values()), *(kommun.name for kommun in kommuner())]
)
"""Names of laws and kommuner, which are the same in all languages."""
_QUOTED = re.compile(r"“[^”]*”|`[^`]*`|\w+\.yaml|\S+/\S+")
_MADE_UP = re.compile(r"(?:https://example\.se/)?\bord\w+slut\b")


def _words(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"[^\W\d_]{2,}", text)}


def _models(model: type[Record], seen: set[type[Record]]) -> Iterator[type[Record]]:
    if model not in seen:
        seen.add(model)
        yield model
        for held in fields(model).values():
            if held.record:
                yield from _models(held.record, seen)


@cache
def _spoken() -> tuple[Text, ...]:
    """All that the model says: of kinds, of fields and of what they can be chosen to be."""
    said: list[Text] = []
    seen: set[type[Record]] = set()
    for model in (each for kind in KINDS.values() for each in _models(kind, seen)):
        kind = model.record_kind
        for noun in (kind.noun, kind.facts):
            said += [noun.one, noun.many, noun.definite, noun.heading] if isinstance(noun, Noun) else []
        for name, held in fields(model).items():
            said += [held.title, Text(*str(model.model_fields[name].description).split("\n\n", 1))]
            said += [choice.words for choice in held.choice or ()]
    return tuple(said)


@cache
def _swedish() -> frozenset[str]:
    return frozenset(set().union(*(_words(each.sv) for each in _spoken())) - _english() - TERMS)


@cache
def _english() -> frozenset[str]:
    """The words of the model in English, without those that betray themselves."""
    words = set().union(*(_words(each.en) for each in _spoken()))
    return frozenset(word for word in words if not re.search("[åäö]", word))


def swedish_in(text: str, *, written: str = "") -> set[str]:
    """The Swedish words of an English text, but for those of the files."""
    words = _words(_MADE_UP.sub("", _QUOTED.sub("", text))) - TERMS - _words(written)
    return {word for word in words if word in _swedish() or re.search("[åäö]", word)}


def _calls() -> Iterator[tuple[str, ast.expr, ast.expr]]:
    """Every `Text(sv=..., en=...)` in the code: its place, and what it says."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Text" and node.keywords:
                said = {each.arg: each.value for each in node.keywords}
                yield f"{path.relative_to(ROOT)}:{node.lineno}", said["sv"], said["en"]


def _literal(node: ast.expr) -> str:
    parts = (each.value for each in ast.walk(node) if isinstance(each, ast.Constant))
    return " ".join(part for part in parts if isinstance(part, str))


def test_a_swedish_word_is_told_from_an_english_one() -> None:
    assert swedish_in("the period: tills vidare, minst 3, årligen") == {"tills", "vidare", "minst", "årligen"}
    assert swedish_in("The lägesbild “Läget i Dalby” lacks `åtgärder`, says Brå.") == set()
    assert swedish_in("Annex 2 of Ekeby ordagreementtitleslut", written="name: Ekeby kommun") == set()


def test_every_text_is_english_in_english_and_takes_nothing_from_swedish() -> None:
    calls = list(_calls())
    assert len(calls) > 800
    for place, sv, en in calls:
        names = {each.attr for each in ast.walk(en) if isinstance(each, ast.Attribute)}
        assert not names & {"sv", "label"}, place
        assert "en" not in {each.attr for each in ast.walk(sv) if isinstance(each, ast.Attribute)}, place
        assert swedish_in(_literal(en)) == set(), place
        if isinstance(en, (ast.Constant, ast.JoinedStr)) and re.search(r"\w{2}", _literal(en)):
            assert ast.unparse(sv) != ast.unparse(en), place


def test_every_word_of_the_model_is_english_in_english() -> None:
    for said in _spoken():
        assert said.sv, said
        assert said.en, said
        assert swedish_in(said.en) == set(), said


@pytest.mark.parametrize("choices", Choice.__subclasses__(), ids=lambda each: each.__name__)
def test_every_choice_has_a_word_in_each_language(choices: type[Choice]) -> None:
    for choice in choices:
        assert choice.words.sv != choice.words.en or choice.value in SAME, choice


@pytest.mark.parametrize("golden", sorted(GOLDEN.iterdir()), ids=lambda each: each.stem)
def test_a_rule_speaks_english(golden: Path) -> None:
    written, page = case(golden.stem, "bad") + NAMES, page_of(golden.stem)
    assert swedish_in(f"{page.title.en}\n{page.why.en}", written=written) == set()
    for finding in golden.read_text("utf-8").split("\n\n"):
        english = "\n".join(finding.splitlines()[3:])
        assert english
        assert swedish_in(english, written=written) == set(), english


SELF = frozenset(
    f"*.{name}" for name in "notes part_of reports_to assigned_by replaces follows built_on".split()
)
"""Fields whose values would refer to their own record, or take an id that is taken."""


def _filled() -> dict[str, str]:
    """The files of an agreement and its work, with a made-up word wherever there is room for words."""
    kinds = {kind: model for kind, model in KINDS.items() if kind == "agreement" or model.record_kind.is_work}
    made = {kind: Filler(leave_out=SELF).record(model, kind) for kind, model in kinds.items()}
    made["agreement"]["parties"].append({"id": "other", "name": "ordtheotherslut"})
    return {f"{kind}.yaml": json.dumps(data) for kind, data in made.items()}


@pytest.fixture
def sides(workspace: Callable[..., Path]) -> tuple[str, str]:
    """One agreement at two times: with next to nothing, and with all there can be."""
    before = {"/before/agreements/a/agreement.yaml": MINIMAL}
    workspace(before | {f"/after/agreements/a/{name}": text for name, text in _filled().items()})
    return "before/agreements/a", "after/agreements/a"


@pytest.mark.parametrize("back", [False, True])
def test_a_comparison_speaks_english(back: bool, sides: tuple[str, str], samverkan: Samverkan) -> None:
    two = sides[::-1] if back else sides
    ran = samverkan("diff", *two, "--editorial")
    assert ran.status == 0, ran.err
    assert ran.out.count("needs a decision") > 30
    assert swedish_in(ran.out, written=MINIMAL) == set()
    told = json.loads(samverkan("diff", *two, "--editorial", "--format", "json").out)
    keys = ("name", "old", "new", "reason", "weakens")
    said = "\n".join(each[key] or "" for each in told["changes"] for key in keys)
    assert swedish_in(said, written=MINIMAL) == set()
