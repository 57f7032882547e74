"""Which records the reference describes, under which headings, and where each of them may stand."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from samverkan.model import KINDS, Record
from samverkan.model.walk import fields
from samverkan.text import Language


@dataclass
class Described:
    """A record on the page: its heading, its anchor and the keys that hold it."""

    heading: str
    anchor: str
    holders: list[tuple[type[Record], str]] = field(default_factory=list)

    @property
    def link(self) -> str:
        """A link to it, by its key or the name of its file."""
        return f"[{self.heading.lstrip('# ').partition(':')[0]}](#{self.anchor})"


Page = dict[type[Record], Described]
"""Every record in the order of the page."""


def described(language: Language) -> Page:
    """Every record once: after each file what it holds, the outermost first."""
    page: Page = {}
    used: Counter[str] = Counter()
    for name, file in KINDS.items():
        waiting: list[tuple[type[Record], str]] = [(file, f"## {name}.yaml")]
        for record, heading in waiting:
            if record not in page:
                page[record] = Described(heading, anchor(heading, used))
                waiting += [
                    (within, _heading(record, key, within, language)) for key, within in _held(record)
                ]
    for record in page:
        for key, within in _held(record):
            page[within].holders.append((record, key))
    return page


def anchor(heading: str, used: Counter[str]) -> str:
    """The anchor that GitHub and GitLab give a heading: a second one of the same name is numbered."""
    plain = re.sub(r"[^\w\- ]", "", heading.lstrip("# ").lower()).replace(" ", "-")
    used[plain] += 1
    return plain if used[plain] == 1 else f"{plain}-{used[plain] - 1}"


def _held(record: type[Record]) -> Iterator[tuple[str, type[Record]]]:
    """The keys of the record that hold records, each with what it holds."""
    yield from ((key, holds.record) for key, holds in fields(record).items() if holds.record)


def _heading(holder: type[Record], key: str, record: type[Record], language: Language) -> str:
    """The first key that holds the record, and what it is called."""
    in_words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", record.__name__).capitalize()
    title = holder.model_fields[key].title if language is Language.SV else in_words
    return f"### `{key}`: {title}"
