using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Localization;
using Compliance.Tests.Samples;
using Compliance.Values;
using NUnit.Framework;

namespace Compliance.Tests.Values;

/// <summary>The pages of units list every one that the library has, with every name. COMPLIANCE_ACCEPT=1 writes the lists anew.</summary>
public class UnitPageTests
{
    [TestCase("units.md", "## All units", "| quantity | one | is | names |")]
    [TestCase("zh/units.md", "## 全部单位", "| 量 | 单位 | 等于 | 写法 |")]
    public void A_page_lists_every_unit(string name, string heading, string columns)
    {
        var file = Repository.PathOf("docs", name);
        var language = name.Contains("zh", StringComparison.Ordinal) ? Language.Chinese : Language.English;
        var page = File.ReadAllText(file);
        var prose = page[..page.IndexOf(heading, StringComparison.Ordinal)];

        ApprovedText.Check($"{prose}{heading}\n\n{columns}\n|---|---|---|---|\n{string.Concat(Rows(language))}", file);
    }

    private static IEnumerable<string> Rows(Language language) => Entries()
        .GroupBy(named => (named.Entry.Dimension, named.Entry.Scale, named.Entry.IsDifference))
        .Select(same => Row(same.Key, [.. same.Select(named => named.Name)], language));

    private static string Row((Dimension Dimension, Rational Scale, bool IsDifference) unit, IReadOnlyList<string> names, Language language)
    {
        string First() => Entries().First(named => named.Entry.Dimension.Equals(unit.Dimension) && named.Entry.Scale == Rational.One && named.Entry.IsDifference == unit.IsDifference).Name;
        var value = new Quantity(unit.Scale, unit.Dimension.IsNone ? Unit.Plain : Unit.TryParse(First())!).In(language);
        var isDifference = !unit.IsDifference ? "" : language == Language.Chinese ? "之差" : ", as a difference";
        return $"| {unit.Dimension.Describe().In(language)}{isDifference} | {names[0]} | {value} | {string.Join(", ", names.Select(name => $"`{name}`"))} |\n";
    }

    private static IEnumerable<(string Name, UnitTable.Entry Entry)> Entries() =>
        UnitTable.BuiltIn.Names.Select(name => (name, UnitTable.BuiltIn.TryFind(name, out var entry) ? entry : throw new InvalidOperationException(name)));
}
