"""Signs that nobody sees neither part a word from itself nor stand in a document."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from samverkan.source import parse
from samverkan.source.disk import as_on_disk
from samverkan.source.unseen import legible
from tests.conftest import Ran

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

SEEN = st.text(st.sampled_from("abåäöÅé 0–”\n"), max_size=30)
UNSEEN = st.sampled_from("\u00ad\u200b\u2060\u200c\u200d\u200e\u200f\u061c\u202a\u202c\u2066\u2068\u2069")


@given(text=SEEN, signs=st.lists(st.tuples(UNSEEN, st.integers(0, 30)), max_size=5))
@example(text="ab", signs=[("\u200c", 1), ("\u061c", 1)])
def test_a_text_with_unseen_signs_or_parted_letters_is_the_text(
    text: str, signs: list[tuple[str, int]]
) -> None:
    written = unicodedata.normalize("NFD", text)
    for sign, place in signs:
        written = (
            written[:place] + sign + written[place:]
            if not unicodedata.combining(written[place : place + 1] or " ")
            else written
        )
    assert legible(written) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    "text", ["👩\u200d🚒", "می\u200cخواهم", "ב\u200f!", "2\u00a0000", "a\u2009b", "Å", "x\u0301"]
)
def test_signs_that_a_script_needs_are_kept(text: str) -> None:
    assert legible(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("sign", "\u202b\u202d\u202e\u2067")
def test_a_sign_that_turns_the_reading_is_named_at_its_place(sign: str) -> None:
    (fault,) = parse(f"a: 1\nb: å{sign}x").faults
    assert (fault.rule, fault.span.line, fault.span.column) == ("YAML09", 2, 5)
    assert unicodedata.name(sign) in fault.message.sv


def test_a_path_is_spelt_as_on_the_disk(tmp_path: Path) -> None:
    parted = tmp_path / unicodedata.normalize("NFD", "å") / unicodedata.normalize("NFD", "ö.md")
    parted.parent.mkdir()
    parted.write_text("x")
    assert as_on_disk(tmp_path / "å" / "ö.md") == str(parted)
    assert as_on_disk(f"{tmp_path}/å/") == f"{parted.parent}/"
    for there in ("", "/", str(parted), str(tmp_path / "ä" / "ö.md"), "ä.md"):
        assert as_on_disk(there) == there


def test_names_spelt_otherwise_on_the_disk_are_the_same(samverkan: Samverkan, workspace: Workspace) -> None:
    parted = unicodedata.normalize("NFD", "håbo-å/2024")
    text = "title: Avtal\nparties:\n  - {id: a, name: Håbo kommun}\n  - {id: b, name: Polisen}\n"
    former = workspace(
        {
            f"{parted}/agreement.yaml": f"{text}validity: {{start: 2019, end: 2022}}\n",
            "ny/agreement.yaml": f"{text}validity: {{start: 2023, end: 2026}}\n"
            "relations:\n  - {kind: replaces, agreement: håbo-å/2024}\n"
            "purposes:\n  - text: {file: bakgrund-å.md}\n",
            unicodedata.normalize("NFD", "ny/bakgrund-å.md"): "Ökad trygghet.\n",
        }
    )
    assert "SV025" not in samverkan("validate", "--fail-on", "never").out
    assert samverkan("diff", "ny").status == 0
    assert samverkan("validate", "håbo-å/2024", "--fail-on", "error").status == 0
    samverkan("render", "--to", "md", "--output", str(former / "build"))
    assert (former / "build" / "håbo-å" / "2024").is_dir()
