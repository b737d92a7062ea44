"""Cities, their counties and what is built in them, made at random; and what follows from their members."""
import datetime
import os
from fractions import Fraction

from . import files, members, verdicts
from .ranges import FALSE, OPEN, TRUE, Range, both, compare
from .register import Register
from .subjects import Maker, Statement, Subject

FACTS = ["construction", "category", "meets_green_building_standard", "green_star", "started_on", "gross_floor_area", "is_prefabricated", "is_demonstration", "energy_class",
         "construction_waste", "construction_waste_recovered"]
REPORTED = ["level", "prefabricated_share", "green_building_share", "starred_share", "starred_share_last_year", "construction_waste", "construction_waste_recovered"]
CITIES = 12


class CityMaker:
    def __init__(self, pack, dice):
        self.pack, self.dice, self.maker, self.year = pack, dice, Maker(pack, dice), None

    def register(self, number):
        """Some jurisdictions and members that are given together, and whether there may be more."""
        self.year = self.dice.randint(2025, 2031)
        cities = [self.jurisdiction(f"c{number}-{i}", f"第{number}-{i}市", "河南省") for i in range(CITIES)]
        counties = []
        for city in cities:
            for part in range(self.dice.choice([0, 0, 1, 2])):
                counties.append(self.jurisdiction(f"{city.id}-{part}", f"{city.name}{part}县", city.name if self.dice.random() < 0.15 else city.id))
        if self.dice.random() < 0.4:
            counties.append(self.jurisdiction(f"x{number}", f"第{number}示范区", self.dice.choice([None, "某市", "待定"])))
        if self.dice.random() < 0.4:
            cities.append(self.jurisdiction("jiaozuo", "焦作", "河南省"))
            counties.append(self.jurisdiction("jiefang", None, self.dice.choice([None, "jiaozuo", "焦作市"])))
        if self.dice.random() < 0.2:
            # Two of one name: it says of neither which is meant.
            for last in counties[-1:]:
                last.name = cities[0].name
        given = cities + counties
        projects = []
        for one in given:
            for _ in range(self.dice.choice([0, 1, 2, 3, 4, 6])):
                projects.append(self.project(f"p{number}-{len(projects)}", self.dice.choice([one.id, one.id, one.name or one.id])))
        for name in ("中站区", "jiefang", "高新区"):
            projects.append(self.project(f"p{number}-{len(projects)}", name))
        for _ in range(self.dice.choice([0, 0, 1, 2])):
            projects.append(self.project(f"p{number}-{len(projects)}", self.dice.choice([None, "nowhere", "不详"])))
        return given, projects

    def jurisdiction(self, identity, name, above):
        subject = Subject("jurisdiction", identity)
        subject.name, subject.jurisdiction_text = name, above
        for fact in REPORTED:
            if self.dice.random() < (0.9 if fact == "level" else 0.4):
                self.maker.state(subject, self.pack.facts["jurisdiction"][fact])
        on = datetime.date(self.year, self.dice.choice([1, 12]), self.dice.choice([1, 30]))
        if self.dice.random() < 0.2:
            subject.date_text, first, last = self.dice.choice([
                (f"{on.year}-12", datetime.date(on.year, 12, 1), datetime.date(on.year, 12, 31)), (f"{on.year}", datetime.date(on.year, 1, 1), datetime.date(on.year, 12, 31))])
            subject.days = (first.toordinal(), last.toordinal())
        else:
            subject.date_text, subject.days = str(on), (on.toordinal(), on.toordinal())
        self.maker.finish(subject)
        return subject

    def project(self, identity, lies):
        subject = Subject("project", identity)
        subject.jurisdiction_text, subject.date_text = lies, "2026-01-01"
        subject.days = (datetime.date(2026, 1, 1).toordinal(),) * 2
        missing = self.dice.choice([0.0, 0.0, 0.1, 0.3])
        for name in FACTS:
            if self.dice.random() >= missing:
                self.maker.state(subject, self.pack.facts["project"][name], self.statement(name))
        self.maker.finish(subject)
        return subject

    def statement(self, name):
        """What numbers over members turn on more often than chance has it: round areas, and days in the years that count."""
        if name == "construction":
            return Statement("新建", [frozenset(["new"])]) if self.dice.random() < 0.75 else None
        if name == "category":
            return Statement("公共建筑", [frozenset(["public"])]) if self.dice.random() < 0.8 else None
        if name == "started_on":
            on = datetime.date(self.year - self.dice.choice([0, 0, 0, 1, 1, 2]), self.dice.choice([1, 6, 12]), self.dice.choice([1, 28]))
            if self.dice.random() < 0.12:
                first, last = datetime.date(self.year - 1, 6, 1), datetime.date(self.year, self.dice.choice([6, 12]), 1)
                return Statement(f"{first}..{last}", [Range(Fraction(first.toordinal()), Fraction(last.toordinal()))])
            return self.maker.day_statement(on)
        if name == "gross_floor_area" and self.dice.random() < 0.7:
            area = Fraction(self.dice.choice([1, 2, 3, 4, 6, 7, 10]) * 1000)
            return Statement(f"{area} m²", [Range.point(area)])
        return None


