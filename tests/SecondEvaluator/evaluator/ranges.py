"""Intervals of exact numbers, each end closed, open or infinite, and what three-valued answers they give."""
from fractions import Fraction

TRUE, FALSE, OPEN = "true", "false", "open"


class Range:
    """All numbers between two ends; an end that is None is infinite."""
    __slots__ = ("low", "low_in", "high", "high_in")

    def __init__(self, low, high, low_in=True, high_in=True):
        self.low, self.low_in = low, low_in and low is not None
        self.high, self.high_in = high, high_in and high is not None

    @staticmethod
    def point(value):
        return Range(value, value)

    @property
    def is_point(self):
        return self.low is not None and self.low == self.high

    @property
    def is_empty(self):
        return self.low is not None and self.high is not None and (
            self.low > self.high or (self.low == self.high and not (self.low_in and self.high_in)))

    def meet(self, other):
        low, low_in = self.low, self.low_in
        if low is None or (other.low is not None and (other.low > low or (other.low == low and not other.low_in))):
            low, low_in = other.low, other.low_in
        high, high_in = self.high, self.high_in
        if high is None or (other.high is not None and (other.high < high or (other.high == high and not other.high_in))):
            high, high_in = other.high, other.high_in
        return Range(low, high, low_in, high_in)

    def whole(self):
        """The same of whole numbers alone: its ends are numbers that it has."""
        low, high = self.low, self.high
        if low is not None:
            ceiling = -((-low) // 1)
            low = Fraction(ceiling + 1 if ceiling == low and not self.low_in else ceiling)
        if high is not None:
            floor = high // 1
            high = Fraction(floor - 1 if floor == high and not self.high_in else floor)
        return Range(low, high)

    def __repr__(self):
        return f"{'[' if self.low_in else '('}{self.low}, {self.high}{']' if self.high_in else ')'}"


def minus(left, right):
    low = None if left.low is None or right.high is None else left.low - right.high
    high = None if left.high is None or right.low is None else left.high - right.low
    return Range(low, high, left.low_in and right.high_in, left.high_in and right.low_in)


def by(left, right):
    """A quotient of what is never negative by what is more than 0."""
    if left.low == 0:
        low, low_in = Fraction(0), left.low_in
    elif right.high is None:
        low, low_in = Fraction(0), False
    else:
        low, low_in = left.low / right.high, left.low_in and right.high_in
    if left.high == 0:
        return Range(low, Fraction(0), low_in, left.high_in)
    if left.high is None or right.low == 0:
        return Range(low, None, low_in, False)
    return Range(low, left.high / right.low, low_in, left.high_in and right.low_in)


def compare(value, comparator, limit):
    """What the comparison with a number answers for all numbers of a range."""
    low, high = value.low, value.high
    all_at_most = high is not None and high <= limit
    all_less = high is not None and (high < limit or (high == limit and not value.high_in))
    all_at_least = low is not None and low >= limit
    all_more = low is not None and (low > limit or (low == limit and not value.low_in))
    always, never = {
        "at_most": (all_at_most, all_more),
        "less_than": (all_less, all_at_least),
        "at_least": (all_at_least, all_less),
        "more_than": (all_more, all_at_most),
        "equal_to": (low == high == limit, all_less or all_more),
    }[comparator]
    return TRUE if always else FALSE if never else OPEN


def both(left, right):
    if FALSE in (left, right):
        return FALSE
    return TRUE if left == right == TRUE else OPEN


def either(left, right):
    if TRUE in (left, right):
        return TRUE
    return FALSE if left == right == FALSE else OPEN


def negated(value):
    return {TRUE: FALSE, FALSE: TRUE, OPEN: OPEN}[value]
