"""The reference of every key: what each kind of file may hold, read off the model."""

import textwrap
from collections.abc import Iterator
from functools import partial

from docs.make.described import Page, described
from samverkan.model import KINDS, Record
from samverkan.report.explained.shapes import default_of, type_of
from samverkan.text import Language, Text

_TITLE = Text(sv="Fält", en="Fields")
_INTRODUCTION = Text(
    sv="Varje slags fil och varje nyckel som får stå i den. Det som inte är märkt *krävs* får utelämnas. "
    "`samverkan schema` ger en textredigerare samma uppgifter.",
    en="Every kind of file and every key that may stand in it. What is not marked *required* may be left "
    "out. In quotation marks stands what documents and messages in Swedish call it. "
    "`samverkan schema` tells a text editor the same.",
)
_STANDS = Text(sv="Står under {}.", en="Stands under {}.")
_HOLDER = Text(sv="`{}` i {}", en="`{}` in {}")
_REQUIRED = Text(sv=" (krävs)", en=" (required)")
_DEFAULT = Text(sv="Utelämnat: `{}`.", en="Default: `{}`.")

_filled = partial(textwrap.fill, width=118, break_long_words=False, break_on_hyphens=False)


def fields_page(language: Language) -> str:
    """The page that describes every key of every file."""
    page = described(language)
    contents = "\n".join(f"- {page[record].link}" for record in KINDS.values())
    parts = [f"# {_TITLE.to(language)}", _filled(_INTRODUCTION.to(language)), contents]
    for record, entry in page.items():
        keys = "\n".join(_key(record, key, page, language) for key in record.model_fields)
        parts += [entry.heading, *_about(record, page, language), keys]
    return "\n\n".join(parts) + "\n"


def _about(record: type[Record], page: Page, language: Language) -> Iterator[str]:
    """What the record is, as far as that is told in the language, and where it stands."""
    if language is Language.EN:
        yield _filled((record.__doc__ or "").partition("\n\n")[0])
    if record.record_kind.file:
        place = record.record_kind.file.lies.value.to(language)
        yield _filled(place.format(name=record.record_kind.name))
    if holders := page[record].holders:
        places = [_HOLDER.to(language).format(key, page[holder].link) for holder, key in holders]
        yield _filled(_STANDS.to(language).format(", ".join(places)))


def _key(record: type[Record], key: str, page: Page, language: Language) -> str:
    """One key: its name, title, description, what may stand after it, and what holds without it."""
    info = record.model_fields[key]
    sv, _, en = (info.description or "").partition("\n\n")
    said = f"**{info.title}.** {sv}" if language is Language.SV else f"“{info.title}”. {en}"
    kind = type_of(record, key, lambda each: page[each].link, language)
    required = _REQUIRED.to(language) if info.is_required() else ""
    default = "" if info.is_required() else default_of(info.get_default(), language)
    without = f" {_DEFAULT.to(language).format(default)}" if default else ""
    return _filled(f"- `{key}`{required}: {said} *{kind}.*{without}", subsequent_indent="  ")
