"""How much a finding weighs: what the rule says, unless the settings say otherwise."""

from collections.abc import Callable
from pathlib import PurePosixPath

from samverkan.diagnostics import Severity
from samverkan.load import Workspace
from samverkan.model import RuleSetting, Settings, once
from samverkan.root import AGREEMENTS
from samverkan.rules.rule import Context, Rule
from samverkan.swedish import joined
from samverkan.text import Text


def severity_of(rule: Rule, own: Severity | None, context: Context) -> Severity | None:
    """What a finding weighs in its folder: its `own` weight, if it has one; None when the rule is off."""
    chosen = _chosen(context).get(rule.id)
    if chosen is None:
        return own or rule.severity
    return None if chosen.severity == "off" else Severity(chosen.severity.value)


@once
def _chosen(context: Context) -> dict[str, RuleSetting]:
    return _nearest(context.folder.id if context.folder else "", context.workspace.settings)


def _nearest(folder: str, settings: Settings) -> dict[str, RuleSetting]:
    """The nearest setting of each rule: of the folder, of one above it, or of the whole workspace."""
    by_folder = {each.path: each.rules for each in settings.folders}
    layers = [by_folder.get(each, ()) for each in _parts(folder)]
    # the first that names a rule decides, so it is written last
    return {each.rule: each for layer in reversed([*layers, settings.rules]) for each in reversed(layer)}


def is_off(rule: str, file: str, workspace: Workspace) -> bool:
    """Whether the settings turn the rule off for this file, or for any in the folder where it was."""
    folder = str(PurePosixPath(file).parent).removeprefix(AGREEMENTS).strip("/")
    setting = _nearest(folder, workspace.settings).get(rule)
    return setting is not None and setting.severity == "off"


def told_of_off(settings: Settings, has: Callable[[str], bool] = lambda _rule: True) -> Text | None:
    """Which rules the settings turn off, and in which folder if not in all; only those that a run `has`."""
    layers = [("", settings.rules), *((each.path, each.rules) for each in settings.folders)]
    off = [
        f"{each.rule} ({AGREEMENTS}/{path}/)" if path else each.rule
        for path, rules in layers
        for each in rules
        if each.severity == "off" and has(each.rule)
    ]
    sv, en = f"Inställningarna stänger av {joined(off)}.", f"The settings turn off {joined(off, 'and')}."
    return Text(sv=sv, en=en) if off else None


def _parts(folder: str) -> list[str]:
    return [str(each) for each in (PurePosixPath(folder), *PurePosixPath(folder).parents)]
