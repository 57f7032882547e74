"""What a file holds, as its name says, and what it should be called."""

import re
from pathlib import PurePath

from samverkan.model import KINDS, Lies
from samverkan.text import Text, did_you_mean, folded, nearest, pattern_of, slug

_ENDINGS = pattern_of(r"(?<=\.yaml)(?:\.(?:txt|yaml|yml))+$", re.IGNORECASE)
"""What an editor puts after an ending that it does not know."""

_SETTINGS = Text(
    sv="Inställningarna heter samverkan.yaml och ligger bredvid mappen agreements/.",
    en="The settings are called samverkan.yaml and lie beside the folder agreements/.",
)


def is_work(kind: str | None) -> bool:
    """Whether files of this kind hold records of the work, of which an agreement may have several."""
    return kind in KINDS and KINDS[kind].record_kind.is_work


def lies(kind: str | None) -> Lies | None:
    """Where files of this kind lie."""
    file = KINDS[kind].record_kind.file if kind in KINDS else None
    return file.lies if file else None


def kind_of(path: PurePath) -> str | None:
    """The kind of file that the name tells: `lagesbild` for lagesbild.yaml and lagesbild-polisen.yaml."""
    if path.suffix != ".yaml":
        return None
    first = path.stem.partition("-")[0]
    return path.stem if path.stem in KINDS else first if is_work(first) else None


def meant_name(path: PurePath) -> str | None:
    """What the file should be called, when its name is another but near."""
    if kind_of(path):
        return None
    path = path.with_name(_ENDINGS.sub("", path.name)) if _ENDINGS.search(path.name) else path
    if kind_of(path):
        return path.name
    meant = _other_words().get(folded(path.stem))
    if meant:
        return f"{meant}.yaml"
    first, *rest = re.split("[-_ ]", path.stem, maxsplit=1)
    kind = nearest(first, filter(is_work, KINDS)) if rest else None
    return f"{kind}-{slug(rest[0])}.yaml" if kind else nearest(path.name, _names())


def meant_kind(path: PurePath) -> str | None:
    """The kind of file that the name tells, or seems to mean."""
    return kind_of(path) or kind_of(path.with_name(meant_name(path) or path.name))


def how_to_name(path: PurePath) -> Text:
    """How to mend a name that does not say what the file holds."""
    if folded(path.stem) == "samverkan":
        return _SETTINGS
    meant = meant_name(path)
    if meant:
        return did_you_mean(meant)
    listed = ", ".join(_names())
    return Text(
        sv=f"Filer här heter {listed}, eller med ett namn till: lagesbild-polisen.yaml.",
        en=f"Files here are called {listed}, or with one more name: lagesbild-polisen.yaml.",
    )


def _names() -> list[str]:
    """What the files below `agreements/` are called."""
    return [f"{kind}.yaml" for kind in KINDS if lies(kind) is not Lies.AT_ROOT]


def _other_words() -> dict[str, str]:
    """What files may be called by those who have not seen how they are to be called."""
    files = ((kind, record.record_kind.file) for kind, record in KINDS.items())
    return {word: kind for kind, file in files if file for word in file.also_called}
