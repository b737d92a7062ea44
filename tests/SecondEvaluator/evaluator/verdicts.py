"""Verdicts of the rules on one subject, by the page on concepts: what may be is a box, and all of it has to agree."""
import datetime
import itertools

from .ranges import FALSE, OPEN, TRUE, Range, compare

PASS, FAIL, UNDETERMINED, NOT_APPLICABLE, UPCOMING, WAIVED = "pass", "fail", "undetermined", "not_applicable", "upcoming", "waived"


class Result:
    """What is expected of a rule: None where that is not compared."""

    def __init__(self, verdict, measured=None, missing=None, deviation=None, may_be=None):
        self.verdict, self.measured, self.missing, self.deviation, self.may_be = verdict, measured, missing, deviation, may_be


def readings(subject, facts):
    """Every way to read what is stated: a fact that can be read in two ways has two values."""
    names = sorted(facts)
    options = [subject.values[name] for name in names]
    for chosen in itertools.product(*options):
        yield dict(zip(names, chosen))


def facts_of(rule):
    names = set()
    for part in (rule.when, rule.require):
        if part:
            names |= _facts_in(part.tree)
    if rule.own:
        names |= set(rule.own.facts)
    if rule.binds_by:
        names.add(rule.binds_by)
    return names


def _facts_in(tree):
    if tree[0] in ("and", "or"):
        return _facts_in(tree[1]) | _facts_in(tree[2])
    return _facts_in(tree[1]) if tree[0] == "not" else {tree[1]}


def holds_on(rule, limit, facts, on):
    """Whether what is asked for holds, all over the box."""
    if rule.require:
        return rule.require.evaluate(facts)
    if rule.own is None:
        return OPEN
    value = rule.own.evaluate(facts)
    if limit.comparator != "on_or_before":
        return compare(value, limit.comparator, limit.value)
    return _kept(value, limit, on)


def _kept(filed, limit, on):
    # Within the year, up to the day; what is of an earlier year may still be followed by this year's while the day is not over.
    year = datetime.date.fromordinal(on).year
    first = datetime.date(year, 1, 1).toordinal()
    last = datetime.date(year, limit.month, limit.day).toordinal()
    if filed.low is not None and filed.low >= first and filed.high is not None and filed.high <= last:
        return TRUE
    if filed.low is not None and filed.low > last:
        return FALSE
    if filed.high is not None and filed.high < first and on > last:
        return FALSE
    return OPEN


def is_year_over(rule, on):
    """Whether what is reported of the year is that of the whole of it, where that is asked for."""
    day = datetime.date.fromordinal(on)
    return not (rule.aggregate and rule.aggregate.is_whole_year) or (day.month, day.day) == (12, 31)


def verdict_of(applies, is_in_force, holds):
    if applies == FALSE:
        return NOT_APPLICABLE
    if not is_in_force:
        return UPCOMING
    if holds == TRUE:
        return PASS
    return FAIL if applies == TRUE and holds == FALSE else UNDETERMINED


def joined(verdicts):
    """One verdict for several ways in which it may be."""
    verdicts = set(verdicts)
    if len(verdicts) == 1:
        return verdicts.pop()
    for one in (PASS, UPCOMING):
        if verdicts <= {one, NOT_APPLICABLE}:
            return one
    return UNDETERMINED


def deviation_status(deviation, rule, on):
    if rule.obligation != "in_principle":
        return "not_waivable"
    if not (deviation.get("approved_by") and deviation.get("reason") and deviation.get("expires_on")):
        return "not_approved"
    if deviation.get("approved_on") is None or deviation["approved_on"] > on:
        return "not_approved"
    return "expired" if on > deviation["expires_on"] else "valid"


def covered(verdict, rule, subject, on):
    if verdict == FAIL and any(one["rule"] == rule.id and deviation_status(one, rule, on) == "valid" for one in subject.deviations):
        return WAIVED
    return verdict


def over_days(verdicts):
    """One verdict for all days that it may be: those without a limit in force count like not applying, and nothing fails while one does."""
    verdicts = set(verdicts)
    if len(verdicts) == 1:
        return verdicts.pop()
    bound = verdicts - {UPCOMING, NOT_APPLICABLE}
    if not bound:
        return UPCOMING
    return PASS if bound == {PASS} else UNDETERMINED


def days_that_matter(subject, rule):
    """Of the days that the date may be, the first of each stretch on which nothing changes."""
    first, last = subject.days
    edges = {first, last}
    edges |= {limit.start for limit in rule.limits}
    for one in subject.deviations:
        for key, after in (("approved_on", 0), ("expires_on", 1)):
            if one.get(key) is not None:
                edges.add(one[key] + after)
    if rule.aggregate and rule.aggregate.is_whole_year:
        edges |= {datetime.date(datetime.date.fromordinal(day).year, 12, 31).toordinal() for day in subject.days}
    for limit in rule.limits:
        if limit.comparator == "on_or_before":
            for year in {datetime.date.fromordinal(first).year, datetime.date.fromordinal(last).year}:
                edges |= {datetime.date(year, limit.month, limit.day).toordinal() + 1, datetime.date(year, 1, 1).toordinal()}
    return sorted(day for day in edges if first <= day <= last)


