"""Makes subjects and cities at random, has the tool evaluate them, and holds its results against those of this evaluator."""
import argparse
import datetime
import functools
import multiprocessing
import os
import random
import sys
import tempfile
import time
from fractions import Fraction

from . import cities, files, verdicts
from .comparison import Comparison
from .pack import Pack
from .ranges import Range
from .subjects import Maker, Statement, number_text
from .tool import NoResult, Tool

KINDS = [("project", 12), ("renewal_unit", 3), ("cluster", 1), ("plot", 1), ("corridor", 1), ("community", 1), ("jurisdiction", 3)]
BATCH = 80

# What is made of each pack is made in parts, each by a process and by dice of its own, so that it is the same on any number of processors.
PARTS = 2

# The plan as it was issued first and as it is checked when none is named. By name and version: a newer one may say what the evaluator does not know.
PACKS = [("jiaozuo-2023-3", "1.0.0"), ("jiaozuo-2023-3", "1.1.0"), ("jiaozuo-2023-3", "1.2.0")]


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rules", required=True)
    options.add_argument("--subjects", type=int, default=10_000)
    options.add_argument("--cities", type=int, default=500)
    options.add_argument("--seed", type=int, default=20231206)
    options.add_argument("--keep", help="a folder for what is made, which is kept")
    options.add_argument("tool", nargs="+")
    options = options.parse_args()

    comparison = Comparison()
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, multiprocessing.Pool(maxtasksperchild=1) as pool:
        parts = [(pack, part) for pack in PACKS for part in range(PARTS)]
        for (pack, part), one in zip(parts, pool.imap(functools.partial(check, options, options.keep or folder), parts)):
            print(f"{pack[0]}@{pack[1]}, part {part + 1} of {PARTS}: {one.subjects} subjects, {one.cities} of them cities and counties with members, {one.findings} findings", flush=True)
            comparison.add(one)
    print(f"seed {options.seed}: {comparison.subjects} subjects, {comparison.cities} of them cities and counties with members, {comparison.findings} findings, {time.monotonic() - started:.0f} s")
    if comparison.left_out:
        print(f"  {comparison.left_out} findings not compared: too much is open to try every way")
    print("  " + ", ".join(f"{verdict} {count}" for verdict, count in sorted(comparison.verdicts.items())))
    for difference in comparison.differences[:40]:
        print("  " + difference)
    print(f"  {len(comparison.differences)} differences")
    return 1 if comparison.differences else 0


