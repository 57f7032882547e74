"""A baseline: the findings that an old folder starts with, so that it can only get better.

It is keyed by file, rule and place in the data, never by line, with a count of each.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from samverkan.diagnostics import Diagnostic, Severity, Span
from samverkan.errors import SamverkanError
from samverkan.load import always_counts
from samverkan.text import Text

_Key = tuple[str, str, str]
_VERSION = 1


def baseline_of(diagnostics: Iterable[Diagnostic]) -> bytes:
    """The baseline that holds all of these but the faults that always count."""
    counts = Counter(_key(each) for each in diagnostics if not always_counts(each.rule))
    findings = [{"file": f, "rule": r, "at": a, "count": counts[f, r, a]} for f, r, a in sorted(counts)]
    content = {"version": _VERSION, "findings": findings}
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def beyond(path: Path, diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The diagnostics that the baseline does not hold, and a warning for what it holds in vain.

    Raises SamverkanError when the file is not a baseline.
    """
    left = _read(path)
    for each in diagnostics:
        key = _key(each)
        if left[key] > 0 and not always_counts(each.rule):
            left[key] -= 1
        else:
            yield each
    for (file, rule, at), count in sorted(left.items()):
        if count > 0:
            yield _stale(path, file, rule, at)


def _key(diagnostic: Diagnostic) -> _Key:
    return diagnostic.file, diagnostic.rule, diagnostic.at


def _read(path: Path) -> Counter[_Key]:
    try:
        content = json.loads(path.read_text("utf-8"))
        if content["version"] != _VERSION:
            raise KeyError("version")
        return Counter({(f["file"], f["rule"], f["at"]): int(f["count"]) for f in content["findings"]})
    except OSError as error:
        why = error.strerror or str(error)
        raise SamverkanError(
            Text(
                sv=f"Baslinjen {path} går inte att läsa: {why}.",
                en=f"The baseline {path} cannot be read: {why}.",
            )
        ) from error
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise SamverkanError(
            Text(
                sv=f"{path} är ingen baslinje. Skriv en ny med --write-baseline.",
                en=f"{path} is not a baseline. Write a new one with --write-baseline.",
            )
        ) from error


def _stale(path: Path, file: str, rule: str, at: str) -> Diagnostic:
    place = f"{file} {at}".strip()
    return Diagnostic(
        path.as_posix(),
        Span(1, 1, 1, 1),
        "",
        "BASELINE01",
        Severity.WARNING,
        Text(
            sv=f"Baslinjen räknar med {rule} i {place}, men det är åtgärdat.",
            en=f"The baseline expects {rule} in {place}, but it has been mended.",
        ),
        Text(sv="Skriv om den med --write-baseline.", en="Write it again with --write-baseline."),
    )
