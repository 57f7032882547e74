"""The table of what was measured, and its place in the documentation."""

import statistics
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.process import Cost

DOCS = Path(__file__).parents[1] / "docs" / "speed.md"
_BEGIN, _END = "<!-- {files} files -->", "<!-- end -->"


def table(costs: Mapping[str, Sequence[Cost]], against: Mapping[str, str]) -> list[str]:
    """The lines of a Markdown table: what was done, its seconds, its ratio, and its memory."""
    cpu = {name: statistics.median(each.cpu for each in made) for name, made in costs.items()}
    lines = ["| | seconds of processor | compared | memory, MiB |", "|---|---:|---:|---:|"]
    for name, made in costs.items():
        other = against[name]
        compared = "" if other == name else f"{cpu[name] / cpu[other]:.2f} × {other}"
        memory = max(each.memory for each in made)
        lines.append(f"| {name} | {cpu[name]:.2f} | {compared} | {memory:.0f} |")
    return lines


def into_docs(files: int, lines: Sequence[str]) -> None:
    """Puts the table where the documentation has the one of so many files."""
    text, begin = DOCS.read_text("utf-8"), _BEGIN.format(files=files)
    if begin not in text:
        text += f"\n{begin}\n{_END}\n"
    before, _, rest = text.partition(begin)
    _, _, after = rest.partition(_END)
    DOCS.write_text(before + "\n".join([begin, "", *lines, "", _END]) + after, "utf-8")
