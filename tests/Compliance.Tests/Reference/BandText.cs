using System;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Tests.Reference;

/// <summary>Reads a band of numbers, days or choices as rules and descriptors have them: <c>&gt;0.30..0.50</c>, <c>30 %..&lt;40 %</c>, <c>a | b</c>, <c>two_stars..</c>.</summary>
internal static partial class BandText
{
    public static Cell Read(string text, SubjectKind kind, int slot)
    {
        var fact = kind.Facts[slot];
        if (fact.Type == FactType.Boolean)
            return new Cell(slot, null, text is "true" or "yes" ? 2UL : 1UL);
        if (fact.Type == FactType.Choice)
            return new Cell(slot, null, text.Split('|').Select(part => Choices(part.Trim(), fact)).Aggregate((a, b) => a | b));
        return new Cell(slot, Numbers(text, fact), 0);
    }

    private static ulong Choices(string text, Fact fact)
    {
        var at = text.IndexOf("..", StringComparison.Ordinal);
        if (at < 0)
            return 1UL << Index(text, fact);

        var low = at == 0 ? 0 : Index(text[..at], fact);
        var high = at + 2 == text.Length ? fact.Choices.Count - 1 : Index(text[(at + 2)..], fact);
        return Enumerable.Range(low, high - low + 1).Aggregate(0UL, (all, i) => all | (1UL << i));
    }

    private static int Index(string name, Fact fact) => fact.Choices.Select(choice => choice.Name).ToList().IndexOf(name.Trim());

    private static Span Numbers(string text, Fact fact)
    {
        var at = text.IndexOf("..", StringComparison.Ordinal);
        if (at >= 0)
        {
            // 76..80 %: the unit stands once, behind the second number.
            var (low, high) = (text[..at].Trim(), text[(at + 2)..].Trim());
            var unit = Parts().Match(high).Groups["unit"].Value;
            return new Span(ReadEnd(low, fact, unit), ReadEnd(high, fact, ""));
        }

        var end = ReadEnd(text, fact, "");
        return text[0] switch
        {
            '>' or '≥' => new Span(end, End.None),
            '<' or '≤' => new Span(End.None, end),
            _ => new Span(end, end),
        };
    }

    private static End ReadEnd(string text, Fact fact, string otherUnit)
    {
        if (text.Length == 0)
            return End.None;

        var match = Parts().Match(text);
        var isIn = match.Groups["sign"].Value is not ("<" or ">");
        if (fact.Type == FactType.Date)
            return new End(CalendarDate.Parse(match.Groups["number"].Value).DayNumber, isIn);

        var unit = match.Groups["unit"].Value is { Length: > 0 } own ? own : otherUnit;
        return new End(Fraction.Parse(match.Groups["number"].Value) * Fraction.Of((unit.Length == 0 ? fact.Unit : Unit.TryParse(unit)!).Scale), isIn);
    }

    [GeneratedRegex(@"^(?<sign>[<>]=?|[≤≥])?\s*(?<number>[0-9]{4}-[0-9]{2}-[0-9]{2}|-?[0-9.]+(e[-+]?[0-9]+)?)\s*(?<unit>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
