using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Expressions;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Authoring.Analysis.Models;

/// <summary>Writes a table of limits on one line, row by row.</summary>
internal static class TableText
{
    public static LocalizedText Of(LimitTable table) => new(Write(table, Language.Chinese), Write(table, Language.English));

    /// <summary>What a table has that another one has not.</summary>
    public static string Before(LimitTable table, LimitTable other)
    {
        var elsewhere = table.NeedsRow == other.NeedsRow ? [] : new[] { table.NeedsRow ? "undetermined elsewhere" : "elsewhere: not_applicable" };
        return string.Join("; ", Rows(table, Language.English).Except(Rows(other, Language.English)).Concat(elsewhere));
    }

    private static string Write(LimitTable table, Language language) => string.Join(language == Language.Chinese ? "；" : "; ", Rows(table, language));

    private static IEnumerable<string> Rows(LimitTable table, Language language) =>
        table.Rows.Boxes.Zip(table.Limits, (box, limit) => $"{{{ExpressionSyntax.Of(box)}}} {RuleText.Of(limit).In(language)}");
}
