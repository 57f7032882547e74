"""What a rule is: a function that yields findings, and the page that explains it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Flag, auto
from types import UnionType
from typing import Any

from samverkan.diagnostics import Route, Severity
from samverkan.load import AgreementFolder, Workspace
from samverkan.model import Agreement, Kinship, Record
from samverkan.rules.cases import page_of
from samverkan.rules.sources import RuleSource
from samverkan.source import SourceFile
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to remark on in a record, at a route in its file.

    With `needle` the place is where those words first stand in the text at the route. `key` points
    at the key instead of the value. A `severity` of its own weighs another than the rule's. Where many in a
    file are `alike` (“goals have no indicator”), one of them speaks for all. One that tells that a part of
    the file is empty (`empties`), or what is wrong at a place, speaks for those that may follow from it
    (`lacks`).
    """

    at: Route
    message: Text
    help: Text
    needle: str | None = None
    key: bool = False
    severity: Severity | None = None
    alike: Text | None = None
    empties: str | None = None
    lacks: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know beside the record that it looks at.

    `folder` is None for a record that no single agreement owns, such as a register. `agreements`
    are all that could be read, by id. `unsure` are the kinds of ids of which some have been set aside.
    """

    today: date
    workspace: Workspace
    folder: AgreementFolder | None
    agreements: Mapping[str, Agreement]
    unsure: frozenset[str] = frozenset()
    answers: dict[Callable[..., Any], Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def own(self) -> AgreementFolder:
        """The agreement's folder, for rules over agreements and cases, which always have one."""
        assert self.folder  # noqa: S101
        return self.folder

    def file_of(self, record: Record) -> SourceFile | None:
        """The file that holds the record."""
        workspace, folder = self.workspace, self.folder
        held = folder.records if folder else {**workspace.registers, **workspace.homeless}
        path = next((path for path, each in held.items() if each is record), None)
        return workspace.files[path] if path else None

    @property
    def kinship(self) -> Kinship:
        """How the agreements of the workspace are related."""
        return self.workspace.kinship

    def states(self, says: Callable[[Agreement], bool]) -> bool:
        """Whether the agreement, or one that it leans on, says something; an unknown one is trusted to."""
        return self.kinship.states(self.own.id, says)


Check = Callable[[Any, Context], Iterable[Finding]]


class Of(Flag):
    """What sort of thing a rule finds."""

    DAY = auto()
    """What time alone brings about, such as a lägesbild that grows old: no document is wrong by it."""
    PERSONS = auto()
    """Personal data, which a baseline forgives only by name."""
    TEXTS = auto()
    """What a text says by itself, also in a record that belongs to no agreement."""


_NOTHING = Of(0)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: what it looks at, with what weight, and whence.

    `over` is the kind of record that it looks at, or several (`Agreement | Atgardsplan`); `Record`
    means every file. `of` says what sort of thing it finds.
    """

    id: str
    over: type[Record] | UnionType
    severity: Severity
    source: RuleSource
    check: Check
    of: Of
    also: tuple[Severity, ...] = ()

    @property
    def severities(self) -> tuple[Severity, ...]:
        """Every weight that a finding of the rule may have, its usual one first."""
        return (self.severity, *self.also)

    @property
    def title(self) -> Text:
        """What holds where the rule has nothing to remark on, as its page has it."""
        return page_of(self.id).title

    @property
    def why(self) -> Text:
        """Why the rule is there."""
        return page_of(self.id).why


REGISTRY: dict[str, Rule] = {}
"""Every rule by id, filled as the families are imported."""


def rule(
    id: str,  # noqa: A002 - the word for it
    *,
    over: type[Record] | UnionType,
    severity: Severity,
    source: RuleSource,
    also: tuple[Severity, ...] = (),
    of: Of = _NOTHING,
) -> Callable[[Check], Check]:
    """Makes a function a rule; its page and its cases stand in `cases/<id>/`."""

    def register(check: Check) -> Check:
        if id in REGISTRY:
            raise ValueError(f"two rules are called {id}")
        REGISTRY[id] = Rule(id, over, severity, source, check, of, also)
        return check

    return register
