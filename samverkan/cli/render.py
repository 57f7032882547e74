"""`samverkan render`: the documents of each agreement, as files."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from samverkan.cli.shared import (
    among,
    language_option,
    no_cache_option,
    no_color_option,
    option,
    paths_argument,
    today_option,
)
from samverkan.cli.speech import Speech
from samverkan.render.formats import BY_NAME, FORMATS
from samverkan.text import Language

_DEFAULTS = [each.name for each in FORMATS if each.is_default]
_TO = (
    f"Format. Kan upprepas. Utelämnat: {' och '.join(_DEFAULTS)}.",
    f"Format. May be repeated. Default: {' and '.join(_DEFAULTS)}.",
)
_DOCUMENT = ("Bara detta dokument. Kan upprepas.", "This document only. May be repeated.")
_PUBLIC = (
    "Utan tjänstemäns direkta kontaktuppgifter och interna handlingar.",
    "Without direct contact details of officials and internal documents.",
)
_CHECK = (
    "Skriv inget; slutkod 1 om ett dokument inte längre stämmer med sin YAML.",
    "Write nothing; exit code 1 when a document no longer matches its YAML.",
)
_ATTACH = (
    "Lägg YAML-filerna i varje PDF, som då blir PDF/A-3a.",
    "Put the YAML files in each PDF, which then becomes PDF/A-3a.",
)


def add(app: typer.Typer, speech: Speech) -> None:
    """Adds the command to the command line."""
    say = speech.say

    @app.command(help=say("Skriv dokumenten som filer.", "Write the documents as files."))
    def render(
        context: typer.Context,
        paths: Annotated[list[str] | None, paths_argument(speech)] = None,
        to: Annotated[
            list[str] | None,
            typer.Option(click_type=among(BY_NAME), show_default=False, help=say(*_TO)),
        ] = None,
        document: Annotated[
            list[str] | None, option(speech, "--document", *_DOCUMENT, metavar="NAME")
        ] = None,
        output: Annotated[
            Path, typer.Option(metavar="DIR", help=say("Mapp att skriva i.", "Folder to write in."))
        ] = Path("build"),
        public: Annotated[bool, option(speech, "--public", *_PUBLIC)] = False,
        check: Annotated[bool, option(speech, "--check", *_CHECK)] = False,
        attach_source: Annotated[bool, option(speech, "--attach-source", *_ATTACH)] = False,
        today: Annotated[date | None, today_option(speech)] = None,
        lang: Annotated[Language | None, language_option(speech)] = None,
        no_color: Annotated[bool, no_color_option(speech)] = False,
        no_cache: Annotated[bool, no_cache_option(speech)] = False,
    ) -> int:
        from samverkan.cli import rendering  # noqa: PLC0415

        request = rendering.Request(
            paths=paths or [],
            formats=[BY_NAME[each] for each in dict.fromkeys(to or _DEFAULTS)],
            documents=document or [],
            output=output,
            public=public,
            check=check,
            attach_source=attach_source,
            today=today or date.today(),
            no_color=no_color,
        )
        return rendering.render(request, context.obj)
