"""The command line: options in, exit status out; one file a command, and here the place where errors end."""

import locale
import os
import sys
from collections.abc import Sequence
from io import StringIO

from samverkan.cli.cures import with_cure
from samverkan.cli.speech import Speech, asked_language, language_here, locale_language
from samverkan.cli.swedish_click import speak
from samverkan.cli.telling import tell
from samverkan.errors import SamverkanError, why
from samverkan.streams import let_go_of_output

UNTRUSTED = 2
"""The exit status of a run that cannot be trusted."""


def run(arguments: Sequence[str]) -> int:
    """Runs the command line and gives its exit status; interrupts, and faults of the program, are raised."""
    asked = asked_language(arguments, os.environ)
    usual = language_here() or locale_language(os.environ, locale.setlocale(locale.LC_CTYPE))
    speech = Speech(asked or usual, settled=asked is not None)
    speak(speech.language)  # before click is imported, which binds the words for good
    from click.exceptions import Abort, ClickException  # noqa: PLC0415

    from samverkan.cli.commands import COMMANDS, command_line  # noqa: PLC0415

    try:
        made = command_line(speech.language, *(each for each in arguments[:1] if each in COMMANDS))
        status = made.main(list(arguments), prog_name="samverkan", standalone_mode=False, obj=speech)
        sys.stdout.flush()
    except ClickException as error:
        with_cure(error, speech).show(shown := StringIO())
        tell(shown.getvalue())
        return UNTRUSTED
    except SamverkanError as error:
        tell(f"samverkan: {error.message.to(speech.language)}\n")
        return UNTRUSTED
    except (BrokenPipeError, SystemExit) as stopped:
        return _stopped(stopped)
    except OSError as error:
        let_go_of_output()
        said = speech.say("Det gick inte att läsa eller skriva", "Could not read or write")
        tell(f"samverkan: {said}: {why(error).to(speech.language)}.\n")
        return UNTRUSTED
    except Abort as error:
        raise KeyboardInterrupt from error
    return status if isinstance(status, int) else 0


def _stopped(by: BrokenPipeError | SystemExit) -> int:
    """The exit status when nobody reads on, which click makes an exit, or a shell has got its completions."""
    if isinstance(by, SystemExit) and not by.code:
        return 0
    let_go_of_output()
    return UNTRUSTED