def check(options, folder, pack_and_part):
    """One part of what is made of a pack."""
    (identity, version), part = pack_and_part
    pack, tool, comparison = Pack(options.rules, identity, version), Tool(options.tool), Comparison()
    dice = random.Random(f"{options.seed} {pack.name} {part}")
    place = os.path.join(folder, f"{pack.name}-{part}")
    os.makedirs(place, exist_ok=True)
    share = len(PACKS) * PARTS
    check_subjects(pack, tool, dice, -(-options.subjects // share), place, comparison)
    cities.check(pack, tool, dice, -(-options.cities // share), place, comparison)
    return comparison


def check_subjects(pack, tool, dice, count, folder, comparison):
    maker = Maker(pack, dice)
    batch, last = 0, comparison.subjects + count
    while comparison.subjects < last:
        batch += 1
        for kind, weight in KINDS:
            made, paths = [], []
            subjects = [make(maker, kind, f"{kind}-{batch}-{number}") for number in range(weight * BATCH)]
            for part, form in enumerate(("yaml", "json", "csv")):
                some = subjects[part::3]
                path = os.path.join(folder, f"{kind}-{batch}.{form}")
                for one in some:
                    one.file = path
                    if form != "csv" and dice.random() < (0.9 if kind == "renewal_unit" else 0.1):
                        one.deviations = [deviation(dice, pack, one)]
                files.write(path, some, pack, dice)
                paths.append(path)
            made += subjects
            check_batch(pack, tool, dice, made, paths, comparison)


def check_batch(pack, tool, dice, made, paths, comparison):
    # On another day than their own: limits by the day of evaluation change with it, and those by a day of the subject do not.
    as_of = datetime.date(dice.randint(2023, 2032), dice.choice([1, 12]), dice.choice([1, 6, 31])) if dice.random() < 0.3 else None
    check = tool.check(pack, paths, *(["--as-of", str(as_of)] if as_of else []))
    for problem in check["diagnostics"]:
        if problem["severity"] == "error":
            comparison.differences.append(f"refused: {problem['file']}:{problem['line']}:{problem['column']} {problem['code']} {problem['message']['en']}")
    found = {(one["kind"], one["id"]): one for one in check["subjects"]}
    today = check["today"] and datetime.date.fromisoformat(check["today"]["date"]).toordinal()
    for one in made:
        if as_of:
            one.days = (as_of.toordinal(), as_of.toordinal())
        elif one.days is None:
            one.days = (today, today)
        if (one.kind, one.id) not in found:
            comparison.differ("absent", one, None, "a result", None)
            continue
        hold(pack, one, found[one.kind, one.id], comparison)


def make(maker, kind, identity):
    dice = maker.dice
    subject = maker.subject(kind, identity)
    if dice.random() < 0.95:
        on = dice.choice([
            datetime.date(2023, 12, dice.choice([5, 6])), datetime.date(2025, 12, dice.choice([30, 31])), datetime.date(2030, 1, 1), datetime.date(2029, 12, 31),
            datetime.date(2030, 12, dice.choice([30, 31])), datetime.date(dice.randint(2023, 2032), dice.randint(1, 12), dice.randint(1, 28))])
        one = maker.day_statement(on)
        while ".." in one.text:
            one = maker.day_statement(on)
        subject.date_text = one.text
        subject.days = (int(one.values[0].low), int(one.values[0].high))
    if kind == "project" and dice.random() < 0.3 and "gross_floor_area" in subject.statements:
        at_the_limit(maker, subject)
    if dice.random() < 0.3:
        subject.name = dice.choice(["教学楼", "a plant", "地块, 二期", "“引号”"])
    maker.finish(subject)
    return subject


def at_the_limit(maker, subject):
    """Waste of 300 t for each 10⁴ m², or a little beside it."""
    area = Fraction(maker.dice.choice(["10532.88", "18600", "6420", "12000.5"]))
    waste = area * Fraction(3, 100) + Fraction(maker.dice.choice(["0", "0", "0.0001", "-0.0001"]))
    subject.statements["gross_floor_area"] = Statement(f"{number_text(area)} m²", [Range.point(area)])
    subject.statements["construction_waste"] = Statement(f"{number_text(waste)} t", [Range.point(waste)])


def deviation(dice, pack, subject):
    rule = dice.choice([one for one in pack.rules_for(subject.kind)]).id
    written, meant = {"rule": rule}, {"rule": rule}
    for key in ("reason", "approved_by", "document"):
        if dice.random() < 0.9:
            written[key] = dice.choice(["a reason", "焦作市人民政府", "焦政〔2026〕12号", "-", "待定"]) if dice.random() < 0.4 else "as it should be"
            meant[key] = None if written[key] in ("-", "待定") else written[key]
    for key, years in (("approved_on", (2023, 2027)), ("expires_on", (2025, 2033))):
        if dice.random() < 0.93:
            on = datetime.date(dice.randint(*years), dice.randint(1, 12), dice.choice([1, 28]))
            written[key] = str(on) if dice.random() < 0.9 else "不详"
            meant[key] = on.toordinal() if written[key] != "不详" else None
    if meant.get("approved_on") and meant.get("expires_on") and meant["expires_on"] < meant["approved_on"]:
        written["approved_on"], written["expires_on"] = written["expires_on"], written["approved_on"]
        meant["approved_on"], meant["expires_on"] = meant["expires_on"], meant["approved_on"]
    meant["written"] = written
    return meant


def hold(pack, subject, found, comparison):
    expected = []
    for rule in pack.rules_for(subject.kind):
        expected.append((rule, verdicts.evaluate(rule, subject)))
    comparison.subject(subject, found, expected, verdicts.decide([(rule, one.verdict) for rule, one in expected]))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except NoResult as reason:
        sys.exit(str(reason))
