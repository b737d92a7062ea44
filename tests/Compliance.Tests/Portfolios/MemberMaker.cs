using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Values;

namespace Compliance.Tests.Portfolios;

/// <summary>Makes random subjects of the small city: known, half known and unknown.</summary>
internal sealed class MemberMaker(Dice dice)
{
    private static readonly string[] Numbers = ["0", "1", "2", "5", "12.5", "40", "60", "100"];
    private static readonly CalendarDate[] Days = [new(2024, 12, 31), new(2025, 1, 1), new(2025, 7, 1), new(2025, 12, 31), new(2026, 1, 1), new(2026, 5, 4), new(2026, 12, 31), new(2027, 1, 1)];

    public Subject Member(string kind, string id, string? lies)
    {
        var missing = dice.Pick(0.05, 0.2, 0.4);
        return SmallCity.Make(kind, id, lies, null, FactsOf(kind, missing));
    }

    public Subject Jurisdiction(string id, string? above) =>
        SmallCity.Make("jurisdiction", id, above, dice.Pick(new CalendarDate(2025, 12, 31), new CalendarDate(2026, 1, 1), new CalendarDate(2026, 12, 31)), FactsOf("jurisdiction", 0.5));

    private IEnumerable<(string Fact, string Value)> FactsOf(string kind, double missing) => SmallCity.Pack.Vocabulary.FindKind(kind)!.Facts
        .Where(_ => !dice.Chance(missing))
        .Select(fact => (fact.Name, State(fact)));

    private string State(Fact fact) => fact.Type switch
    {
        FactType.Boolean => dice.Pick("true", "false"),
        FactType.Choice => string.Join(" | ", fact.Choices.Where((_, i) => i == 0 ? dice.Chance(0.7) : dice.Chance(0.2)).Select(choice => choice.Name).DefaultIfEmpty("old")),
        FactType.Date => Range([.. Days.Select(day => day.ToString())], ""),
        FactType.Count => Range(fact.Unit.Symbol.En == "star" ? ["0", "1", "2", "3"] : ["0", "20", "80", "100"], fact.Unit.Symbol.En),
        _ => Range([.. Numbers.Where(number => number != "0" || fact.Domain.Contains(Rational.Zero))], fact.Unit.Symbol.En),
    };

    private string Range(string[] values, string unit)
    {
        var first = dice.Between(0, values.Length - 1);
        var last = dice.Between(first, values.Length - 1);
        return dice.Between(0, 9) switch
        {
            < 6 => $"{values[first]} {unit}",
            6 => $">= {values[first]} {unit}",
            7 => $"<= {values[first]} {unit}",
            _ => $"{values[first]} {unit}..{values[last]} {unit}",
        };
    }
}
