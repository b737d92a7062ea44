using System;
using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Compliance.Schemas;

/// <summary>Shapes that several kinds of file have in common.</summary>
internal static class CommonShapes
{
    /// <summary>Names of rules and packs: <c>construction-waste</c>.</summary>
    public const string DashedName = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";

    /// <summary>Names of facts, choices and kinds: <c>gross_floor_area</c>.</summary>
    public const string UnderscoredName = "^[a-z][a-z0-9]*(_[a-z0-9]+)*$";

    /// <summary>Versions: <c>1.0.0</c>.</summary>
    public const string VersionPattern = @"^(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})$";

    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    /// <summary>Whether a text matches a pattern as a schema does: <c>$</c> is the end, and not the line break before it.</summary>
    public static bool Matches(string text, string pattern) =>
        Patterns.GetOrAdd(pattern, known => new Regex(known, RegexOptions.CultureInvariant)).IsMatch(text) && !text.EndsWith("\n", StringComparison.Ordinal);

    public static ScalarShape Text { get; } = new("a text") { Chinese = "文本" };

    public static ScalarShape Date { get; } = new("a date such as 2026-11-22", @"^[0-9]{4}(-[0-9]{2}-[0-9]{2}|/[0-9]{1,2}/[0-9]{1,2}|年[0-9]{1,2}月[0-9]{1,2}日)$") { Chinese = "形如 2026-11-22 的日期" };

    public static ScalarShape Version { get; } = new("a version such as 1.0.0", VersionPattern) { Chinese = "形如 1.0.0 的版本号" };

    public static ScalarShape RuleId { get; } = new("a name such as construction-waste", DashedName) { Chinese = "形如 construction-waste 的名称" };

    public static ScalarShape Quantity { get; } = new("a number with its unit, such as 300 t/10⁴m²") { Chinese = "带单位的数值，如 300 t/10⁴m²" };

    public static ScalarShape Expression { get; } = new("an expression") { Chinese = "表达式" };

    /// <summary>A text in both languages.</summary>
    public static ObjectShape Localized { get; } = new(
    [
        KeyShape.Required("zh", Text with { Description = "in Chinese" }),
        KeyShape.Required("en", Text with { Description = "in English" }),
    ]);

    /// <summary>A text in both languages, or one text for both.</summary>
    public static AnyShape LocalizedOrPlain { get; } = new([Localized, Text]);
}
