"""What `samverkan init` does once its options are known."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from samverkan.cli.asking import agreed, asked, can_ask
from samverkan.cli.new_folder import fill, refuse
from samverkan.cli.speech import Speech
from samverkan.cli.telling import answer
from samverkan.errors import SamverkanError
from samverkan.load.workspace import AGREEMENT_FILE
from samverkan.model.every_kommun import kommun_of
from samverkan.quoting import in_shell
from samverkan.root import AGREEMENTS
from samverkan.source.unseen import legible
from samverkan.starting.folder import Beginning, first_files
from samverkan.starting.names import kommun_name, kommuner_in, meant_kommun, meant_police_unit, police_name
from samverkan.starting.period import period_of
from samverkan.text import Language, Text


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked `init` for."""

    folder: Path
    kommuner: tuple[str, ...]
    police: str | None
    period: str | None
    as_written: bool


def begin(request: Request, speech: Speech) -> int:
    """Writes the folder, and says what to do next.

    Raises SamverkanError when something is not given and nobody is there to ask, when a name looks misspelt,
    and when the folder is not one to begin in.
    """
    refuse(request.folder)
    answers = _answers(request, speech)
    fill(request.folder, first_files(answers, speech.language if speech.settled else Language.SV))
    answer(_told(request.folder, answers, speech))
    return 0


def _answers(request: Request, speech: Speech) -> Beginning:
    say = speech.say
    missing = [
        name
        for name, given in (
            ("--kommun", request.kommuner),
            ("--police", request.police),
            ("--period", request.period),
        )
        if not given
    ]
    if missing and not can_ask():
        raise SamverkanError(
            Text(
                sv=f"Ange också {', '.join(missing)}: här finns ingen att fråga.",
                en=f"Give {', '.join(missing)} too: there is nobody here to ask.",
            )
        )
    named = request.kommuner or (asked(say("Kommun", "Kommun"), _words, speech),)
    every = (one for each in named for one in ([each] if request.as_written else kommuner_in(each)))
    kommuner = tuple(dict.fromkeys(_sure(kommun_name(each), meant_kommun, request, speech) for each in every))
    police = request.police or asked(
        say("Del av Polisen, till exempel Lokalpolisområde Enköping/Håbo", "Unit of the Police"),
        _words,
        speech,
    )
    police = _sure(
        police_name(_words(police)), lambda name: meant_police_unit(name, kommuner[0]), request, speech
    )
    if request.period:
        period = period_of(request.period)
    else:
        period = asked(
            say("Avtalstid, till exempel 2027-2030", "Period, such as 2027-2030"), period_of, speech
        )
    return Beginning(kommuner, police, period)


def _words(answer: str) -> str:
    """The name with single blanks, and without the signs that no file of ours can have.

    Raises SamverkanError when it holds no letter.
    """
    words = " ".join(legible(answer).split())
    if not any(char.isalpha() for char in words) or not words.isprintable():
        raise SamverkanError(Text(sv="Skriv ett namn.", en="Write a name."))
    return words


def _sure(name: str, meant_by: Callable[[str], str | None], request: Request, speech: Speech) -> str:
    """The name, or the one that was meant, if whoever is asked says so."""
    name = _words(name)
    meant = None if request.as_written else meant_by(name)
    if meant is None:
        return name
    if can_ask():
        return meant if agreed(speech.say(f"Menade du {meant}?", f"Did you mean {meant}?"), speech) else name
    raise SamverkanError(
        Text(
            sv=f"{name} finns inte bland de kända namnen. Menade du {meant}? Annars: lägg till --as-written.",
            en=f"{name} is not among the known names. Did you mean {meant}? Otherwise add --as-written.",
        )
    )


def _told(folder: Path, answers: Beginning, speech: Speech) -> str:
    police, agreement = answers.police, folder / AGREEMENTS / answers.agreement / AGREEMENT_FILE
    kommuner = ", ".join(map(_with_facts, answers.kommuner))
    here = "" if folder == Path() else f"  cd {in_shell(folder)}\n"
    return speech.say(
        f"Avtal mellan {kommuner} och {police}, {answers.period.words}: {agreement}\n\n"
        "Gör så här:\n"
        f"{here}"
        "  Öppna agreement.yaml och byt ut det som står inom [hakparenteser].\n"
        "  samverkan validate   säger vad som återstår\n"
        "  samverkan render     skriver avtalet: öppna sedan build/index.html\n",
        f"Agreement between {kommuner} and {police}, {answers.period.words}: {agreement}\n\n"
        "Next:\n"
        f"{here}"
        "  Open agreement.yaml and replace what stands within [square brackets].\n"
        "  samverkan validate   says what is left\n"
        "  samverkan render     writes the agreement: then open build/index.html\n",
    )


def _with_facts(kommun: str) -> str:
    known = kommun_of(kommun)
    return f"{kommun} ({known.code}, {known.county})" if known else kommun