def verdicts_on(rule, subject, on):
    """The verdict on a day for each reading of the facts."""
    limit = rule.limit_on(on)
    for facts in readings(subject, facts_of(rule)):
        if rule.binds_by:
            yield covered(joined(verdict for _, _, _, verdict in by_own_day(rule, facts)), rule, subject, on)
            continue
        applies = rule.when.evaluate(facts) if rule.when else TRUE
        holds = holds_on(rule, limit, facts, on) if limit and is_year_over(rule, on) else OPEN
        yield covered(verdict_of(applies, limit is not None, holds), rule, subject, on)


def stretches(rule, days):
    """The days that are possible, divided by the limits that bind on them; None where none does."""
    starts = sorted({limit.start for limit in rule.limits})
    for first, after in zip([None, *starts], [*starts, None]):
        some = days.meet(Range(first, None if after is None else after - 1))
        if not some.is_empty:
            yield some, rule.limit_on(first) if first is not None else None


def by_own_day(rule, facts):
    """What each limit gives that may bind by a day of the subject itself: the box with the day narrowed to its own, whether it applies, whether it holds, and the verdict."""
    for some, limit in stretches(rule, facts[rule.binds_by]):
        narrowed = {**facts, rule.binds_by: some}
        applies = FALSE if limit is None else rule.when.evaluate(narrowed) if rule.when else TRUE
        holds = OPEN if limit is None else holds_on(rule, limit, narrowed, None)
        yield narrowed, applies, holds, verdict_of(applies, True, holds)


def evaluate_on(rule, subject, on):
    return joined(verdicts_on(rule, subject, on))


def evaluate(rule, subject):
    """What is expected of a rule by the subject's own facts."""
    days = days_that_matter(subject, rule)
    verdict = over_days([evaluate_on(rule, subject, on) for on in days])
    is_measured = rule.own and all(is_year_over(rule, on) for on in days) and rule.limits[0].comparator != "on_or_before" and verdict != NOT_APPLICABLE and any(name in subject.stated for name in rule.own.facts)
    measured = hull([rule.own.evaluate(facts) for facts in readings(subject, facts_of(rule))]) if is_measured else None
    status = {deviation_status(one, rule, on) for one in subject.deviations if one["rule"] == rule.id for on in days}
    return Result(verdict, measured, missing_of(rule, subject, verdict, days), status.pop() if len(status) == 1 else None)


def missing_of(rule, subject, verdict, days):
    """The facts that could settle what is open: each that is not known, in a part that does not answer alike everywhere."""
    if verdict != UNDETERMINED:
        return frozenset()
    if rule.binds_by:
        return missing_by_own_day(rule, subject)
    missing = set()
    for on in days:
        limit = rule.limit_on(on)
        answers = set()
        for facts in readings(subject, facts_of(rule)):
            applies = rule.when.evaluate(facts) if rule.when else TRUE
            if applies == FALSE or limit is None:
                continue
            holds = holds_on(rule, limit, facts, on) if is_year_over(rule, on) else OPEN
            answers.add(holds)
            if applies == OPEN and holds != TRUE:
                missing |= rule.when.open_facts(facts)
            if holds == OPEN and rule.require:
                missing |= rule.require.open_facts(facts)
        if rule.own and is_year_over(rule, on) and answers and answers not in ({TRUE}, {FALSE}):
            missing |= {name for name in rule.own.facts if limit.comparator == "on_or_before" or not _is_known(subject.values[name])}
    if subject.days[0] != subject.days[1] and _differs_by_day(rule, subject, days):
        missing.add("date")
    return frozenset(missing)


def missing_by_own_day(rule, subject):
    missing, answers = set(), set()
    for facts in readings(subject, facts_of(rule)):
        parts = list(by_own_day(rule, facts))
        if len({verdict for _, _, _, verdict in parts}) > 1:
            missing.add(rule.binds_by)
        for narrowed, applies, holds, _ in parts:
            if applies == FALSE:
                continue
            answers.add(holds)
            if applies == OPEN and holds != TRUE:
                missing |= rule.when.open_facts(narrowed)
            if holds == OPEN and rule.require:
                missing |= rule.require.open_facts(narrowed)
    if rule.own and answers and answers not in ({TRUE}, {FALSE}):
        missing |= {name for name in rule.own.facts if not _is_known(subject.values[name])}
    return frozenset(missing)


def _is_known(values):
    return len(values) == 1 and values[0].is_point


def _differs_by_day(rule, subject, days):
    return len({evaluate_on(rule, subject, on) for on in days}) > 1


def hull(ranges):
    low = None if any(one.low is None for one in ranges) else min(one.low for one in ranges)
    high = None if any(one.high is None for one in ranges) else max(one.high for one in ranges)
    return Range(low, high)


def decide(findings):
    """What the findings of a subject amount to: its errors alone."""
    errors = {verdict for rule, verdict in findings if rule.level == "error"}
    for verdict, decision in ((FAIL, "non_compliant"), (UNDETERMINED, "undetermined"), (WAIVED, "compliant_with_deviations"), (PASS, "compliant")):
        if verdict in errors:
            return decision
    return "nothing_applied"
