"""The folder that a kommun begins with: settings, a register, a first agreement, and help from the editor."""

from dataclasses import dataclass

from samverkan.model.every_kommun import kommun_of
from samverkan.model.every_police_unit import level_of
from samverkan.root import AGREEMENTS
from samverkan.starting.agreement import ADVICE, Sides, first_agreement, party
from samverkan.starting.annotating import annotated
from samverkan.starting.beside_agreements import SETTINGS
from samverkan.starting.editor import editor_files
from samverkan.starting.outline import Outline
from samverkan.starting.period import Period
from samverkan.text import Language, slug

_LONGEST_ID = 60

_IGNORED = "# Det som samverkan skriver, och som kan göras om när som helst\nbuild/\n"


@dataclass(frozen=True, slots=True)
class Beginning:
    """Who makes an agreement, and for how long."""

    kommuner: tuple[str, ...]
    police: str
    period: Period

    @property
    def folder(self) -> str:
        """The folder of the kommun, or of those together, below `agreements/`."""
        return "-".join(map(_short, self.kommuner))[:_LONGEST_ID].strip("-")

    @property
    def agreement(self) -> str:
        """The id of the agreement."""
        return f"{self.folder}/{self.period.folder}"


def first_files(beginning: Beginning, language: Language) -> dict[str, str]:
    """The text of every file of the folder, by path; the workspace speaks `language`."""
    police = _id(beginning.police)
    kommuner = {
        "kommunen" if len(beginning.kommuner) == 1 else _short(each): each for each in beginning.kommuner
    }
    parties = [party(name, each, f"{_short(each)}-kommun") for name, each in kommuner.items()]
    parties.append(party("polisen", beginning.police, police))
    sides = Sides(parties, tuple(kommuner), police_name=beginning.police)
    agreement = first_agreement(sides, beginning.period)
    home = f"{AGREEMENTS}/{beginning.folder}"
    return {
        f"{home}/{beginning.period.folder}/agreement.yaml": annotated("agreement", agreement, ADVICE),
        f"{home}/organisations.yaml": annotated("organisations", _register(beginning, police)),
        "samverkan.yaml": annotated("samverkan", {**SETTINGS, "language": language.value}),
        ".gitignore": _IGNORED,
        **editor_files(),
    }


def _id(name: str) -> str:
    return slug(name)[:_LONGEST_ID].strip("-")


def _short(kommun: str) -> str:
    """The short name of the kommun as an id."""
    known = kommun_of(kommun)
    return _id(known.short_name if known else kommun.removesuffix(" kommun"))


def _register(beginning: Beginning, police: str) -> Outline:
    level = level_of(beginning.police)
    ranked = {"police_level": level.value} if level else {}
    unit = {"id": police, "name": beginning.police, "type": "police", **ranked}
    return {"organisations": [*map(_organisation, beginning.kommuner), unit]}


def _organisation(kommun: str) -> Outline:
    known = kommun_of(kommun)
    facts = {"kommunkod": known.code, "region": known.county} if known else {}
    return {"id": f"{_short(kommun)}-kommun", "name": kommun, "type": "kommun", **facts}
