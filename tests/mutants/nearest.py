"""Which tests are nearest to a module."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def nearest(module: Path) -> list[str]:
    """The tests of the module's package, then those of the packages that import from it, the fewest first.

    All tests when there are none of these.
    """
    name = _package(module)
    users = sorted(_users(name) - {name}, key=lambda user: (sum(map(_size, _tests(user))), user))
    found = [each for user in (name, *users) for each in _tests(user)]
    return [str(each.relative_to(ROOT)) for each in found] or ["tests"]


def _package(module: Path) -> str:
    """The name of a package of the house, or of a module that lies in none."""
    return module.parts[1] if len(module.parts) > 2 else module.stem


def _users(name: str) -> set[str]:
    imports = re.compile(rf"^\s*(from|import) samverkan\.{name}\b", re.MULTILINE)
    modules = ROOT.glob("samverkan/**/*.py")
    return {
        _package(module.relative_to(ROOT)) for module in modules if imports.search(module.read_text("utf-8"))
    }


def _tests(name: str) -> list[Path]:
    return [each for each in (ROOT / "tests" / name, ROOT / "tests" / f"test_{name}.py") if each.exists()]


def _size(tests: Path) -> int:
    return (
        sum(each.stat().st_size for each in tests.rglob("*.py")) if tests.is_dir() else tests.stat().st_size
    )
