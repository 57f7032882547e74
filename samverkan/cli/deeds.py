"""What a command does for somebody who asks for that and not for a key: `kallelse`, `pdf`, `förnya`."""

from collections.abc import Iterator

from click import Group

from samverkan.cli.commands import COMMANDS, command_line
from samverkan.text import Language, Text, folded

_ASKED = (
    ("bundle AVTAL --for kallelse", "kallelse, dagordning, föredragningslista"),
    ("bundle AVTAL --for underskrift", "signering, signera, underskrift, underteckna, skriva under"),
    ("bundle AVTAL --for arkiv", "arkiv, arkivera, arkivering, diarieföra, bevarande"),
    ("render --to pdf", "pdf, utskrift, skriv ut, skriva ut, dokument"),
    ("render", "utkast"),
    ("render --to docx", "word, docx, word-fil, remiss, remittera, skicka på remiss"),
    ("render --public", "publicera, webb, webbplats, webbsida"),
    ("validate", "granska, granskning, kontrollera, rätta, anmärkning, varning, fel"),
    ("renew AVTAL", "förnya, förnyelse, ny period, nästa period"),
    ("import FIL --to AVTAL", "importera, läs in, läsa in"),
    ("calendar --output samverkan.ics", "kalender, outlook, påminnelse"),
    ("diff AVTAL", "jämför, jämföra, jämförelse, skillnad, ändringar"),
    ("status", "läge, läget, försenat"),
    ("status --who", "uppgifter, arbetsuppgifter"),
    ("returned FIL.docx", "spåra ändringar, spårade ändringar, kommentarer, svar, remissvar, yttrande"),
    ("returned FIL.docx --patch", "git, utan git, patch"),
    ("preview", "formulär, fyll i, fylla i, förhandsvisa, förhandsvisning, webbläsare"),
    ("init AVTALSMAPPEN", "börja, starta"),
    ("new ärende", "nytt ärende, protokollsutdrag, tjänsteskrivelse"),
    ("new SLAG", "ny fil, nytt, skapa"),
    ("law", "lag, lagen, lagkrav"),
    ("schema --write", "vs code, redigerare"),
)
"""A command as it is written, and what it is asked for by."""

_TOLD = {
    "utkast": Text(
        sv="Dokumenten är märkta Utkast tills avtalet är beslutat i case.yaml eller undertecknat med datum.",
        en="Documents are marked Utkast (draft) until case.yaml has the decision, or a signature its date.",
    )
}
"""What else there is to say of a word."""
_HOW = Text(sv="Så här: `samverkan {}`", en="How: `samverkan {}`")
_MORE = Text(sv="Mer: `samverkan {} --help`", en="More: `samverkan {} --help`")


def deed_page(asked: str, language: Language) -> str | None:
    """What the command is that has this name, or does this; None when there is none."""
    written = next((line for line, words in _ASKED if folded(asked) in map(folded, words.split(","))), "")
    name = written.partition(" ")[0] or asked.strip().casefold().removeprefix("samverkan ")
    if name not in COMMANDS:
        return None
    group = command_line(language, name)
    command = group.commands[name] if isinstance(group, Group) else group
    how = [_HOW.to(language).format(written)] if written else []
    how += [_TOLD[folded(asked)].to(language)] if folded(asked) in _TOLD else []
    facts = "\n".join(f"- {fact}" for fact in (*how, _MORE.to(language).format(name)))
    return f"# `samverkan {name}`\n\n{' '.join((command.help or '').split())}\n\n{facts}\n"


def deed_words() -> Iterator[str]:
    """Every word that a command is asked for by, to find the one that was meant."""
    yield from COMMANDS
    yield from (word.strip() for _, words in _ASKED for word in words.split(","))
