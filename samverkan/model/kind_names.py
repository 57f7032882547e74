"""What people call the kinds of file: by their names, by their nouns in either language, or for short."""

from collections.abc import Iterator

from samverkan.model import KINDS
from samverkan.text import folded


def kind_called(word: str, *, in_short: bool = False) -> str | None:
    """The kind of file that the word names: `lagesbild`, `lägesbild.yaml`, `avtal`.

    `in_short` where nothing but a kind can be meant: `löfte`, `plan`.
    """
    plain = folded(word.strip().removesuffix(".yaml"))
    return _words().get(plain) or (_short_words().get(plain) if in_short else None)


def _words() -> dict[str, str]:
    pairs = [(folded(word), kind) for kind in KINDS for word in _words_of(kind)]
    return dict(reversed(pairs))


def _words_of(kind: str) -> Iterator[str]:
    said = KINDS[kind].record_kind
    yield kind
    yield from said.file.also_called if said.file else ()
    if said.noun:
        yield from (said.noun.one.sv, said.noun.many.sv, said.noun.one.en, said.noun.many.en)


def _short_words() -> dict[str, str]:
    files = ((kind, record.record_kind.file) for kind, record in KINDS.items())
    return {
        folded(word): kind for kind, file in files if file for word in (*(file.label or ()), *file.for_short)
    }
