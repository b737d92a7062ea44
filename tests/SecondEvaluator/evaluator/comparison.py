"""What the tool gave, held against what was expected."""
from fractions import Fraction

from . import units


class Comparison:
    def __init__(self):
        self.subjects = self.findings = self.cities = self.left_out = 0
        self.verdicts = {}
        self.differences = []

    def add(self, other):
        """What was compared in another part."""
        self.subjects += other.subjects
        self.findings += other.findings
        self.cities += other.cities
        self.left_out += other.left_out
        for verdict, count in other.verdicts.items():
            self.verdicts[verdict] = self.verdicts.get(verdict, 0) + count
        self.differences += other.differences

    def differ(self, what, subject, rule, expected, found):
        self.differences.append(f"{what} of {rule or 'the whole'} of {subject.kind} {subject.id} in {getattr(subject, 'file', '?')}: expected {expected}, found {found}")

    def subject(self, subject, found, expected, decision):
        """One subject: its decision, and of each rule verdict, measured interval, missing facts and the status of a deviation."""
        self.subjects += 1
        by_rule = {one["rule"]: one for one in found["findings"]}
        if all(one for _, one in expected) and found["decision"] != decision:
            self.differ("decision", subject, None, decision, found["decision"])
        if set(by_rule) != {rule.id for rule, _ in expected}:
            self.differ("rules", subject, None, sorted(rule.id for rule, _ in expected), sorted(by_rule))
        for rule, one in expected:
            if one is None:
                self.left_out += 1
            else:
                self.finding(subject, rule, one, by_rule[rule.id])

    def finding(self, subject, rule, expected, found):
        self.findings += 1
        self.verdicts[expected.verdict] = self.verdicts.get(expected.verdict, 0) + 1
        if found["verdict"] not in (expected.may_be or [expected.verdict]):
            self.differ("verdict", subject, rule.id, expected.verdict, f"{found['verdict']} ({found['message']['en']})")
            return
        if expected.missing is not None and set(found["missing"]) != set(expected.missing):
            self.differ("missing facts", subject, rule.id, sorted(expected.missing), sorted(found["missing"]))
        if expected.measured is not None:
            self.measured(subject, rule, expected.measured, found["measured"])
        if expected.deviation is not None and (found.get("deviation") or {}).get("status") != expected.deviation:
            self.differ("deviation", subject, rule.id, expected.deviation, (found.get("deviation") or {}).get("status"))

    def measured(self, subject, rule, expected, found):
        found = found or {"min": None, "max": None}
        scale = units.scale(found["unit"]) if found.get("unit") else None
        for end, value in (("min", expected.low), ("max", expected.high)):
            shown = found[end]
            if (shown is None) != (value is None) or (shown is not None and not _is_near(Fraction(str(shown)) * scale, value)):
                self.differ("measured " + end, subject, rule.id, None if value is None else float(value / (scale or 1)), f"{shown} {found.get('unit')}")


def _is_near(left, right):
    # Fifteen digits are written.
    return left == right or abs(left - right) <= abs(right) * Fraction(1, 10 ** 13)
