"""What there is to know of a pack: the facts of its vocabulary, its rules, and the jurisdictions that are known besides."""
import datetime
import glob
import os
from fractions import Fraction

from . import yaml_subset
from .expressions import Measure, condition
from .ranges import Range
from .units import scale

COMPARATORS = ("at_most", "less_than", "at_least", "more_than", "equal_to")


def day(text):
    return datetime.date.fromisoformat(text).toordinal()


class Fact:
    def __init__(self, name, stated, kind):
        self.name, self.type, self.label = name, stated["type"], stated["label"]
        self.unit = stated.get("unit")
        self.choices = stated.get("choices") or {}
        self.is_percent = self.unit == "%"
        self.domain = self._domain((stated.get("domains") or {}).get(kind) or stated.get("domain") or {})

    def _domain(self, stated):
        if self.type == "boolean":
            return frozenset([True, False])
        if self.type == "choice":
            return frozenset(self.choices)
        if self.type == "date":
            return Range(None, None)
        domain = Range(None, None)
        for word, text in stated.items():
            number, _, unit = text.partition(" ")
            at = Fraction(number) * scale(unit or self.unit)
            domain = domain.meet({
                "at_least": Range(at, None), "more_than": Range(at, None, low_in=False),
                "at_most": Range(None, at), "less_than": Range(None, at, high_in=False),
            }[word])
        return self.within(domain)

    def within(self, values):
        """Of some values those that the fact can have; None where there is none."""
        if isinstance(values, frozenset):
            return values
        if self.type == "count":
            values = values.whole()
        domain = getattr(self, "domain", None)
        values = values if domain is None else values.meet(domain)
        if self.type == "count":
            values = values.whole()
        return None if values.is_empty else values


class Limit:
    """From a day on: a number to be met, a condition to hold, or a day of the year to be kept."""

    def __init__(self, stated):
        _known(stated, LIMIT_WORDS)
        self.start = day(stated["from"])
        self.comparator = next((word for word in COMPARATORS if word in stated), None)
        if self.comparator:
            number, _, unit = stated[self.comparator].partition(" ")
            self.unit = unit
            self.scale = scale(unit)
            self.value = Fraction(number) * self.scale
        elif "on_or_before" in stated:
            self.comparator = "on_or_before"
            self.month, self.day = (int(part) for part in stated["on_or_before"].split("-"))


class Aggregate:
    """A number over the members of a jurisdiction."""

    def __init__(self, kind, stated):
        _known(stated, AGGREGATE_WORDS)
        self.kind = kind
        self.members = stated.get("members", "project")
        self.of, self.to = stated.get("of"), stated.get("to")
        self.among = condition(stated["among"]) if "among" in stated else None
        self.where = condition(stated["where"]) if "where" in stated else None
        self.in_year = stated.get("in_year")
        self.is_whole_year = stated.get("year") == "whole"
        self.is_rise = "against" in stated


# What a rule may say. What else it says would be left out of what is expected, and nobody would know.
RULE_WORDS = {"id", "title", "clauses", "subject", "when", "require", "measure", "reported", "share", "count", "sum", "ratio", "limit", "limits", "from", "binds_by",
              "obligation", "departments", "reading", "implements", "cases", "judged_by"}
LIMIT_WORDS = {*COMPARATORS, "on_or_before", "from"}
AGGREGATE_WORDS = {"members", "of", "to", "among", "where", "in_year", "year", "against"}


def _known(stated, words):
    if set(stated) - words:
        raise ValueError(f"not known here: {sorted(set(stated) - words)}")
    return stated


class Rule:
    def __init__(self, stated):
        _known(stated, RULE_WORDS)
        self.id, self.subject, self.obligation = stated["id"], stated["subject"], stated["obligation"]
        self.when = condition(stated["when"]) if "when" in stated else None
        self.require = condition(stated["require"]) if "require" in stated else None
        self.measure = Measure(stated["measure"]) if "measure" in stated else None
        self.reported = Measure(stated["reported"]) if "reported" in stated else None
        self.aggregate = next((Aggregate(kind, stated[kind]) for kind in ("share", "count", "sum", "ratio") if kind in stated), None)
        limits = stated.get("limits") or [stated.get("limit") or {"from": stated["from"]}]
        self.limits = [Limit(limit) for limit in limits]
        self.binds_by = stated.get("binds_by")
        self.level = {"must": "error", "in_principle": "error", "strive": "warning", "encourage": "note"}[self.obligation]

    @property
    def own(self):
        """What is measured of the jurisdiction itself, where it has no members or what it reports comes first."""
        return self.measure or self.reported

    def limit_on(self, on):
        binding = [limit for limit in self.limits if limit.start <= on]
        return binding[-1] if binding else None


class Pack:
    def __init__(self, root, identity, version):
        self.name = f"{identity}@{version}"
        folder = os.path.join(root, identity, version)
        vocabulary = _vocabulary(root, _read(os.path.join(folder, "pack.yaml"))["vocabulary"])
        self.kinds = list(vocabulary["subjects"])
        self.labels = vocabulary["subjects"]
        self.facts = {kind: {} for kind in self.kinds}
        for fact, stated in vocabulary["facts"].items():
            for kind in stated["subjects"]:
                self.facts[kind][fact] = Fact(fact, stated, kind)
        self.rules = []
        for path in sorted(glob.glob(os.path.join(folder, "*.yaml"))):
            if path.endswith(".cases.yaml"):
                continue
            file = _read(path)
            if isinstance(file, dict) and "rules" in file:
                self.rules += [Rule(rule) for rule in file["rules"]]
        self.listed = {}
        for place, stated in _read(os.path.join(root, "jurisdictions.yaml"))["jurisdictions"].items():
            self.listed[place] = (stated.get("within"), [stated["label"]["zh"], stated["label"]["en"], *stated.get("also", [])])

    def rules_for(self, kind):
        return [rule for rule in self.rules if rule.subject == kind]


def _vocabulary(root, version):
    """The vocabulary of the version that a pack asks for."""
    for path in sorted(glob.glob(os.path.join(root, "vocabulary*.yaml"))):
        vocabulary = _read(path)
        if vocabulary["version"] == version:
            return vocabulary
    raise ValueError(f"there is no vocabulary {version} in {root}")


def _read(path):
    with open(path, encoding="utf-8") as file:
        return yaml_subset.load(file.read())
