"""Bodies that decide: which of them may do it for the kommun."""

import re

_OF_THE_KOMMUN = re.compile(
    r"kommun|styrelse|nämnd|fullmäktige|utskott|direktör|stadsdel|(?<!\w)(?:ks|kf|ksau|au)(?!\w)",
    re.IGNORECASE,
)

_TOGETHER = re.compile(
    r"styrgrupp|samverkansgrupp|ledningsgrupp|polis|(?<!\w)(?:lpo|brå)(?!\w)", re.IGNORECASE
)


def may_decide_for_the_kommun(body: str) -> bool:
    """Whether the body may be the kommun's: a group of the parties together, or the Police, is not."""
    return bool(_OF_THE_KOMMUN.search(body)) or not _TOGETHER.search(body)
