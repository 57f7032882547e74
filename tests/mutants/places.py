"""Where a module can be changed a little, and how each change reads."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

_SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.Mod: ast.Mult,
}
_NOT_RUN = ("annotation", "returns", "decorator_list", "type_params")
"""Fields of a node that say what things are; nothing that a test of behaviour would notice."""


@dataclass(frozen=True)
class Mutant:
    """A module with one change: its line, what stood there, what stands there now, and the whole text."""

    line: int
    old: str
    new: str
    module: str


def count(module: str) -> int:
    """How many mutants the module has."""
    return len(_every(ast.parse(module)))


def mutant(module: str, place: int) -> Mutant:
    """One of the mutants of the module; they are counted from 0, in the order of their places."""
    tree = ast.parse(module)
    node, new = _every(tree)[place]
    old = _shown(node)
    node.__class__ = new.__class__
    node.__dict__.update(new.__dict__)
    return Mutant(getattr(node, "lineno", 0), old, _shown(node), ast.unparse(tree))


def _every(tree: ast.Module) -> list[tuple[ast.AST, ast.AST]]:
    return [(old, new) for old in _run(tree) for new in _changes(old)]


def _shown(node: ast.AST) -> str:
    return ast.unparse(node.test if isinstance(node, ast.If) else node)


def _run(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes that do something when the module runs, the outer before the inner."""
    yield node
    for name, value in ast.iter_fields(node):
        if name not in _NOT_RUN:
            for each in value if isinstance(value, list) else [value]:
                if isinstance(each, ast.AST):
                    yield from _run(each)


def _changes(node: ast.AST) -> Iterator[ast.AST]:
    """What can stand instead of a node."""
    if isinstance(node, ast.Compare):
        for place, each in enumerate(node.ops):
            ops = [*node.ops[:place], _swapped(each), *node.ops[place + 1 :]]
            yield ast.Compare(node.left, ops, node.comparators)
    elif isinstance(node, (ast.BinOp, ast.AugAssign, ast.BoolOp)) and type(node.op) in _SWAPS:
        yield type(node)(**{**dict(ast.iter_fields(node)), "op": _swapped(node.op)})
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.Not, ast.USub)):
        yield node.operand
    elif isinstance(node, ast.Constant) and isinstance(node.value, (bool, int)):
        yield ast.Constant(not node.value if isinstance(node.value, bool) else node.value + 1)
    elif isinstance(node, ast.Return) and node.value and not _is_none(node.value):
        yield ast.Return(ast.Constant(None))
    elif isinstance(node, (ast.IfExp, ast.If)) and isinstance(node.test, (ast.Name, ast.Call, ast.Attribute)):
        negated = ast.UnaryOp(ast.Not(), node.test)
        yield type(node)(**{**dict(ast.iter_fields(node)), "test": negated})


def _swapped(node: ast.AST) -> ast.AST:
    return _SWAPS[type(node)]()


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None
