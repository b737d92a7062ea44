using System.Collections.Generic;
using System.Linq;
using System.Text;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Tests.Reference;
using Compliance.Values;

namespace Compliance.Tests.Kernel.Worlds;

/// <summary>Makes random rules of every shape, most of whose limits lie exactly at, or just beside, what the anchors measure.</summary>
internal sealed class RuleMaker(IReadOnlyList<FactSketch> facts, Dice dice, TermMaker? terms = null)
{
    // The levels of the rules before.
    private readonly List<string> _scores = [];

    /// <summary>Names for some of the expressions; null in worlds without all that is said about days.</summary>
    public TermMaker? Terms => terms;

    /// <summary>The days from which limits bind.</summary>
    public static IReadOnlyList<string> Days { get; } = ["2023-12-06", "2025-12-31", "2026-11-15", "2030-01-01", "2030-12-31"];

    /// <summary>The day of every year by which things are due.</summary>
    public const string Due = "11-15";

    public string Make(string id)
    {
        var pool = new FactPool(facts, isOnce: dice.Chance(0.6), dice);
        var measures = new MeasureMaker(pool, dice, isDated: terms is not null);
        var conditions = new ConditionMaker(pool, measures, dice, terms);
        var text = new StringBuilder($"  - id: {id}\n    title: {{zh: 甲, en: a}}\n    clauses: [{{section: 一, quote: 甲}}]\n    subject: thing\n");
        var levels = _scores.Count > 0 && terms is null && dice.Chance(0.3) ? $"{dice.Pick<string>(_scores)} {dice.Pick(">=", "<", "=", "!=")} level_{dice.Between(1, 2)}" : null;
        var when = dice.Chance(0.7) ? conditions.Make(dice.Between(0, 2)) : null;
        if ((when ?? levels) is not null)
            text.Append($"    when: '{(when is null || levels is null ? when ?? levels : $"({when}) and {levels}")}'\n");

        var obligation = dice.Pick<string>([.. PackWords.Obligations, "in_principle", "in_principle"]);
        text.Append($"    obligation: {obligation}\n    departments: []\n");
        if (terms is not null)
            return text.Append(Dated(id, pool, measures, conditions)).ToString();
        return text.Append(dice.Between(0, 12) switch
        {
            10 => Scored(id, new ScoreMaker(pool, conditions, dice)),
            11 or 12 => Tables(measures, new RowMaker(pool, dice)),
            0 or 1 => Deadline(pool),
            2 or 3 or 4 => null,
            _ => Thresholds(measures),
        } ?? Condition(conditions)).ToString();
    }

    private string? Scored(string id, ScoreMaker scores)
    {
        var when = dice.Chance(0.3) ? $", when: {facts.First(fact => fact.Type == FactType.Boolean).Name}" : "";
        var levels = $"    levels: [{{level_1: {dice.Between(1, 8)}}}, {{level_2: {dice.Between(8, 15)}{when}}}, {{level_3: {dice.Between(15, 25)}}}]\n";
        if (scores.Make(levels) is not { } score)
            return null;

        _scores.Add(id.Replace('-', '_'));
        return $"{score}    limits:\n" + Limits(_ => $"{dice.Pick<string>(PackWords.Comparators)}: level_{dice.Between(1, 3)}");
    }

    private string? Tables(MeasureMaker measures, RowMaker rows)
    {
        if (measures.Make(dice.Between(0, 2)) is not { } measure)
            return null;

        var boxes = rows.Make();
        if (boxes.Count == 0)
            return null;

        var unit = UnitOf(measure);
        var table = string.Join(", ", boxes.Select(box =>
        {
            var value = Decimals.Near((measure.Anchor / FactSketch.ScaleOf(unit) * new Fraction(dice.Pick(10, 10, 10, 8, 12, 20), 10)) + dice.Pick(0, 0, 1, -1), 9);
            return $"{{{box}{dice.Pick<string>(PackWords.Comparators)}: '{Decimals.Write(value)} {unit}'}}";
        }));
        var elsewhere = dice.Chance(0.4) ? ", elsewhere: not_applicable" : "";
        return $"    measure: '{measure.Text}'\n    limit: {{rows: [{table}]{elsewhere}, from: {dice.Pick<string>(Days)}}}\n";
    }

    // Several tables one after the other, or a table and a limit for all.
    private string? DatedTables(MeasureMaker measures, RowMaker rows, bool isBound)
    {
        if (measures.Make(dice.Between(0, 2)) is not { } measure || rows.Make() is not { Count: > 0 } boxes)
            return null;

        var unit = UnitOf(measure);
        string Limit() => $"{dice.Pick<string>(PackWords.Comparators)}: '{Decimals.Write(Decimals.Near((measure.Anchor / FactSketch.ScaleOf(unit) * new Fraction(dice.Pick(10, 10, 10, 8, 12, 20), 10)) + dice.Pick(0, 0, 1, -1), 9))} {unit}'";
        string Table(IEnumerable<string> some, bool isOnly) => $"rows: [{string.Join(", ", some.Select(box => $"{{{box}{Limit()}}}"))}]{(isOnly ? ", elsewhere: not_applicable" : "")}";

        // By the day of evaluation, tables without an answer elsewhere are about the same cases; by a day of its own, about any.
        var areOnly = dice.Chance(0.3);
        return $"    measure: '{measure.Text}'\n    limits:\n" + Limits(place => !isBound && areOnly ? Table(boxes, isOnly: true)
            : place != 0 && !dice.Chance(0.6) ? Limit()
            : Table(isBound && boxes.Count > 1 && dice.Chance(0.4) ? boxes.Skip(1) : boxes, isBound && dice.Chance(0.4)));
    }

