using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Tests.Reference;
using Compliance.Values;

namespace Compliance.Tests.Kernel.Worlds;

/// <summary>Makes random subjects: points at the anchors and a hair beside them, intervals that touch them, and facts left out.</summary>
internal sealed class SubjectMaker(RulePack pack, IReadOnlyList<FactSketch> facts, Dice dice)
{
    private static readonly Fraction[] Hairs = [.. new[] { -3, -12, -16, -25 }.Select(Decimals.PowerOfTen)];

    public Subject Make(string id)
    {
        var builder = new SubjectBuilder(pack.Vocabulary, "thing", id).On(Day());
        var missing = dice.Pick(0, 0.1, 0.3, 0.6);
        foreach (var fact in facts.Where(_ => !dice.Chance(missing)))
            builder.Set(fact.Name, State(fact));
        for (var i = dice.Between(0, 2 * pack.Rules.Count); i > 0; i--)
            builder.Add(Deviation(dice.Pick<Rule>(pack.Rules).Id));
        return builder.Build().Require();
    }

    private CalendarDate Day()
    {
        var day = dice.Chance(0.3)
            ? new CalendarDate(dice.Between(2023, 2031), 11, 15)
            : CalendarDate.Parse(dice.Pick<string>([.. RuleMaker.Days, RuleMaker.Days[^1]]));
        return CalendarDate.FromDayNumber(day.DayNumber + dice.Pick(0, 0, -1, 1, 100, 400));
    }

    private string State(FactSketch fact) => fact.Type switch
    {
        FactType.Boolean => dice.Chance(0.7) == (fact.Anchor.Sign != 0) ? "true" : "false",
        FactType.Choice => string.Join(" | ", fact.Choices.Where((_, i) => dice.Chance(0.3) || i == (int)fact.Anchor.Top)),
        FactType.Date => StateRange(fact, value => CalendarDate.FromDayNumber((int)value.Top).ToString(), DayNear),
        FactType.Count => StateRange(fact, value => $"{Decimals.Write(value)} {fact.UnitText}", CountNear),
        _ => StateRange(fact, value => WriteNumber(fact, value), NumberNear),
    };

    private static string Join(string low, string high) => $"{low}..{high}";

    private string StateRange(FactSketch fact, System.Func<Fraction, string> write, System.Func<FactSketch, Fraction> near)
    {
        var a = near(fact);
        var b = near(fact);
        return dice.Between(0, 9) switch
        {
            < 3 => write(fact.Anchor),
            < 6 => write(a),
            6 => $">= {write(a)}",
            7 => $"<= {write(a)}",
            _ => a > b ? Join(write(b), write(a)) : Join(write(a), write(b)),
        };
    }

    private string WriteNumber(FactSketch fact, Fraction value)
    {
        var unit = dice.Pick<string>(fact.Siblings);
        return dice.Chance(0.3) && Decimals.Write(value * fact.Scale / FactSketch.ScaleOf(unit)) is { } converted
            ? $"{converted} {unit}"
            : $"{Decimals.Write(value)} {fact.UnitText}";
    }

    private Fraction NumberNear(FactSketch fact)
    {
        var value = dice.Between(0, 3) switch
        {
            0 => fact.Anchor,
            1 => fact.Anchor + (fact.Anchor * dice.Pick<Fraction>(Hairs) * dice.Pick(1, -1)),
            2 => fact.Anchor * new Fraction(dice.Between(1, 40), 20),
            _ => dice.Between(-60, 110),
        };
        return fact.Allows(value) && Decimals.Write(value) is not null ? value : fact.Anchor;
    }

    private Fraction CountNear(FactSketch fact)
    {
        var value = fact.Anchor + dice.Between(-2, 2);
        return fact.Allows(value) ? value : fact.Anchor;
    }

    private Fraction DayNear(FactSketch fact) => dice.Between(0, 2) switch
    {
        0 => fact.Anchor + dice.Between(-2, 2),
        1 => new CalendarDate(dice.Between(2023, 2031), 11, 15).DayNumber + dice.Between(-1, 1),
        _ => new CalendarDate(dice.Between(2023, 2031), 1, 1).DayNumber + dice.Between(-1, 1),
    };

    private Deviation Deviation(string rule)
    {
        var approved = CalendarDate.Parse(dice.Pick<string>(RuleMaker.Days));
        var expires = CalendarDate.FromDayNumber(approved.DayNumber + dice.Pick(0, 1, 500, 3000, 3000));
        return dice.Between(0, 3) switch
        {
            0 => new Deviation(rule, "a reason", null, null, expires, null, SourceSpan.None),
            1 => new Deviation(rule, "a reason", null, approved, expires, null, SourceSpan.None),
            _ => new Deviation(rule, "a reason", "an office", approved, expires, null, SourceSpan.None),
        };
    }
}
