"""Numbers over the members of a jurisdiction: the least and the most over every way in which members may lie and facts may turn out."""
import datetime
import itertools
from fractions import Fraction

from .expressions import Measure
from .ranges import FALSE, OPEN, TRUE, Range, both, by

NOW, BEFORE, OUT = "now", "before", "out"


class End:
    """One end of what a number may be: a value, and whether it is reached."""

    def __init__(self, value, is_reached):
        self.value, self.is_reached = value, is_reached

    def better(self, other):
        return other is None or self.value > other.value or (self.value == other.value and self.is_reached and not other.is_reached)


class Ways:
    """The ways in which one member may count: in which years, with the condition holding or not, and how much it may weigh."""

    def __init__(self, aggregate, subject, year, may_be_absent, is_to_come=False):
        self.places, self.holds, self.weight, self.to = set(), set(), None, None
        of = Measure(aggregate.of) if aggregate.of else None
        to = Measure(aggregate.to) if aggregate.to else None
        is_among = {TRUE, FALSE}
        answers = []
        for facts in _readings(subject):
            among = aggregate.among.evaluate(facts) if aggregate.among else TRUE
            where = aggregate.where.evaluate(facts) if aggregate.where else TRUE
            places = set()
            for place, of_year in ((NOW, year), (BEFORE, year - 1)):
                if place == BEFORE and not aggregate.is_rise:
                    continue
                lies = _in_year(facts[aggregate.in_year], of_year) if aggregate.in_year else TRUE
                if both(among, lies) != FALSE:
                    places.add(place)
                if both(among, lies) == TRUE:
                    break
            else:
                places.add(OUT)
            if places == {OUT} or not places:
                answers.append(({OUT}, set(), None, None))
                continue
            holds = {TRUE: {True}, FALSE: {False}, OPEN: {True, False}}[where]
            answers.append((places, holds, of.evaluate(facts) if of else None, to.evaluate(facts) if to else None))
        # Of readings that differ all are possible; facts of members have one reading here.
        (self.places, self.holds, self.weight, self.to), = answers
        if may_be_absent:
            self.places = self.places | {OUT}
        if is_to_come:
            # In this year, and not in the one before.
            self.places = {NOW, OUT}
        if self.weight is not None and self.weight.is_point and self.weight.low == 0 and aggregate.kind == "share":
            self.places = {OUT}

    @property
    def may_count(self):
        return self.places != {OUT}

    @property
    def is_between(self):
        return {NOW, BEFORE} <= self.places


def _readings(subject):
    # Of what a member's numbers turn on, nothing has two readings here.
    yield {name: values[0] for name, values in subject.values.items()}


def _in_year(day, year):
    first, last = datetime.date(year, 1, 1).toordinal(), datetime.date(year, 12, 31).toordinal()
    if day.low is not None and day.low >= first and day.high is not None and day.high <= last:
        return TRUE
    if (day.high is not None and day.high < first) or (day.low is not None and day.low > last):
        return FALSE
    return OPEN


class Number:
    """What a number over members may be, and whether there is one."""

    def __init__(self, value, exists):
        self.value, self.exists = value, exists


def number(aggregate, certain, open_members, groups, year, unknown=None, to_come=None):
    """
    certain: the members that there are; open_members: those that may each be there or not; groups: lists of members that are there together or not.
    unknown: a subject of which nothing is known, of which there may be any number more; or None.
    to_come: the same, of which there may be any number more in this year alone, which has not ended; or None.
    """
    known = {}

    def ways_of(subject, may_be_absent):
        key = subject.id, may_be_absent
        if key not in known:
            known[key] = Ways(aggregate, subject, year, may_be_absent)
        return known[key]

    numbers = []
    if len(groups) > MOST_GROUPS:
        raise TooMany
    for chosen in itertools.product([False, True], repeat=len(groups)):
        there = list(certain)
        for is_there, group in zip(chosen, groups):
            if is_there:
                there += group
        # Of those of which nothing is known, one for either year is as much as can matter.
        ways = [ways_of(one, False) for one in there] + [ways_of(one, True) for one in open_members] + [ways_of(one, True) for one in [unknown] * 2 if one]
        if to_come:
            ways.append(Ways(aggregate, to_come, year, True, is_to_come=True))
        numbers.append(_number(aggregate, [way for way in ways if way.may_count], unknown is not None or to_come is not None))
    return any_of(numbers)


def any_of(numbers):
    values = [one.value for one in numbers if one.value is not None]
    exists = {one.exists for one in numbers}
    exists = exists.pop() if len(exists) == 1 else OPEN
    if not values:
        return Number(None, exists)
    lows = sorted(values, key=lambda one: (one.low is not None, one.low or 0, not one.low_in))
    highs = sorted(values, key=lambda one: (one.high is None, one.high or 0, one.high_in))
    return Number(Range(lows[0].low, highs[-1].high, lows[0].low_in, highs[-1].high_in), exists)


