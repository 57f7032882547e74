"""What a document costs in each format, as ratios against other tools measured in the same run.

    python benchmarks/formats.py [--every 6] [--rounds 3] [--pandoc F] [--weasyprint PYTHON] [--office F]

The documents are those of the agreements in the repository, every sixth of them. The others:

- pandoc writes DOCX and HTML of the same Markdown, a process for each document;
- WeasyPrint writes PDF of our HTML, in a Python of its own that has loaded it before;
- LibreOffice writes PDF of our DOCX, all of them in one process, which they share.

Ours are counted from the Markdown, its parsing included. "docx plain" is without what a Word file tells of
where its words come from, which no other tool writes. A tool that is not there is left out. Each round
measures every document once with every tool, in turn; a ratio is the median of the documents' ratios.
What is measured is the processor's time, so that others at work do not count, and no dead objects are looked
for, as in a run of the command.
"""

import argparse
import gc
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from samverkan.documents import documents, open_folder
from samverkan.documents.writing import written
from samverkan.load.load import load
from samverkan.render.formats import BY_NAME, FORMATS, DocumentFormat
from samverkan.render.templates import templates_of
from samverkan.render.written_document import WrittenDocument

ROOT = Path(__file__).parents[1]
AGAINST = (
    ("html", "pandoc html", 1.0),
    ("docx plain", "pandoc docx", 5.0),
    ("docx", "pandoc docx", 5.0),
    ("pdf", "WeasyPrint", 10.0),
    ("pdf", "LibreOffice", 1.0),
)
"""What is compared with what, and how many times as fast it is to be."""

WEASYPRINT = """
import sys, time, logging
from weasyprint import HTML
logging.disable(logging.CRITICAL)
for line in sys.stdin:
    start = time.process_time()
    HTML(line.strip()).write_pdf()
    print(time.process_time() - start, flush=True)
"""

Times = dict[tuple[str, str], list[float]]
"""Seconds by document and what wrote it, one for each round."""


def shipped(every: int) -> Iterator[WrittenDocument]:
    """Every so many documents of the repository."""
    folders = load(ROOT).folders
    agreements = {folder.id: folder.agreement for folder in folders if folder.agreement}
    works = {folder.id: folder.work for folder in folders}
    count = 0
    for folder in folders:
        basis = open_folder(folder, agreements, works=works)
        made = documents(basis) if basis else ()
        for document in made:
            if basis and count % every == 0:
                name = f"{count:03}-{document.name}"
                whole = written(document, basis, made, templates_of(ROOT), signed=True)
                yield replace(whole, name=name)
            count += 1


def timed(work: Callable[[], object]) -> float:
    """Seconds that the work takes, in this process and in those that it starts."""
    start = _spent()
    work()
    return _spent() - start


def _spent() -> float:
    both = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in both)


def ours(document: WrittenDocument, folder: Path) -> Iterator[tuple[str, float]]:
    """Seconds of each of our formats, whose files lie in the folder after that."""
    plain = replace(document, marked=None)
    for each in FORMATS:
        yield each.name, timed(lambda each=each: _write(each, document, folder))
    yield "docx plain", timed(lambda: _write(BY_NAME["docx"], plain, folder / "plain"))


def _write(to: DocumentFormat, document: WrittenDocument, folder: Path) -> None:
    """Writes the files of a document that nobody has parsed before."""
    folder.mkdir(exist_ok=True)
    for name, content in to.write(replace(document), templates_of(ROOT)).items():
        (folder / name).write_bytes(content)


def by_pandoc(pandoc: str, file: Path) -> Iterator[tuple[str, float]]:
    """Seconds that pandoc takes to DOCX and HTML."""
    for to in ("docx", "html"):
        command = [pandoc, "-s", "-f", "markdown", "-t", to, "-o", f"other.{to}", file.name]
        yield f"pandoc {to}", timed(lambda command=command: _run(command, file.parent))


def _run(command: Sequence[str], folder: Path) -> None:
    subprocess.run(command, cwd=folder, stdout=-3, stderr=-3, check=True)  # noqa: S603 - what is measured


def by_office(office: str, files: Sequence[Path], folder: Path) -> float:
    """Seconds a document that LibreOffice takes for all of them in one process."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder / "office")]
    return timed(lambda: _run([*command, *map(str, files)], folder)) / len(files)


def measured(every: Sequence[WrittenDocument], folder: Path, rounds: int, tools: argparse.Namespace) -> Times:
    """All rounds."""
    times: Times = defaultdict(list)
    with ExitStack() as stack:
        web = _weasyprint(tools.weasyprint, stack) if tools.weasyprint else None
        for _ in range(rounds):
            for document in every:
                for what, seconds in ours(document, folder):
                    times[document.name, what].append(seconds)
                if tools.pandoc:
                    for what, seconds in by_pandoc(tools.pandoc, folder / f"{document.name}.md"):
                        times[document.name, what].append(seconds)
                if web:
                    times[document.name, "WeasyPrint"].append(web(folder / f"{document.name}.html"))
            if tools.office:
                shared = by_office(tools.office, [folder / f"{each.name}.docx" for each in every], folder)
                for document in every:
                    times[document.name, "LibreOffice"].append(shared)
    return times


def _weasyprint(python: str, stack: ExitStack) -> Callable[[Path], float]:
    command = [python, "-c", WEASYPRINT]
    process = stack.enter_context(subprocess.Popen(command, stdin=-1, stdout=-1, text=True))  # noqa: S603 - as above
    asks, answers = process.stdin, process.stdout
    assert asks
    assert answers

    def write(page: Path) -> float:
        asks.write(f"{page}\n")
        asks.flush()
        return float(answers.readline())

    return write


def told(every: Sequence[WrittenDocument], times: Times) -> Iterator[str]:
    """The medians, and the ratios with what they are to be."""
    middle = {key: statistics.median(values) for key, values in times.items()}
    for what in dict.fromkeys(what for _, what in middle):
        yield f"  {what:12}{statistics.median(middle[each.name, what] for each in every) * 1000:9.1f} ms"
    for own, other, wanted in AGAINST:
        ratios = [
            middle[each.name, other] / middle[each.name, own]
            for each in every
            if (each.name, other) in middle
        ]
        if ratios:
            ratio = statistics.median(ratios)
            kept = "" if ratio >= wanted else f"  (is to be {wanted:.0f})"
            yield f"  {other} / {own}: {ratio:.1f}, from {min(ratios):.1f} to {max(ratios):.1f}{kept}"


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=6)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--pandoc", default=shutil.which("pandoc"))
    parser.add_argument("--weasyprint")
    parser.add_argument("--office", default=shutil.which("soffice"))
    asked = parser.parse_args()
    gc.disable()
    every = list(shipped(asked.every))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        dict(ours(every[0], folder))
        times = measured(every, folder, asked.rounds, asked)
    sys.stdout.write(f"{len(every)} documents, median of {asked.rounds} rounds\n")
    sys.stdout.writelines(f"{line}\n" for line in told(every, times))


if __name__ == "__main__":
    main()