def check(pack, tool, dice, count, folder, comparison):
    maker, number = CityMaker(pack, dice), 0
    last = comparison.cities + count
    while comparison.cities < last:
        number += 1
        given, projects = maker.register(number)
        for one in given + projects:
            # A word for "not stated" is a blank.
            one.jurisdiction = None if one.jurisdiction_text in ("不详", "待定") else one.jurisdiction_text
        paths, options, has_unknown = [], [], False
        everything = given + projects
        for part, some in enumerate((given, projects[::2], projects[1::2])):
            if not some:
                continue
            path = os.path.join(folder, f"register-{number}-{part}.{dice.choice(['yaml', 'json', 'csv'])}")
            for one in some:
                one.file = path
            _write(path, some, pack, dice)
            paths.append(path)
        if dice.random() < 0.12:
            options, has_unknown = ["--partial"], True
        elif dice.random() < 0.12:
            paths.append(os.path.join(folder, f"refused-{number}.csv"))
            with open(paths[-1], "w", encoding="utf-8") as file:
                file.write("类型,编号,建筑面积\n建设项目,r-1,9o000\n")
            has_unknown = True
        dice.shuffle(paths)
        result = tool.check(pack, paths, *options)
        for problem in result["diagnostics"]:
            if problem["severity"] == "error" and not problem["file"].split("/")[-1].startswith("refused"):
                comparison.differences.append(f"refused: {problem['file']}:{problem['line']}:{problem['column']} {problem['code']} {problem['message']['en']}")
        found = {(one["kind"], one["id"]): one for one in result["subjects"]}
        register = Register(pack, given, projects, is_whole=not has_unknown)
        anyone = Subject("project", "one more")
        maker.maker.finish(anyone)
        for one in everything:
            if (one.kind, one.id) not in found:
                comparison.differ("absent", one, None, "a result", None)
                continue
            expected = [(rule, evaluate(rule, one, register, anyone, has_unknown)) for rule in pack.rules_for(one.kind)]
            comparison.subject(one, found[one.kind, one.id], expected, verdicts.decide([(rule, each.verdict) for rule, each in expected if each]))
            comparison.cities += one.kind == "jurisdiction"


def _write(path, subjects, pack, dice):
    meant = [one.jurisdiction for one in subjects]
    for one in subjects:
        one.jurisdiction = one.jurisdiction_text
    files.write(path, subjects, pack, dice)
    for one, jurisdiction in zip(subjects, meant):
        one.jurisdiction = jurisdiction


def evaluate(rule, subject, register, anyone, has_unknown):
    """
    What is expected of a rule by the members that a jurisdiction has and may have.
    anyone: a subject of which nothing is known; has_unknown: whether there may be any number of further members.
    """
    if rule.aggregate is None:
        return verdicts.evaluate(rule, subject)
    if not rule.aggregate.is_whole_year and rule.measure and all(name in subject.stated for name in rule.measure.facts):
        # What is reported comes first.
        return verdicts.evaluate(rule, subject)
    certain, alone, groups = register.parts_for(subject.id)
    if not (certain or alone or groups or has_unknown):
        return verdicts.evaluate(rule, subject)

    facts = next(verdicts.readings(subject, verdicts.facts_of(rule)))
    applies = rule.when.evaluate(facts) if rule.when else TRUE
    per_day, numbers = [], []
    for on in verdicts.days_that_matter(subject, rule):
        limit = rule.limit_on(on)
        year = datetime.date.fromordinal(on).year
        try:
            number = members.number(rule.aggregate, certain, alone, groups, year, anyone if has_unknown else None, None if verdicts.is_year_over(rule, on) else anyone)
        except members.TooMany:
            return None
        numbers.append(number)
        holds = compare(number.value, limit.comparator, limit.value) if limit and number.value else OPEN
        verdict = verdicts.verdict_of(both(applies, number.exists), limit is not None, holds)
        # Perhaps there is none, and then what is reported counts.
        per_day.append(verdict if certain else verdicts.joined([verdict, verdicts.evaluate_on(rule, subject, on)]))
    verdict = verdicts.over_days(per_day)
    is_exact = rule.aggregate.kind != "ratio" or not (alone or groups)
    is_measured = is_exact and numbers and verdict != verdicts.NOT_APPLICABLE and all(number.exists != FALSE for number in numbers)
    return verdicts.Result(verdict, members.any_of(numbers).value if is_measured else None, may_be=None if is_exact else [verdict, verdicts.UNDETERMINED])
