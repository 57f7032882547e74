"""What is wrong with a template, told to the one who can mend it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import FrameType, TracebackType
from typing import Any

from jinja2 import Environment, TemplateNotFound, TemplateRuntimeError, TemplateSyntaxError
from jinja2.exceptions import SecurityError

from samverkan.errors import SamverkanError
from samverkan.render.sandbox import TemplateRefusedError, UnknownNameError
from samverkan.text import Text, nearest

_MEND = Text(
    sv="Rätta mallen, eller ta bort den så används den som följer med programmet.",
    en="Mend the template, or remove it to use the one that comes with the program.",
)


def explained(error: Exception, env: Environment, name: str, context: Mapping[str, Any]) -> SamverkanError:
    """`error`, raised while `name` was filled in with `context`, as file, line, reason and remedy."""
    place = _place(error, name)
    reason = _reason(error, env, context)
    return SamverkanError(
        Text(sv=f"Mallen {place}: {reason.sv} {_MEND.sv}", en=f"The template {place}: {reason.en} {_MEND.en}")
    )


def _place(error: Exception, name: str) -> str:
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename or name}:{error.lineno}"
    lines = [
        (frame.f_code.co_filename, line)
        for frame, line in _frames(error.__traceback__)
        if _is_template(frame)
    ]
    return f"{lines[-1][0]}:{lines[-1][1]}" if lines else name


def _frames(traceback: TracebackType | None) -> Iterator[tuple[FrameType, int]]:
    while traceback:
        yield traceback.tb_frame, traceback.tb_lineno
        traceback = traceback.tb_next


def _is_template(frame: FrameType) -> bool:
    return "__jinja_exception__" in frame.f_globals


def _reason(error: Exception, env: Environment, context: Mapping[str, Any]) -> Text:
    if isinstance(error, UnknownNameError):
        return _unknown(error, context)
    if isinstance(error, TemplateRefusedError):
        return error.reason
    if isinstance(error, TemplateNotFound):
        return _not_found(error, env)
    return next((say(error) for kind, say in _SAY if isinstance(error, kind)), _failed(error))


_SAY: tuple[tuple[type[Exception], Callable[[Exception], Text]], ...] = (
    (
        TemplateSyntaxError,
        lambda error: Text(
            sv=f"går inte att läsa. Mallspråket Jinja säger ”{error}”.",
            en=f"cannot be read. The template language Jinja says “{error}”.",
        ),
    ),
    (
        SecurityError,
        lambda error: Text(
            sv=f"försöker göra något som mallar inte får (”{error}”).",
            en=f"tries to do what templates may not (“{error}”).",
        ),
    ),
    (
        TemplateRuntimeError,
        lambda error: Text(
            sv=f"går inte att använda. Mallspråket Jinja säger ”{error}”.",
            en=f"cannot be used. The template language Jinja says “{error}”.",
        ),
    ),
    (
        RecursionError,
        lambda _: Text(sv="anropar sig själv utan slut.", en="calls itself without end."),
    ),
    (
        UnicodeDecodeError,
        lambda _: Text(sv="är inte sparad som UTF-8.", en="is not saved as UTF-8."),
    ),
)


def _failed(error: Exception) -> Text:
    """Python's own words only where they speak of types: others may quote a person's details."""
    detail = f" ({error})" if isinstance(error, TypeError) else ""
    return Text(
        sv=f"ett uttryck gick inte att räkna ut: {type(error).__name__}{detail}.",
        en=f"an expression could not be worked out: {type(error).__name__}{detail}.",
    )


def _unknown(error: UnknownNameError, context: Mapping[str, Any]) -> Text:
    known = context if error.of_page else _names(error.owner)
    name = error.name if error.name.isidentifier() else "…"
    meant = nearest(name, known)
    if error.of_page:
        where = Text(sv="bland sidans uppgifter", en="among what the page holds")
    else:
        kind = type(error.owner).__name__
        where = Text(sv=f"i ett värde av slaget {kind}", en=f"in a value of the kind {kind}")
    return Text(
        sv=f"”{name}” finns inte {where.sv}." + (f" Menade du ”{meant}”?" if meant else ""),
        en=f"“{name}” does not exist {where.en}." + (f" Did you mean “{meant}”?" if meant else ""),
    )


def _names(owner: object) -> Iterable[str]:
    if isinstance(owner, Mapping):
        return [str(key) for key in owner]
    return [name for name in dir(owner) if not name.startswith("_")]


def _not_found(error: TemplateNotFound, env: Environment) -> Text:
    meant = nearest(str(error.name), env.list_templates())
    return Text(
        sv=f"det finns ingen mall som heter ”{error.name}”." + (f" Menade du ”{meant}”?" if meant else ""),
        en=f"there is no template called “{error.name}”." + (f" Did you mean “{meant}”?" if meant else ""),
    )