def _number(aggregate, ways, has_unknown):
    if aggregate.kind == "count":
        must = sum(1 for way in ways if OUT not in way.places and way.holds == {True})
        may = sum(1 for way in ways if True in way.holds)
        return Number(Range(Fraction(must), None if has_unknown else Fraction(may)), TRUE)
    if aggregate.kind == "ratio":
        return _ratio(ways, has_unknown)
    if aggregate.is_rise:
        return _rise(ways)
    exists = _exists(ways, NOW)
    if exists == FALSE:
        return Number(None, exists)
    most, rest = _greatest(ways, True), _greatest(ways, False)
    return Number(Range(1 - rest.value, most.value, rest.is_reached, most.is_reached), exists)


def _exists(ways, place):
    inside = [way for way in ways if place in way.places]
    if not inside:
        return FALSE
    certain = any(way.places == {place} and not (way.weight.low == 0 and way.weight.low_in) for way in inside)
    return TRUE if certain else OPEN


class Side:
    """What members make up of a share: the part on one side, as much as there can be, and the rest, as little as there must."""
    __slots__ = ("part", "is_endless", "part_in", "has_part", "rest", "rest_in")

    def __init__(self, part=Fraction(0), is_endless=False, part_in=True, has_part=False, rest=Fraction(0), rest_in=True):
        self.part, self.is_endless, self.part_in, self.has_part, self.rest, self.rest_in = part, is_endless, part_in, has_part, rest, rest_in

    @staticmethod
    def of(way, holds, is_certain, side):
        if side in holds:
            high = way.weight.high
            return Side(Fraction(0) if high is None else high, high is None, way.weight.high_in, True)
        return Side(rest=way.weight.low, rest_in=way.weight.low_in) if is_certain else Side()

    def __add__(self, other):
        return Side(
            self.part + other.part, self.is_endless or other.is_endless, self.part_in and other.part_in, self.has_part or other.has_part,
            self.rest + other.rest, self.rest_in and other.rest_in)

    def greatest(self):
        """The greatest share of the part."""
        if not self.has_part:
            return End(Fraction(0), True)
        if self.rest == 0:
            # Beside nothing, any part is the whole; beside what only comes near to nothing, it comes near to the whole.
            return End(Fraction(1), self.rest_in)
        return End(Fraction(1), False) if self.is_endless else End(self.part / (self.part + self.rest), self.part_in and self.rest_in)


def _side(ways, side):
    return sum((Side.of(way, way.holds, OUT not in way.places, side) for way in ways), Side())


def _greatest(ways, side):
    """The greatest part, by weight, that the members make up for which the condition holds, or does not."""
    return _side(ways, side).greatest()


# Of more members than these every way is not tried.
MOST_BETWEEN, MOST_GROUPS = 4, 5


class TooMany(Exception):
    """There are more ways than can be tried."""


def _rise(ways):
    between = [way for way in ways if way.is_between]
    if len(between) > MOST_BETWEEN:
        raise TooMany
    now = [way for way in ways if way.places <= {NOW, OUT}]
    before = [way for way in ways if way.places <= {BEFORE, OUT}]
    # The rise is greatest with what holds now and what does not in the year before, and least the other way round.
    ends = []
    for up in (True, False):
        base = {NOW: _side(now, up), BEFORE: _side(before, not up)}
        options = [
            [(place, Side.of(way, {hold}, True, up if place == NOW else not up)) for place in way.places - {OUT} for hold in way.holds] + ([(OUT, None)] if OUT in way.places else [])
            for way in between]
        best = None
        for chosen in itertools.product(*options):
            sides, some = dict(base), {NOW: bool(now), BEFORE: bool(before)}
            for place, side in chosen:
                if place != OUT:
                    sides[place], some[place] = sides[place] + side, True
            if all(some.values()):
                end = _sum(sides[NOW].greatest(), sides[BEFORE].greatest())
                best = end if end.better(best) else best
        ends.append(best)
    most, least = ends
    if most is None:
        return Number(None, FALSE)
    certain = all(any(way.places == {year} and not (way.weight.low == 0 and way.weight.low_in) for way in ways) for year in (NOW, BEFORE))
    return Number(Range(1 - least.value, most.value - 1, least.is_reached, most.is_reached), TRUE if certain else OPEN)


def _sum(left, right):
    return End(left.value + right.value, left.is_reached and right.is_reached)


def _ratio(ways, has_unknown):
    of, to = _total(ways, "weight"), _total(ways, "to")
    if to.high == 0:
        return Number(None, FALSE)
    exists = OPEN if to.low == 0 and to.low_in else TRUE
    if to.low == 0:
        to = Range(to.low, to.high, False, to.high_in)
    return Number(by(of, to), exists)


def _total(ways, what):
    low, high, low_in, high_in = Fraction(0), Fraction(0), True, True
    for way in ways:
        one = getattr(way, what)
        if OUT not in way.places:
            low, low_in = low + one.low, low_in and one.low_in
        high = None if high is None or one.high is None else high + one.high
        high_in = high_in and one.high_in
    return Range(low, high, low_in, high_in)
