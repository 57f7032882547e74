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

    kommun: str
    police: str
    period: Period

    @property
    def folder(self) -> str:
        """The folder of the kommun, below `agreements/`."""
        known = kommun_of(self.kommun)
        return _id(known.short_name if known else self.kommun.removesuffix(" kommun"))

    @property
    def agreement(self) -> str:
        """The id of the agreement."""
        return f"{self.folder}/{self.period.folder}"


def first_files(beginning: Beginning, language: Language) -> dict[str, str]:
    """The text of every file of the folder, by path; the workspace speaks `language`."""
    own, police = f"{beginning.folder}-kommun", _id(beginning.police)
    parties = [party("kommunen", beginning.kommun, own), party("polisen", beginning.police, police)]
    agreement = first_agreement(Sides(parties, police_name=beginning.police), beginning.period)
    home = f"{AGREEMENTS}/{beginning.folder}"
    return {
        f"{home}/{beginning.period.folder}/agreement.yaml": annotated("agreement", agreement, ADVICE),
        f"{home}/organisations.yaml": annotated("organisations", _register(beginning, own, police)),
        "samverkan.yaml": annotated("samverkan", {**SETTINGS, "language": language.value}),
        ".gitignore": _IGNORED,
        **editor_files(),
    }


def _id(name: str) -> str:
    return slug(name)[:_LONGEST_ID].strip("-")


def _register(beginning: Beginning, own: str, police: str) -> Outline:
    known = kommun_of(beginning.kommun)
    facts = {"kommunkod": known.code, "region": known.county} if known else {}
    level = level_of(beginning.police)
    ranked = {"police_level": level.value} if level else {}
    return {
        "organisations": [
            {"id": own, "name": beginning.kommun, "type": "kommun", **facts},
            {"id": police, "name": beginning.police, "type": "police", **ranked},
        ]
    }
