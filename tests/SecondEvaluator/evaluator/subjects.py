"""Subjects made at random, each with what is written of it and with what that means."""
import datetime
from fractions import Fraction

from . import units
from .ranges import Range

# Words that say that nothing is known.
UNSTATED = ["-", "—", "/", "N/A", "待定", "不详", "暂无", "unknown", "TBD"]
YES = ["是", "√", "Y", "yes", "有", "对", "true"]
NO = ["否", "×", "N", "no", "无", "错", "false"]
STARS = ["无星", "一星级", "二星级", "三星级"]


class Statement:
    """What is written, as a text and, where descriptors have another form for it, as a value; and all that it may mean."""

    def __init__(self, text, values, value=None, is_stated=True):
        self.text, self.values, self.value, self.is_stated = text, values, text if value is None else value, is_stated


class Subject:
    def __init__(self, kind, identity):
        self.kind, self.id = kind, identity
        self.name = self.jurisdiction = self.date_text = None
        self.days = None
        self.statements = {}
        self.values = {}
        self.deviations = []

    @property
    def stated(self):
        return {name for name, one in self.statements.items() if one.is_stated}


def _is_decimal(value):
    return (value * 10 ** 12).denominator == 1


def number_text(value):
    """A fraction as a decimal, which it has to be."""
    sign, value = ("-" if value < 0 else ""), abs(value)
    places = 0
    while (value * 10 ** places).denominator != 1:
        places += 1
        if places > 12:
            raise ValueError(f"{value} is no short decimal")
    digits = str(int(value * 10 ** places)).rjust(places + 1, "0")
    return sign + (digits if places == 0 else digits[:-places] + "." + digits[-places:])


def _plain(text):
    """A decimal as a number of JSON."""
    return int(text) if "." not in text else float(text)


def _gap(dice, unit):
    """What stands between a number and its unit."""
    return " " if unit[0].isdigit() else dice.choice(["", " "])