    // Bound by a day of its own in some rules, and held against other facts in some.
    private string Dated(string id, FactPool pool, MeasureMaker measures, ConditionMaker conditions)
    {
        var isBound = dice.Chance(0.4);
        var asked = dice.Between(0, 13) switch
        {
            10 => (Scored(id, new ScoreMaker(pool, conditions, dice)), true),
            11 or 12 or 13 => (DatedTables(measures, new RowMaker(pool, dice), isBound), true),
            0 => Deadline(pool) is { } deadline ? (deadline, false) : default,
            1 or 2 => DayBesideDay(pool),
            3 => BetweenDays(pool),
            4 or 5 => Relative(measures),
            6 or 7 => default,
            _ => (Thresholds(measures), true),
        };
        var (text, mayBeBound) = asked.Item1 is null ? (Condition(conditions), true) : asked;
        return mayBeBound && isBound && (pool.Take(fact => fact.Type == FactType.Date) ?? facts.FirstOrDefault(fact => fact.Type == FactType.Date)) is { } day ? $"{text}    binds_by: {day.Name}\n" : text!;
    }

    // A day on one side of another one, and of a time after it.
    private (string?, bool) DayBesideDay(FactPool pool)
    {
        if (pool.Take(fact => fact.Type == FactType.Date) is not { } day || pool.Take(fact => fact.Type == FactType.Date) is not { } other)
            return default;
        return ($"    measure: {day.Name}\n    limits:\n{Limits(_ => $"{dice.Pick<string>(PackWords.Comparators)}: '{new ConditionMaker(pool, new MeasureMaker(pool, dice), dice).Shifted(other.Name)}'")}", true);
    }

    private (string?, bool) BetweenDays(FactPool pool)
    {
        if (pool.Take(fact => fact.Type == FactType.Date) is not { } day || pool.Take(fact => fact.Type == FactType.Date) is not { } other)
            return default;

        var unit = dice.Pick("months", "years", "days");
        var distance = (day.Anchor + -other.Anchor) / (unit == "days" ? 1 : unit == "months" ? 30 : 365);
        return ($"    measure: '{day.Name} - {other.Name}'\n    limits:\n{Limits(_ => $"{dice.Pick<string>(PackWords.Comparators)}: '{(int)(distance.Top / distance.Bottom) + dice.Between(-1, 1)} {unit}'")}", true);
    }

    private (string?, bool) Relative(MeasureMaker measures)
    {
        if (measures.Make(dice.Between(0, 2)) is not { } measure)
            return default;

        var text = terms!.Name(measure.Text);
        return ($"    measure: '{text}'\n    limits:\n{Limits(_ => $"{dice.Pick<string>(PackWords.Comparators)}: '{Other(measures, measure)}'")}", true);
    }

    // A number alone would be a limit of another kind.
    private string Other(MeasureMaker measures, MeasureSketch measure) =>
        measures.Like(measure, 1).Text is var text && char.IsLetter(text.TrimStart('(', '-')[0]) ? text : $"least of ({text}, {measure.Text})";

    private string? Deadline(FactPool pool) => pool.Take(fact => fact.Type == FactType.Date) is { } done
        ? $"    measure: {done.Name}\n    limits:\n{Limits(_ => $"on_or_before: {Due}")}"
        : null;

    private string Condition(ConditionMaker conditions) =>
        $"    require: '{conditions.Make(dice.Between(0, 2)) ?? facts.First(fact => fact.Type == FactType.Boolean).Name}'\n    from: {dice.Pick<string>(Days)}\n";

    private string? Thresholds(MeasureMaker measures)
    {
        if (measures.Make(dice.Between(0, 3)) is not { } measure)
            return null;

        var unit = UnitOf(measure);
        var scale = FactSketch.ScaleOf(unit);
        return $"    measure: '{measure.Text}'\n    limits:\n" + Limits(place =>
        {
            // The first limit is hit exactly where the quotient is a decimal number, else within a millionth of a millionth.
            var exact = measure.Anchor / scale;
            var value = Decimals.Write(exact) is not null ? exact : Decimals.Near(exact, 12);
            if (dice.Chance(0.15))
                value = 0;
            else if (place > 0)
                value = Decimals.Near((value * new Fraction(dice.Between(1, 30), 10)) + dice.Between(-1, 1), 6);
            return $"{dice.Pick<string>(PackWords.Comparators)}: '{Decimals.Write(value)} {unit}'";
        });
    }

    private string UnitOf(MeasureSketch measure)
    {
        var isPlain = FactSketch.UnitOf(measure.UnitText).Dimension.IsNone;
        if (isPlain && measure.IsDifference)
            return "percentage point";
        return isPlain && (measure.UnitText.Length == 0 || dice.Chance(0.5)) ? "%" : measure.UnitText;
    }

    private string Limits(System.Func<int, string> write)
    {
        var days = Days.Where(_ => dice.Chance(0.4)).DefaultIfEmpty(Days[1]).Take(3).ToList();
        return string.Concat(days.Select((day, place) => $"      - {{{write(place)}, from: {day}{(terms is not null && dice.Chance(0.3) ? $", until: {End(day)}" : "")}}}\n"));
    }

    // A last day beside another limit's first, or anywhere behind.
    private string End(string from)
    {
        var first = CalendarDate.Parse(from).DayNumber;
        return CalendarDate.FromDayNumber(dice.Chance(0.5) ? first + dice.Pick(0, 1, 365, 1000) : System.Math.Max(first, CalendarDate.Parse(dice.Pick<string>(Days)).DayNumber - dice.Between(0, 1))).ToString();
    }
}
