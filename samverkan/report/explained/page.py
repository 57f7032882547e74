"""The pages of `samverkan explain` for keys and kinds of file: what it is, where it stands, an example."""

from collections.abc import Iterator, Sequence

from samverkan.edit import written
from samverkan.model import KINDS, Record
from samverkan.model.examples import example
from samverkan.model.keys import Key
from samverkan.model.walk import fields
from samverkan.report.explained.asked import FoundKey
from samverkan.report.explained.shapes import default_of, type_of
from samverkan.swedish import capital
from samverkan.text import Language, Text

_REQUIRED = Text(sv="Krävs", en="Required")
_MAY = Text(sv="Får utelämnas", en="May be left out")
_WITHOUT = Text(sv="Utelämnat: `{}`", en="Default: `{}`")
_SHAPE = Text(sv="Värde: {}", en="Value: {}")
_PLACES = Text(sv="Står i: {}", en="Stands in: {}")
_KEYS = Text(sv="Nycklar:", en="Keys:")
_KEYS_BELOW = Text(sv="nycklarna nedan", en="the keys below")
_ITEMS_BELOW = Text(sv="poster med nycklarna nedan", en="items with the keys below")
_EXAMPLE = Text(sv="Så här kan det se ut:", en="It may look like this:")
_ALSO = Text(sv="Samma ord hör också hit:", en="The same word also belongs here:")
_SEVERAL = Text(
    sv="# {} står på flera ställen\n\nSkriv mer av vägen, till exempel `samverkan explain {}`.\n",
    en="# {} stands in several places\n\nWrite more of the path, such as `samverkan explain {}`.\n",
)
_REQUIRED_KEY = Text(sv=" (krävs)", en=" (required)")
_MOST_PLACES = 6


def key_page(found: FoundKey, others: Sequence[FoundKey], language: Language) -> str:
    """What a key means, what may stand after it, and where; and what else goes by the same word."""
    key = found.key
    info = key.record.model_fields[key.name]
    holds = fields(key.record)[key.name]
    default = "" if info.is_required() else default_of(info.get_default(), language)
    need = _REQUIRED if info.is_required() else _MAY
    facts = [
        _SHAPE.to(language).format(
            type_of(
                key.record, key.name, lambda held: _named(held, language, several=holds.is_list), language
            )
        ),
        _PLACES.to(language).format(_places(found.places)),
        need.to(language),
        *([_WITHOUT.to(language).format(default)] if default else []),
    ]
    parts = [
        f"# `{key.dotted}` {holds.title.to(language)}",
        described(key.record, key.name).to(language),
        "\n".join(f"- {fact}" for fact in facts),
        *(_keys(holds.record, language) if holds.record else ()),
        *_example(key.kind, key.path, language),
        *_also(others, language),
    ]
    return "\n\n".join(parts) + "\n"


def kind_page(kind: str, others: Sequence[FoundKey], language: Language) -> str:
    """What a kind of file is for, where it lies, and which keys it has; and what else goes by the word."""
    record = KINDS[kind]
    said = record.record_kind
    file = said.file
    parts = [f"# {kind}.yaml"]
    if file and file.means:
        parts.append(file.means.to(language))
    if file:
        parts.append(file.lies.value.to(language).format(name=kind))
    parts += [*_keys(record, language), *_example(kind, (), language), *_also(others, language)]
    return "\n\n".join(parts) + "\n"


def choice_page(asked: str, found: Sequence[FoundKey], language: Language) -> str:
    """Every key that a word may mean, where no one of them is the likeliest."""
    head = _SEVERAL.to(language).format(asked, f"{found[0].key.kind}.{found[0].key.dotted}")
    return f"{head}\n{_listed(found, language)}\n"


def described(record: type[Record], key: str) -> Text:
    """What a key means."""
    sv, _, en = str(record.model_fields[key].description).partition("\n\n")
    return Text(sv=sv, en=en)


def _named(record: type[Record], language: Language, *, several: bool) -> str:
    """What the records are called; those that have no name are told of by their keys, which stand below."""
    noun = record.record_kind.noun
    if noun:
        return noun.many.to(language)
    return (_ITEMS_BELOW if several else _KEYS_BELOW).to(language)


def _places(places: Sequence[Key]) -> str:
    named = [f"`{each.dotted}` ({each.kind}.yaml)" for each in places[:_MOST_PLACES]]
    return ", ".join([*named, *(["…"] if len(places) > _MOST_PLACES else [])])


def _keys(record: type[Record], language: Language) -> Iterator[str]:
    lines = [_KEYS.to(language), ""]
    for name, info in record.model_fields.items():
        need = _REQUIRED_KEY.to(language) if info.is_required() else ""
        title = f"{info.title}. " if language is Language.SV else ""
        lines.append(f"- `{name}`{need}: {title}{described(record, name).to(language)}")
    yield "\n".join(lines)


def _example(kind: str, path: tuple[str, ...], language: Language) -> Iterator[str]:
    content = written(example(kind, path)).rstrip()
    yield f"{_EXAMPLE.to(language)}\n\n```yaml\n# {kind}.yaml\n{content}\n```"


def _also(others: Sequence[FoundKey], language: Language) -> Iterator[str]:
    if others:
        yield f"{_ALSO.to(language)}\n\n{_listed(others, language)}"


def _listed(found: Sequence[FoundKey], language: Language) -> str:
    return "\n".join(
        f"- `{each.key.dotted}` ({each.key.kind}.yaml): "
        f"{capital(described(each.key.record, each.key.name).to(language))}"
        for each in found
    )
