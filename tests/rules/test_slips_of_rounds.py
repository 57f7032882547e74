"""A round with another number than it can have, or prepared long before it, is found."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

_FIRST = "# cycle-1.yaml\nid: v1\nround: 1\n"


def _of_second(more: str, root: Path, number: int = 2) -> list[str]:
    second = f"# cycle-2.yaml\nid: v2\nround: {number}\n{more}"
    said = found("SV048", _FIRST + second, root)
    return [each.at for each in said if each.at != "steps[0]"]  # which has nothing to show yet


@pytest.mark.parametrize(
    ("number", "more", "at"),
    [
        (3, "follows: v1\n", ["round"]),
        (3, "follows: v1\ntitle: Tredje varvet\n", ["round"]),
        (2, "follows: v1\ntitle: Tredje varvet\n", ["title"]),
        (2, "title: Varv 3 för torget\n", ["title"]),
        (2, "title: Varv 12\n", ["title"]),
        (2, "follows: v1\ntitle: Andra varvet\n", []),
        (2, "title: Varv 2\n", []),
        (2, "title: Det som följer på första varvet\n", []),
        (2, "title: Varv 2025\n", []),
        (3, "title: Tredje varvet\n", []),
        (2, "title: Första varvet\n", ["title"]),
    ],
)
def test_the_number_of_a_round(number: int, more: str, at: list[str], tmp_path: Path) -> None:
    assert _of_second(more, tmp_path, number) == at


@pytest.mark.parametrize(
    ("number", "ordinal"),
    enumerate("Andra Tredje Fjärde Femte Sjätte Sjunde Åttonde Nionde Tionde".split(), start=2),
)
def test_a_title_with_the_number_in_words(number: int, ordinal: str, tmp_path: Path) -> None:
    title = f"title: {ordinal} varvet\n"
    assert _of_second(title, tmp_path / "own", number) == []
    assert _of_second(title, tmp_path / "another", number + 10) == ["title"]


_STEP = "steps:\n- kind: own_preparations\n  start: 2026-01-21\n"


@pytest.mark.parametrize(
    ("part", "at"),
    [
        ("dialogues: [{kind: staff, date: 2025-01-26}]", ["steps[0].dialogues[0].date"]),
        ("dialogues: [{kind: staff, date: 2025-07-24}]", ["steps[0].dialogues[0].date"]),
        ("dialogues: [{kind: staff, date: 2025-07-25}]", []),
        ("dialogues: [{kind: staff, date: 2025-11-26}]", []),
        ("dialogues: [{kind: staff, date: 2026-01-26}]", []),
        (
            "preparations: [{party: polisen, leadership_informed: 2025-02-03}]",
            ["steps[0].preparations[0].leadership_informed"],
        ),
        ("preparations: [{party: polisen, leadership_informed: 2026-02-03}]", []),
    ],
)
def test_what_prepared_it_is_of_its_time(part: str, at: list[str], tmp_path: Path) -> None:
    assert _of_second(f"{_STEP}  {part}\n", tmp_path) == at


_ENDED = "steps:\n- kind: own_preparations\n  start: 2026-01-21\n  end: 2026-02-10\n"
_DECIDED = "decisions: [{{by: Styrgruppen, date: {}, text: Arbetet börjar.}}]"


@pytest.mark.parametrize(
    ("part", "meeting", "at"),
    [
        (_DECIDED.format("2026-02-17"), "", ["steps[0].decisions[0].date"]),
        ("dialogues: [{kind: staff, date: 2026-03}]", "", ["steps[0].dialogues[0].date"]),
        (_DECIDED.format("2026-02-10"), "", []),
        (_DECIDED.format("2026-02"), "", []),
        (_DECIDED.format("2026-02-17"), "2026-02-17", ["steps[0].decisions[0].date"]),
        (_DECIDED.format("2026-02-17"), "2026-02-10", []),
    ],
)
def test_what_is_decided_in_a_step_is_so_before_its_end(
    part: str, meeting: str, at: list[str], tmp_path: Path
) -> None:
    forums = "# agreement.yaml\nforums: [{id: s, name: Styrgruppen}]\n"
    minutes = f"# motesanteckning.yaml\nid: m\nforum: s\ndate: {meeting}\n" if meeting else ""
    held = "  meetings: [m]\n" if meeting else ""
    assert _of_second(f"{_ENDED}{held}  {part}\n{forums}{minutes}", tmp_path) == at