class Maker:
    def __init__(self, pack, dice):
        self.pack, self.dice = pack, dice
        self.edges = sorted({limit.start for rule in pack.rules for limit in rule.limits})

    def subject(self, kind, identity, missing=None):
        subject = Subject(kind, identity)
        missing = self.dice.choice([0.0, 0.1, 0.3, 0.6]) if missing is None else missing
        for name, fact in self.pack.facts[kind].items():
            if self.dice.random() >= missing:
                self.state(subject, fact)
        return subject

    def state(self, subject, fact, statement=None):
        subject.statements[fact.name] = statement or self.statement(fact)

    def finish(self, subject):
        """What each fact may be: what is stated, or all that it can be."""
        for name, fact in self.pack.facts[subject.kind].items():
            one = subject.statements.get(name)
            subject.values[name] = one.values if one and one.is_stated else [fact.domain]

    def statement(self, fact):
        if self.dice.random() < 0.04:
            word = self.dice.choice(UNSTATED)
            return Statement(word, None, is_stated=False)
        return {"boolean": self.boolean, "choice": self.choices, "date": self.date, "count": self.count, "number": self.number}[fact.type](fact)

    def boolean(self, _):
        answer = self.dice.random() < 0.6
        text = self.dice.choice(YES if answer else NO)
        return Statement(text, [frozenset([answer])], self.dice.choice([answer, text]))

    def choices(self, fact):
        names = list(fact.choices)
        chosen = [self.dice.choice(names)]
        if self.dice.random() < 0.2:
            chosen = self.dice.sample(names, min(len(names), self.dice.randint(2, 3)))
        labels = [fact.choices[name]["zh"] for name in chosen]
        text = self.dice.choice([" | ".join(chosen), "、".join(labels), "或".join(labels)]) if not any("、" in label for label in labels) else " | ".join(chosen)
        value = list(chosen) if len(chosen) > 1 and self.dice.random() < 0.5 else text
        return Statement(text, [frozenset(chosen)], value)

    def date(self, _, years=(2023, 2032)):
        on = datetime.date(self.dice.randint(*years), self.dice.randint(1, 12), self.dice.randint(1, 28))
        if self.dice.random() < 0.3:
            # The days from which limits bind, and those before.
            on = datetime.date.fromordinal(self.dice.choice(self.edges) - self.dice.choice([0, 1]))
        return self.day_statement(on)

    def day_statement(self, on):
        kind = self.dice.randint(0, 9)
        if kind == 0:
            last = (on.replace(day=28) + datetime.timedelta(days=4)).replace(day=1) - datetime.timedelta(days=1)
            text = self.dice.choice([f"{on.year}-{on.month:02}", f"{on.year}年{on.month}月"])
            return Statement(text, [Range(Fraction(on.replace(day=1).toordinal()), Fraction(last.toordinal()))])
        if kind == 1:
            first, last = datetime.date(on.year, 1, 1), datetime.date(on.year, 12, 31)
            return Statement(f"{on.year}年", [Range(Fraction(first.toordinal()), Fraction(last.toordinal()))])
        if kind == 2:
            later = on + datetime.timedelta(days=self.dice.randint(1, 400))
            return Statement(f"{on}..{later}", [Range(Fraction(on.toordinal()), Fraction(later.toordinal()))])
        text = self.dice.choice([str(on), f"{on.year}年{on.month}月{on.day}日", f"{on.year}{on.month:02}{on.day:02}", f"{on.year}.{on.month}.{on.day}", f"{on.year}/{on.month}/{on.day}"])
        return Statement(text, [Range.point(Fraction(on.toordinal()))])

    def count(self, fact):
        if fact.unit == "star":
            stars = self.dice.randint(0, 3)
            if self.dice.random() < 0.2:
                return self.interval(fact, Fraction(stars), Fraction(self.dice.randint(stars, 3)), "star")
            text = self.dice.choice([str(stars), f"{stars} star"] + ([STARS[stars]] if stars else []))
            return Statement(text, [Range.point(Fraction(stars))], self.dice.choice([text, stars]))
        low = Fraction(self.dice.choice([0, 1, 2, 3, 10, 100, 3600, 150000]))
        if fact.domain.low is not None and low < fact.domain.low:
            low = fact.domain.low
        return self.measured(fact, low, low + self.dice.choice([1, 5, 500]), [unit for unit in units.spellings(fact.unit) if units.SCALES[unit][1] == 1])

    def number(self, fact):
        if fact.is_percent:
            return self.percentage(fact)
        low = Fraction(self.dice.choice([1, 2, 5, 12.5, 20, 100, 140, 315.9864, 1000, 10532.88, 18600]).__str__())
        return self.measured(fact, low * units.scale(fact.unit), (low + self.dice.choice([1, 10, 1000])) * units.scale(fact.unit), units.spellings(fact.unit))

    def measured(self, fact, low, high, spelt):
        """One number, or an interval of them, in some unit."""
        unit = self.dice.choice([one for one in spelt if _is_decimal(low / units.scale(one)) and _is_decimal(high / units.scale(one))])
        if self.dice.random() < 0.25:
            return self.interval(fact, low, high, unit)
        text = number_text(low / units.scale(unit))
        if self.dice.random() < 0.2:
            text = number_text(low / units.scale(fact.unit))
            return Statement(text, [Range.point(low)], self.dice.choice([text, _plain(text)]))
        return Statement(f"{text}{_gap(self.dice, unit)}{unit}", [Range.point(low)])

    def interval(self, fact, low, high, unit):
        a, b = number_text(low / units.scale(unit)), number_text(high / units.scale(unit))
        unit = _gap(self.dice, unit) + unit
        kind = self.dice.randint(0, 5)
        if kind == 0:
            return Statement(f"{a}{unit}..{b}{unit}", [fact.within(Range(low, high))], {"min": f"{a}{unit}", "max": f"{b}{unit}"})
        if kind == 1:
            return Statement(self.dice.choice([f">= {a}{unit}", f"≥{a}{unit}", f"不低于{a}{unit}", f"{a}{unit}以上"]), [fact.within(Range(low, None))])
        if kind == 2:
            return Statement(self.dice.choice([f"<= {b}{unit}", f"≤{b}{unit}", f"不大于{b}{unit}", f"{b}{unit}以下"]), [fact.within(Range(None, high))])
        return Statement(self.dice.choice([f"{a}..{b}{unit}", f"{a}~{b}{unit}", f"{a}{unit}至{b}{unit}"]), [fact.within(Range(low, high))])

    def percentage(self, fact):
        percent = Fraction(1, 100)
        kind = self.dice.randint(0, 9)
        if kind == 0:
            # A bare number of at most 1: per cent, or a ratio.
            text = self.dice.choice(["0.12", "0.78", "0.3", "0.08", "1", "0.40", "0.6"])
            return Statement(text, self._readings(fact, [Range.point(Fraction(text) * percent), Range.point(Fraction(text))]))
        if kind == 1:
            low, high = sorted(self.dice.sample(["0.76", "0.8", "0.3", "0.05"], 2), key=Fraction)
            a, b = Fraction(low), Fraction(high)
            return Statement(f"{low}..{high}", self._readings(fact, [Range(a * percent, b * percent), Range(a * percent, b), Range(a, b)]))
        number = Fraction(str(self.dice.choice([0, 5, 8, 12.5, 20, 30, 38.9, 40, 45, 50, 60, 65, 78, 82, 100])))
        if kind == 2 and number > 1:
            return Statement(number_text(number), [Range.point(number * percent)])
        if kind in (3, 4):
            high = min(Fraction(100), number + self.dice.choice([1, 5, 30]))
            return self.interval(fact, number * percent, high * percent, self.dice.choice(["%", "％"])) if number > 0 else Statement("0 %", [Range.point(Fraction(0))])
        return Statement(f"{number_text(number)}{self.dice.choice([' %', '%', '％'])}", [Range.point(number * percent)])

    def _readings(self, fact, ranges):
        kept = {repr(within): within for within in (fact.within(one) for one in ranges) if within is not None}
        return list(kept.values())
