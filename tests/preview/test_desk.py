"""What is shown when files change, and when they cannot be read."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from samverkan.preview.desk import Desk
from tests.conftest import SOUND
from tests.preview.served import PLAN, desk_of, serving


@pytest.fixture
def root(workspace: Callable[..., Path]) -> Path:
    return workspace({"exempelby/agreement.yaml": SOUND, "exempelby/atgardsplan.yaml": PLAN})


def paper(desk: Desk, name: str) -> str:
    shown = desk.shown("exempelby", name).paper
    return shown.html.decode() if shown else ""


def rewrite(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_saved_file_is_seen_at_the_next_look(root: Path) -> None:
    desk = desk_of(root)
    before = desk.version
    desk.look()
    assert desk.version == before
    rewrite(root / "agreements/exempelby/agreement.yaml", "Exempelby kommun", "Nyby kommun")
    desk.look()
    assert desk.version != before
    assert "Nyby kommun" in paper(desk, "avtal")


def test_a_broken_file_leaves_the_last_good_page_and_says_so(root: Path) -> None:
    with serving(root) as served:
        good = served.ask("/papper/exempelby/avtal").text
        rewrite(root / "agreements/exempelby/agreement.yaml", "title:", "titel: [")
        served.desk.look()
        assert served.ask("/papper/exempelby/avtal").text == good
        page = served.ask("/avtal/exempelby/avtal").text
        assert "Dokumentet visas som det var senast." in page
        assert 'class="error"' in page
        assert "/avtal/exempelby/atgardsplan" in page


def test_a_broken_plan_leaves_its_own_page_alone(root: Path) -> None:
    desk = desk_of(root)
    good = paper(desk, "atgardsplan")
    rewrite(root / "agreements/exempelby/atgardsplan.yaml", "title:", "titl:")
    rewrite(root / "agreements/exempelby/agreement.yaml", "Exempelby kommun", "Nyby kommun")
    desk.look()
    assert paper(desk, "atgardsplan") == good
    assert desk.shown("exempelby", "atgardsplan").why
    assert "Nyby kommun" in paper(desk, "avtal")
    assert desk.shown("exempelby", "avtal").why is None
    assert [each.name for each in desk.documents("exempelby")] == ["avtal", "atgardsplan"]


def test_broken_settings_leave_all_as_it_was_and_say_what_is_wrong(root: Path) -> None:
    desk = desk_of(root)
    good = paper(desk, "avtal")
    (root / "samverkan.yaml").write_text("sprak: sv\n", encoding="utf-8")
    desk.look()
    shown = desk.shown("exempelby", "avtal")
    assert shown.paper
    assert shown.paper.html.decode() == good
    assert shown.why
    assert "samverkan.yaml" in shown.why.sv
    rewrite(root / "agreements/exempelby/agreement.yaml", "Exempelby kommun", "Nyby kommun")
    desk.look()
    assert desk.shown("exempelby", "avtal").why
    (root / "samverkan.yaml").unlink()
    desk.look()
    assert "Nyby kommun" in paper(desk, "avtal")
    assert desk.shown("exempelby", "avtal").why is None


def test_a_broken_template_leaves_the_last_good_page(root: Path) -> None:
    desk = desk_of(root)
    good = paper(desk, "avtal")
    (root / "templates").mkdir()
    (root / "templates" / "avtal.md.j2").write_text("{{ finns_inte }}", encoding="utf-8")
    desk.look()
    assert paper(desk, "avtal") == good
    why = desk.shown("exempelby", "avtal").why
    assert why
    assert "avtal.md.j2" in why.sv


def test_a_removed_file_takes_its_document_away(root: Path) -> None:
    desk = desk_of(root)
    assert len(desk.documents("exempelby")) == 2
    (root / "agreements/exempelby/atgardsplan.yaml").unlink()
    desk.look()
    assert [each.name for each in desk.documents("exempelby")] == ["avtal"]
    with serving(root) as served:
        assert served.ask("/avtal/exempelby/atgardsplan").status == 404


def test_a_text_that_is_taken_in_from_elsewhere_is_watched(root: Path) -> None:
    (root / "texter").mkdir()
    (root / "texter/syfte.md").write_text("Trygga torg.\n", encoding="utf-8")
    agreement = root / "agreements/exempelby/agreement.yaml"
    rewrite(agreement, "text: Styrgruppen skriver minnesanteckningar.", "text: {file: ../../texter/syfte.md}")
    desk = desk_of(root)
    assert "Trygga torg." in paper(desk, "avtal")
    (root / "texter/syfte.md").write_text("Trygga gator.\n", encoding="utf-8")
    desk.look()
    assert "Trygga gator." in paper(desk, "avtal")


def test_those_who_wait_are_told(root: Path) -> None:
    desk = desk_of(root)
    before, told = desk.version, []
    waiting = Thread(target=lambda: told.append(desk.wait(before, 20)))
    waiting.start()
    rewrite(root / "agreements/exempelby/agreement.yaml", "Exempelby kommun", "Nyby kommun")
    desk.look()
    waiting.join()
    assert told == [desk.version]
    assert told != [before]


def test_the_document_of_the_file_that_was_asked_for_is_shown_first(root: Path) -> None:
    with serving(root) as served:
        assert 'src="/papper/exempelby/avtal"' in served.ask("/").text
        served.desk.wanted = "agreements/exempelby/atgardsplan.yaml"
        assert 'src="/papper/exempelby/atgardsplan"' in served.ask("/").text
