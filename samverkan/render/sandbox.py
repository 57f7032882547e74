"""A Jinja environment in which a template can only read its page and write text, and not without end."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from functools import partial, wraps
from math import prod
from time import process_time
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, StrictUndefined, TemplateSyntaxError, Undefined, UndefinedError, nodes
from jinja2.bccache import Bucket
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from samverkan.render.marks import Marks
from samverkan.text import Text

LARGEST_TEXT = 10_000_000
MOST_WORK = 100_000_000
"""How many characters a template may go through: many times what the longest document asks."""
_LARGEST_NUMBER = 1 << 64
_MOST_STEPS = 200_000
_WIDEST_INDENT = 40
_READING = {"prose": 50, "inline": 50}
"""How many times as much as other work it takes to read a text as Markdown."""
LONGEST = 10
"""The seconds of processor after which a template is stopped whose steps are slow and not many."""
_OFTEN, _HEAVY = 64, 10_000
"""After how many steps, and before how much work at once, the time is looked at."""
_ITEM = 200
"""How many characters an item of a list weighs as much as."""

# fmt: off
_HARMLESS_FILTERS = (
    "abs", "capitalize", "count", "default", "dictsort", "first", "float", "groupby", "int",
    "items", "join", "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr",
    "reverse", "select", "selectattr", "sort", "string", "title", "trim", "unique", "upper",
)
# fmt: on
_HARMLESS_GLOBALS = ("range", "dict", "cycler", "joiner", "namespace")
_BOUNDLESS_METHODS = ("format", "format_map", "join", "translate")


class TemplateRefusedError(SecurityError):
    """A template is or does what templates may not; `reason` goes on from its name."""

    def __init__(self, sv: str, en: str) -> None:
        super().__init__(en)
        self.reason = Text(sv=sv, en=en)


class TooMuchError(TemplateRefusedError):
    """A template asked for a larger text, or more steps, than any document needs."""


class UnknownNameError(UndefinedError):
    """A template asked `owner` (None: the page itself) for a `name` that it does not have."""

    def __init__(self, owner: object, name: str, message: str | None = None) -> None:
        super().__init__(message)
        self.of_page = owner is missing
        self.owner = owner
        self.name = name


class _Unknown(StrictUndefined):
    """A value that is not there; using it tells which one it was."""

    __slots__ = ()

    def __init__(
        self, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: Any = UndefinedError
    ) -> None:
        unknown: Callable[[str], Exception] = partial(UnknownNameError, obj, str(name))
        super().__init__(hint, obj, name, unknown if exc is UndefinedError else exc)  # type: ignore[arg-type]


class Compiled(BytecodeCache):
    """Templates compiled before in this process; to compile them costs more than to fill them in."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives the bucket what its template became when it last had the same text."""
        bucket.code = self._kept.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what has been compiled."""
        if bucket.code is not None:
            self._kept[bucket.key, bucket.checksum] = bucket.code


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja without a way out of the template, and with bounds on what it may grow to."""

    intercepted_binops = frozenset(["+", "*", "**", "%"])

    def __init__(self, **options: Any) -> None:
        super().__init__(
            undefined=_Unknown,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            cache_size=-1,
            finalize=self._weighed,
            **options,
        )
        harmless = {name: self.filters[name] for name in _HARMLESS_FILTERS}
        harmless |= {"d": self.filters["default"], "indent": _indent}
        self.filters = {name: self._with_its_weight(each) for name, each in harmless.items()}
        self.filters |= {"_counted": self._counted, "_weighed": self._weighed}
        self.tests = {name: self._with_its_weight(each) for name, each in self.tests.items()}
        self.globals = {name: self.globals[name] for name in _HARMLESS_GLOBALS}
        self.marks: Marks | None = None
        self.start_over()

    def offer(
        self, filters: Mapping[str, Callable[..., Any]], functions: Mapping[str, Callable[..., Any]]
    ) -> None:
        """What templates may use besides; each use counts what it goes through, more so if it is Markdown."""
        for known, more in ((self.filters, filters), (self.globals, functions)):
            known |= {name: self._with_its_weight(each, _READING.get(name, 1)) for name, each in more.items()}

    def start_over(self) -> None:
        """Begin a new document: steps, work, lengths and time are counted from nothing again."""
        self._steps = self._length = self._work = 0
        self._began = process_time()

    def count(self, text: str) -> None:
        """Note that `text` was written; TooMuchError when that makes more than any document needs."""
        self._length += len(text)
        _bound(self._length)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """`left operator right`, unless the result would be too large to be meant."""
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if operator == "**" or (operator == "%" and not numbers):
            raise TemplateRefusedError(
                f"räknar med {operator}, som inte är till för mallar.",
                f"calculates with {operator}, which is not for templates.",
            )
        if numbers:
            _bound(max(_size(left), _size(right)), _LARGEST_NUMBER - 1)
        else:
            size = _size(left) * _size(right) if operator == "*" else _size(left) + _size(right)
            _bound(size)
            self._weigh(size)
        return super().call_binop(context, operator, left, right)

    def call(self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        """What `__obj` answers; a method of a text may not multiply that text beyond all use."""
        self._step()
        owner = getattr(__obj, "__self__", None)
        if isinstance(owner, str | bytes | int | float):
            size = prod(_size(value) for value in (owner, *args, *kwargs.values()))
            _bound(size)
            self._weigh(size)
        return super().call(__context, __obj, *args, **kwargs)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may look at `attr`; methods that make a text of any length are not for it."""
        return not (
            isinstance(obj, str | bytes) and attr in _BOUNDLESS_METHODS
        ) and super().is_safe_attribute(obj, attr, value)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for joined in tree.find_all(nodes.Concat):
            raise TemplateSyntaxError("write {{ a }}{{ b }} instead of a ~ b", joined.lineno, name, filename)
        for loop in tree.find_all(nodes.For):
            loop.iter = nodes.Filter(loop.iter, "_counted", [], [], None, None, lineno=loop.iter.lineno)
            loop.iter.set_environment(self)
        for compared in (*tree.find_all(nodes.Compare), *tree.find_all(nodes.Operand)):
            self._weigh_part(compared, "expr")
        for item in tree.find_all(nodes.Getitem):
            if isinstance(item.arg, nodes.Slice):
                self._weigh_part(item, "node")
        return tree

    def _weigh_part(self, node: nodes.Node, name: str) -> None:
        """Has the part of a node that goes through a whole value say how large the value is."""
        part = getattr(node, name)
        weighed = nodes.Filter(part, "_weighed", [], [], None, None, lineno=part.lineno)
        weighed.set_environment(self)
        setattr(node, name, weighed)

    def _weigh(self, size: int) -> None:
        self._work += size
        _bound(self._work, MOST_WORK)
        if size > _HEAVY:
            self._keep_time()

    def _weighed(self, value: Any) -> Any:
        """The value; what it takes to go through it counts."""
        self._weigh(1 if isinstance(value, int | float) else _size(value))
        return value

    def _with_its_weight(self, work: Any, times: int = 1) -> Callable[..., Any]:
        """The filter, test or function, each use of which counts what it goes through, so many times."""
        given = 1 if hasattr(work, "jinja_pass_arg") else 0

        @wraps(work)
        def weighed(*args: Any, **kwargs: Any) -> Any:
            size = sum(1 if isinstance(each, int | float) else _size(each) for each in args[given:])
            self._weigh(times * size)
            return work(*args, **kwargs)

        return weighed

    def _counted(self, items: Iterable[Any]) -> Iterator[Any]:
        for item in iter(items):
            self._step()
            yield item

    def _step(self) -> None:
        self._steps += 1
        _bound(self._steps, _MOST_STEPS)
        if self._steps % _OFTEN == 0:
            self._keep_time()

    def _keep_time(self) -> None:
        if process_time() - self._began > LONGEST:
            raise TooMuchError(
                f"håller på längre än de {LONGEST} sekunder som ett dokument får ta.",
                f"goes on for longer than the {LONGEST} seconds that a document may take.",
            )


def _indent(text: str, width: int = 4) -> str:
    """`text` with `width` blanks before every line but the first; empty lines stay empty."""
    _bound(width, _WIDEST_INDENT)
    first, *rest = str(text).split("\n")
    return type(text)("\n".join([first, *(" " * width + line if line else "" for line in rest)]))


def _size(value: object) -> int:
    if isinstance(value, int | float):
        return max(1, int(min(abs(value), _LARGEST_NUMBER)))
    if isinstance(value, Undefined) or not isinstance(value, Sized):
        return 1
    return max(1, len(value) * (1 if isinstance(value, str | bytes) else _ITEM))


def _bound(size: int, most: int = LARGEST_TEXT) -> None:
    if size > most:
        raise TooMuchError(
            f"kommer upp i {size}, mer än något dokument behöver (högst {most}).",
            f"comes to {size}, more than any document needs (at most {most}).",
        )
