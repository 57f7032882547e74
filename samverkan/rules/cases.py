"""The cases of a rule: a bad one that it finds and a good one that it is silent about.

They are what `samverkan explain` shows and what the tests run. A case is the text of one or more
files, each headed by a comment with its name (`# agreement.yaml`, `# 2024/case.yaml`).
"""

import re
from importlib import resources

_HEAD = re.compile(r"^# (\S+\.yaml)\n", re.MULTILINE)


def case(rule: str, name: str) -> str:
    """The text of the case `name` (`bad` or `good`) of a rule."""
    return (resources.files("samverkan.rules") / "cases" / rule / f"{name}.yaml").read_text("utf-8")


def files(text: str) -> dict[str, str]:
    """The files of a case: what stands below each head, by the name in it."""
    _, *parts = _HEAD.split(text)
    return dict(zip(parts[::2], parts[1::2], strict=True))
