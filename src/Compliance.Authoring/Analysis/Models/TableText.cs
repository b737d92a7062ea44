using System.Linq;
using Compliance.Authoring.Expressions;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Authoring.Analysis.Models;

/// <summary>Writes a table of limits on one line, row by row.</summary>
internal static class TableText
{
    public static LocalizedText Of(LimitTable table) => new(Write(table, Language.Chinese), Write(table, Language.English));

    private static string Write(LimitTable table, Language language) => string.Join(
        language == Language.Chinese ? "；" : "; ",
        table.Rows.Boxes.Zip(table.Limits, (box, limit) => $"{{{ExpressionSyntax.Of(box)}}} {RuleText.Of(limit).In(language)}"));
}
