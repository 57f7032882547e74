"""The classes that a workspace has chosen for rules of the comparison."""

from collections.abc import Mapping

from samverkan.diff.changes import ChangeClass
from samverkan.diff.classes import RULES
from samverkan.errors import not_found
from samverkan.model import Settings
from samverkan.text import Text


def grades(settings: Settings) -> Mapping[str, ChangeClass]:
    """The class chosen for each rule that the settings name.

    Raises SamverkanError for a rule that does not exist.
    """
    known = [rule.id for rule in RULES]
    for each in settings.diff:
        if each.rule not in known:
            what = Text(
                sv=f"samverkan.yaml: jämförelsen har ingen regel {each.rule}.",
                en=f"samverkan.yaml: the comparison has no rule {each.rule}.",
            )
            raise not_found(what, each.rule, known)
    return {each.rule: ChangeClass(each.chosen.value) for each in settings.diff}
