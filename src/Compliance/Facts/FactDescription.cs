using System.Linq;
using Compliance.Localization;

namespace Compliance.Facts;

/// <summary>What an editor shows beside a fact, in both languages: what it is called, its unit, what it may be, and what exactly is stated.</summary>
internal static class FactDescription
{
    public static string Of(Fact fact)
    {
        var label = Both(fact.Label);
        var unit = Both(fact.Unit.Symbol);
        var domain = fact.IsRange ? Both(fact.DescribeDomain()) : "";
        var lines = new[] { string.Join("; ", new[] { label, unit, domain }.Where(part => part.Length > 0)), fact.About?.Zh, fact.About?.En };
        return string.Join("\n", lines.Where(line => line is not null).Distinct());
    }

    private static string Both(LocalizedText text) => text.Zh == text.En ? text.Zh : $"{text.Zh} / {text.En}";
}
