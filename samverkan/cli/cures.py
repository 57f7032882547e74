"""What to do about wrong usage that the command line library only says is wrong."""

import re
from typing import TYPE_CHECKING

from samverkan.cli.speech import Speech
from samverkan.text import did_you_mean, nearest

if TYPE_CHECKING:
    from click import ClickException

_QUOTED = re.compile(r"'(?P<value>[^']*)'")


def with_cure(error: "ClickException", speech: Speech) -> "ClickException":
    """The error, which also says what the value is that is missing, or which choice was likely meant."""
    from click import BadParameter, Choice, MissingParameter  # noqa: PLC0415

    param = error.param if isinstance(error, BadParameter) else None
    if isinstance(error, MissingParameter):
        said = getattr(param, "help", None) or ""
        is_chosen = param and param.type.get_missing_message(param, error.ctx)
        return MissingParameter(said.removesuffix(".") if is_chosen else said, error.ctx, param)
    if isinstance(error, BadParameter) and param and isinstance(param.type, Choice):
        value = _QUOTED.match(error.message)
        known = [str(getattr(each, "value", each)) for each in param.type.choices]
        meant = nearest(value["value"], known) if value else None
        cure = f" {did_you_mean(repr(meant)).to(speech.language)}" if meant else ""
        return BadParameter(f"{error.message}{cure}", error.ctx, param, error.param_hint)
    return error
