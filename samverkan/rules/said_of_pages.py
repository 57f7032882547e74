"""The page of minutes that an extract is of, when there are not so many."""

from collections.abc import Iterator

from samverkan.model import Case
from samverkan.rules.rule import Finding
from samverkan.text import Text, pattern_of

_PAGE = pattern_of(r"\s*(?:[0-9]+\s*[–-]\s*)?(?P<last>[0-9]+)\s*(?:\(\s*|av\s+|/\s*)(?P<all>[0-9]+)\s*\)?\s*")


def beyond_the_last(case: Case) -> Iterator[Finding]:
    """Each page that is more than the pages that it is said to be of: `28 (26)`."""
    for place, step in enumerate(case.steps):
        found = _PAGE.fullmatch(step.page or "")
        if found and int(found["last"]) > int(found["all"]):
            yield Finding(
                at=("steps", place, "page"),
                message=Text(
                    sv=f"Sidan är {found['last']}, men protokollet har {found['all']} sidor.",
                    en=f"The page is {found['last']}, but the minutes have {found['all']} pages.",
                ),
                help=Text(sv="Rätta `page`.", en="Correct `page`."),
            )
