"""The nearest tests of a module."""

from pathlib import Path

import pytest

from tests.mutants.nearest import nearest


def test_a_module_is_tried_by_the_tests_of_its_package_and_then_of_those_that_import_it() -> None:
    first, *others = nearest(Path("samverkan/model/workdays.py"))
    assert first == "tests/model"
    assert {"tests/status", "tests/load", "tests/cli"} <= set(others)
    assert not {"tests/source", "tests/render"} & set(others)
    assert others.index("tests/status") < others.index("tests/cli")


@pytest.mark.parametrize(
    ("module", "tests"),
    [
        ("samverkan/cli/diff.py", ["tests/cli"]),
        ("samverkan/report/layout.py", ["tests/report", "tests/preview", "tests/cli"]),
        ("samverkan/__main__.py", ["tests"]),
    ],
)
def test_the_nearest_tests_of_a_module(module: str, tests: list[str]) -> None:
    assert nearest(Path(module)) == tests
