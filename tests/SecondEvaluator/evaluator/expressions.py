"""The expressions of packs: read, and evaluated over all that the facts may be."""
import re
from fractions import Fraction

from .ranges import FALSE, OPEN, TRUE, Range, both, by, compare, either, minus, negated
from .units import scale

_TOKENS = re.compile(r"\s*(>=|<=|!=|[()=<>,+*/-]|\d[\d.]*|[^\s()=<>,+*/]+)")
_SIGNS = {">=": "at_least", "<=": "at_most", ">": "more_than", "<": "less_than"}
_KEYWORDS = {"and", "or", "not"}


class Condition:
    """A tree of ``(kind, …)``: and, or, not, is (a fact, and the choices that it is one of), compare (a fact, sign, number)."""

    def __init__(self, tree):
        self.tree = tree

    def evaluate(self, facts):
        return _evaluate(self.tree, facts)

    def open_facts(self, facts):
        """The facts of the parts that are open, by whose values it could come out either way."""
        return _open(self.tree, facts)


def _evaluate(tree, facts):
    kind = tree[0]
    if kind == "and":
        return both(_evaluate(tree[1], facts), _evaluate(tree[2], facts))
    if kind == "or":
        return either(_evaluate(tree[1], facts), _evaluate(tree[2], facts))
    if kind == "not":
        return negated(_evaluate(tree[1], facts))
    value = facts[tree[1]]
    if kind == "compare":
        return compare(value, tree[2], tree[3])
    within = value & tree[2]
    return FALSE if not within else TRUE if within == value else OPEN


def _open(tree, facts):
    if _evaluate(tree, facts) != OPEN:
        return set()
    if tree[0] in ("and", "or"):
        return _open(tree[1], facts) | _open(tree[2], facts)
    return _open(tree[1], facts) if tree[0] == "not" else {tree[1]}


def condition(text):
    tokens = _TOKENS.findall(text)
    tree, rest = _or(tokens, 0)
    if rest != len(tokens):
        raise ValueError(f"{text}: left over from {tokens[rest]}")
    return Condition(tree)


def _or(tokens, at):
    left, at = _and(tokens, at)
    while at < len(tokens) and tokens[at] == "or":
        right, at = _and(tokens, at + 1)
        left = ("or", left, right)
    return left, at


def _and(tokens, at):
    left, at = _not(tokens, at)
    while at < len(tokens) and tokens[at] == "and":
        right, at = _not(tokens, at + 1)
        left = ("and", left, right)
    return left, at


def _not(tokens, at):
    if tokens[at] == "not":
        inner, at = _not(tokens, at + 1)
        return ("not", inner), at
    if tokens[at] == "(":
        inner, at = _or(tokens, at + 1)
        return inner, at + 1
    fact, at = tokens[at], at + 1
    if tokens[at:at + 3] == ["is", "one", "of"]:
        choices, at = [tokens[at + 3]], at + 4
        while at < len(tokens) and tokens[at] == ",":
            choices.append(tokens[at + 1])
            at += 2
        return ("is", fact, frozenset(choices)), at
    if at < len(tokens) and tokens[at] == "=":
        return ("is", fact, frozenset([tokens[at + 1]])), at + 2
    if at < len(tokens) and tokens[at] in _SIGNS:
        sign, number, at = _SIGNS[tokens[at]], Fraction(tokens[at + 1]), at + 2
        unit = []
        while at < len(tokens) and tokens[at] not in _KEYWORDS and tokens[at] != ")":
            unit.append(tokens[at])
            at += 1
        return ("compare", fact, sign, number * scale(" ".join(unit))), at
    return ("is", fact, frozenset([True])), at


class Measure:
    """A fact, or two facts with - or / between them."""

    def __init__(self, text):
        parts = re.split(r"\s+([-/])\s+", text.strip())
        self.first, self.sign, self.second = (parts + [None, None])[:3]
        self.facts = [fact for fact in (self.first, self.second) if fact]

    def evaluate(self, facts):
        if self.sign is None:
            return facts[self.first]
        return (minus if self.sign == "-" else by)(facts[self.first], facts[self.second])
