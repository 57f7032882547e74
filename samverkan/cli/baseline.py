"""A baseline: the findings that an old folder starts with, so that it can only get better.

It holds each by file, rule, place in the data, weight and words, never by line, with a count of each. Faults
that always count are in no baseline, and personal data only when its rule was selected by name.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import BaseModel, PositiveInt

from samverkan.diagnostics import Diagnostic, Severity, Span
from samverkan.errors import SamverkanError, unreadable
from samverkan.load import FAULTS, always_counts
from samverkan.rules.rule import REGISTRY, Of
from samverkan.text import Text


class _Forgiven(BaseModel, strict=True, frozen=True, defer_build=True):
    """What a finding is known by."""

    file: str
    rule: str
    at: str
    severity: Severity
    message: str

    @property
    def place(self) -> tuple[str, str, str]:
        """Where it is, and of what rule."""
        return self.file, self.rule, self.at


class _Held(_Forgiven, frozen=True, defer_build=True):
    """A finding in the file, and how many times it is forgiven."""

    count: PositiveInt


class _Baseline(BaseModel, strict=True, defer_build=True):
    """The file."""

    version: Literal[2]
    findings: list[_Held]


def may_hold(diagnostic: Diagnostic, named: Collection[str]) -> bool:
    """Whether a baseline may hold it, when the rules `named` were selected by their own ids."""
    rule = REGISTRY.get(diagnostic.rule)
    return not always_counts(diagnostic.rule) and (
        diagnostic.rule in named or not (rule and Of.PERSONS in rule.of)
    )


def baseline_of(diagnostics: Iterable[Diagnostic]) -> bytes:
    """The baseline that holds all of these."""
    counts = Counter(map(_known_by, diagnostics))
    held = (_Held(**dict(each), count=count) for each, count in counts.items())
    content = _Baseline(version=2, findings=sorted(held, key=lambda each: tuple(dict(each).values())))
    return (content.model_dump_json(indent=2) + "\n").encode()


class Beyond(NamedTuple):
    """What a baseline does not hold, what it holds in vain, and how many it forgives."""

    new: Sequence[Diagnostic]
    stale: Sequence[Diagnostic] = ()
    forgiven: int = 0


def beyond(path: Path, diagnostics: Collection[Diagnostic], looked_at: Callable[[str, str], bool]) -> Beyond:
    """The diagnostics that the baseline does not hold, and a warning for what it holds in vain.

    `looked_at` says of a file and a rule whether this run would have found anything. Raises
    SamverkanError when the file is not a baseline.
    """
    left = _read(path)
    new = []
    for each in diagnostics:
        key = _known_by(each)
        if left[key] > 0 and not always_counts(each.rule):
            left[key] -= 1
        else:
            new.append(each)
    found = {_known_by(each).place for each in new}
    mended = {key.place for key, count in left.items() if count > 0} - found
    stale = [
        _stale(path, file, rule, at)
        for file, rule, at in sorted(mended)
        if looked_at(file, rule) or not (rule in REGISTRY or rule in FAULTS)
    ]
    return Beyond(new, stale, forgiven=len(diagnostics) - len(new))


def _known_by(diagnostic: Diagnostic) -> _Forgiven:
    return _Forgiven(
        file=diagnostic.file,
        rule=diagnostic.rule,
        at=diagnostic.at,
        severity=diagnostic.severity,
        message=diagnostic.message.sv,
    )


def _read(path: Path) -> Counter[_Forgiven]:
    """How many of each finding it forgives; of one that stands twice, the most that is said."""
    try:
        content = _Baseline.model_validate_json(path.read_bytes())
    except OSError as error:
        raise unreadable(path, error) from error
    except ValueError as error:
        raise SamverkanError(
            Text(
                sv=f"{path} är ingen baslinje som säger vad den förlåter. Skriv en ny med --write-baseline.",
                en=f"{path} is not a baseline that says what it forgives. Write one with --write-baseline.",
            )
        ) from error
    left: Counter[_Forgiven] = Counter()
    for each in content.findings:
        known_by = _Forgiven(**each.model_dump(exclude={"count"}))
        left[known_by] = max(left[known_by], each.count)
    return left


def _stale(path: Path, file: str, rule: str, at: str) -> Diagnostic:
    place = f"{file} {at}".strip()
    return Diagnostic(
        path.as_posix(),
        Span(1, 1, 1, 1),
        "",
        "BASELINE01",
        Severity.WARNING,
        Text(
            sv=f"Baslinjen räknar med {rule} i {place}, men det finns inte där längre.",
            en=f"The baseline expects {rule} in {place}, but it is no longer there.",
        ),
        Text(sv="Skriv om den med --write-baseline.", en="Write it again with --write-baseline."),
    )
