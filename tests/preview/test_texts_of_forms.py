"""Texts that lie in files of their own, changed by the forms of their records."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from samverkan.preview.findings import editor_address
from tests.conftest import SOUND
from tests.preview.filling import GOALS, bytes_of
from tests.preview.served import Served, serving

AGREEMENT = "agreements/exempelby/agreement.yaml"
GOAL = f"/avtal/exempelby/avtal?fil={AGREEMENT}&vid=goals/0"
TEXT = b"\xef\xbb\xbf\r\nMer om m\xc3\xa5let.  \r\nMed brytning.\r\n\r\n  - en punkt\r\n\r\n\r\n"


@pytest.fixture
def with_text(workspace: Callable[..., Path]) -> Iterator[Served]:
    root = workspace({"exempelby/agreement.yaml": f"{SOUND}{GOALS}", "exempelby/om målet.md": "-"})
    (root / "agreements/exempelby/om målet.md").write_bytes(TEXT)
    (root / "agreements/exempelby/varden.csv").write_text("date,value\n2019-03-01,20\n")
    with serving(root) as each:
        yield each


def test_a_text_in_a_file_of_its_own_is_changed_there_and_nothing_else(with_text: Served) -> None:
    before = bytes_of(with_text)
    form = with_text.form(GOAL)
    text = form["text"][0].replace("\r\n", "\n")
    assert text.startswith("Mer om målet.")
    form["text"] = [text.replace("Med brytning.", "Med en annan rad.\nOch en till.").replace("  \n", "\n")]
    assert with_text.send(GOAL, form).status == 303
    new = TEXT.replace(b"Med brytning.", b"Med en annan rad.\r\nOch en till.")
    assert bytes_of(with_text) == before | {"om målet.md": new}


def test_a_text_and_its_record_are_saved_together(with_text: Served) -> None:
    before = bytes_of(with_text)
    form = with_text.form(GOAL) | {"text": ["En annan text."], "title": ["Alla är trygga"]}
    assert with_text.send(GOAL, form).status == 303
    yaml = before["agreement.yaml"].replace("Fler är trygga".encode(), "Alla är trygga".encode())
    new = b"\xef\xbb\xbf\r\nEn annan text.\r\n\r\n\r\n"
    assert bytes_of(with_text) == before | {"om målet.md": new, "agreement.yaml": yaml}


@pytest.mark.parametrize(
    ("text", "said"),
    [("", "inte kan vara tom"), ("Se [](#ingenstans).", "ingenstans"), ("Ett \x07 tecken", "tecken")],
)
def test_a_text_that_will_not_do_is_refused(with_text: Served, text: str, said: str) -> None:
    before = bytes_of(with_text)
    got = with_text.send(GOAL, with_text.form(GOAL) | {"text": [text]})
    assert got.status == 422
    assert said in got.text
    assert bytes_of(with_text) == before


def test_a_text_that_has_changed_meanwhile_is_kept(with_text: Served) -> None:
    form = with_text.form(GOAL) | {"text": ["Min text."]}
    other = with_text.desk.root / "agreements/exempelby/om målet.md"
    other.write_text("Någon annans text.\n")
    got = with_text.send(GOAL, form)
    assert got.status == 422
    assert "Filen har ändrats sedan formuläret visades" in got.text
    assert "Min text." in got.text
    assert other.read_text() == "Någon annans text.\n"


def test_no_text_outside_the_workspace_is_written(
    with_text: Served, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("utanför") / "annan.md"
    outside.write_text("Utanför.\n")
    form = with_text.form(GOAL) | {"text": ["Min text."]}
    inside = with_text.desk.root / "agreements/exempelby/om målet.md"
    inside.unlink()
    inside.symlink_to(outside)
    with_text.send(GOAL, form)
    assert outside.read_text() == "Utanför.\n"


def test_what_lies_in_a_file_of_its_own_is_opened_there(workspace: Callable[..., Path]) -> None:
    root = workspace(
        {
            "exempelby/agreement.yaml": f"{SOUND}{GOALS}",
            "exempelby/om målet.md": "Mer om målet.\n",
            "exempelby/varden.csv": "date,value\n2019-03-01,20\n",
        }
    )
    for at, name in (("goals/0", "om målet.md"), ("goals/0/indicators/0", "varden.csv")):
        with serving(root) as served:
            page = served.ask(f"/avtal/exempelby/avtal?fil=agreements/exempelby/agreement.yaml&vid={at}").text
        path = root / "agreements" / "exempelby" / name
        assert f'href="{editor_address(path, 1, 1)}"' in page
        assert f"agreements/exempelby/{name}" in page
