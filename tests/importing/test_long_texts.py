"""Texts that go on and on cost no more a line than short ones."""

from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan.importing.imported import drafted
from samverkan.importing.reading import read_source
from tests.counting import growing

HEAD = "# Avtal mellan Hjo kommun och Polisen\n\n## Organisation\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "- ha en rutin\n",
        "**Mål:** Färre rån. **Ansvarig:** polisen.\n\n",
        "Kommunen\n: ska ha en rutin\n\n",
        "Under styrgruppen finns en arbetsgrupp, som träffas varje vecka. ",
        "I styrgruppen ingår chef och polis. Styrgruppen träffas varje vecka.\n\n",
        "Målen följs upp varje år av styrgruppen.\n\n",
        "Kommunen åtar sig att ha en rutin, att bjuda in samt att följa upp. ",
        "Vårt mål är att minska rånen till 12 per år. ",
        "Syftet är att ",
        "Styrgruppen, där a, ",
    ],
)
def test_a_text_twice_as_long_takes_twice_the_work(tmp_path: Path, line: str) -> None:
    def reading(number: int) -> Callable[[], object]:
        path = tmp_path / f"{number}.md"
        path.write_text(HEAD + line * number, "utf-8")
        return lambda: drafted(read_source(path))

    assert growing(reading, 40) == {}
