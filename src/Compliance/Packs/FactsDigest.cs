using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Values;

namespace Compliance.Packs;

/// <summary>Digests the facts that rules read: a change of one of them would change verdicts of a pack whose own files stay as they are.</summary>
internal static class FactsDigest
{
    public static string Of(IEnumerable<Rule> rules)
    {
        var lines = rules.SelectMany(rule => rule.FactsRead)
            .Select(read => string.Join(" | ", new[]
            {
                read.Kind.Name, read.Fact.Name, read.Fact.Label.Zh, read.Fact.Label.En, read.Fact.Type.ToString(), Fraction(read.Fact.Unit.Scale), read.Fact.Unit.Dimension.ToString(), Exact(read.Fact.Domain),
            }.Concat(read.Fact.Choices.Select(choice => $"{choice.Name} {choice.Label.Zh} {choice.Label.En}"))))
            .Concat(rules.SelectMany(rule => rule.FactsRead).Select(read => read.Kind.Invariants?.Text).OfType<string>())
            .Distinct()
            .OrderBy(line => line, StringComparer.Ordinal);
        return FileHash.OfText(string.Concat(lines.Select(line => line + "\n")));
    }

    private static string Exact(Interval domain) => string.Join(
        " to ", new[] { domain.Lower, domain.Upper }.Select(end => end.Value is { } value ? $"{Fraction(value)}{(end.IsClosed ? " included" : "")}" : "none"));

    private static string Fraction(Rational value) => $"{value.Numerator}/{value.Denominator}";
}
