"""Rules over a payment's factors, written as data and compiled once into plain Python.

A condition is made of comparisons joined by `and` and `or`: `payee_is_new == 1 and amount_minor >= 50000`. A
factor that is missing (NaN) makes its comparison false, so what is not known never speaks against anybody;
that is also why there is no `not` and no `!=`.
"""

import ast
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from models.facts.payment import PaymentVerdict, ScamPattern, Sign

Factors = Sequence[float]
Condition = Callable[[Factors], bool]

_CHARACTERS_MAX = 500
_COMPARISONS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Eq)


class RuleUnusable(ValueError):
    """A rule's condition is not one that can be kept; the message says which part."""


class Rule(NamedTuple):
    """Speaks for a verdict where its condition holds. `when` is the condition as it is written, `asks` the
    factors that it speaks of, each once, in that order."""

    sign: Sign
    holds: Condition
    when: str = ""
    asks: tuple[str, ...] = ()


def compiled(
    code: str, when: str, verdict: PaymentVerdict, pattern: ScamPattern | None, names: Mapping[str, int]
) -> Rule:
    """A rule over factors, `names` saying where each stands. Raises RuleUnusable."""
    if len(when) > _CHARACTERS_MAX:
        raise RuleUnusable(f"{code}: a condition has at most {_CHARACTERS_MAX} characters")
    try:
        tree = ast.parse(when, mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise RuleUnusable(f"{code}: this is no condition: {when}") from error
    asked = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    body = _joined(tree.body, code, names)
    arguments = ast.parse("lambda factors: True", mode="eval")
    assert isinstance(arguments.body, ast.Lambda)
    arguments.body.body = body
    holds = eval(compile(ast.fix_missing_locations(arguments), code, "eval"), {"__builtins__": {}})  # noqa: S307 - made of comparisons alone, see below
    asked.sort(key=lambda node: node.col_offset)
    asks = tuple(dict.fromkeys(node.id for node in asked))
    return Rule(Sign(code=code, verdict=verdict, pattern=pattern), holds, when, asks)


def signs_of(factors: Factors, rules: Sequence[Rule]) -> tuple[Sign, ...]:
    """What speaks for something, in the order of the rules."""
    return tuple([rule.sign for rule in rules if rule.holds(factors)])


def _joined(node: ast.expr, code: str, names: Mapping[str, int]) -> ast.expr:
    if isinstance(node, ast.BoolOp):
        return ast.BoolOp(node.op, [_joined(each, code, names) for each in node.values])
    if isinstance(node, ast.Compare) and all(isinstance(each, _COMPARISONS) for each in node.ops):
        operands = [_operand(each, code, names) for each in (node.left, *node.comparators)]
        return ast.Compare(operands[0], node.ops, operands[1:])
    raise RuleUnusable(f"{code}: only comparisons joined by and/or, not: {ast.unparse(node)}")


def _operand(node: ast.expr, code: str, names: Mapping[str, int]) -> ast.expr:
    """A number, or a factor by its name: nothing else gets into the compiled condition."""
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return node
    if (
        isinstance(node, ast.UnaryOp)
        and isinstance(node.op, ast.USub)
        and isinstance(node.operand, ast.Constant)
    ):
        return ast.UnaryOp(ast.USub(), _operand(node.operand, code, names))
    if isinstance(node, ast.Name) and node.id in names:
        place = ast.Constant(names[node.id])
        return ast.Subscript(ast.Name("factors", ast.Load()), place, ast.Load())
    raise RuleUnusable(f"{code}: there is no factor {ast.unparse(node)}")
