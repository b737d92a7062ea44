namespace Compliance.Schemas;

/// <summary>Shapes that several kinds of file have in common.</summary>
internal static class CommonShapes
{
    public static ScalarShape Text { get; } = new("a text") { Chinese = "文本" };

    public static ScalarShape Date { get; } = new("a date such as 2026-11-22", "^[0-9]{4}([-/.][0-9]{1,2}[-/.][0-9]{1,2}|年[0-9]{1,2}月[0-9]{1,2}日)$") { Chinese = "形如 2026-11-22 的日期" };

    public static ScalarShape Version { get; } = new("a version such as 1.0.0", TextForm.Version) { Chinese = "形如 1.0.0 的版本号" };

    /// <summary>A rule, with its pack where several are evaluated side by side.</summary>
    public static ScalarShape RuleOfAnyPack { get; } = new("a name such as construction-waste", TextForm.RuleOfAnyPack) { Chinese = "形如 construction-waste 的名称" };

    public static ScalarShape RuleId { get; } = new("a name such as construction-waste", TextForm.DashedName) { Chinese = "形如 construction-waste 的名称" };

    public static ScalarShape Quantity { get; } = new("a number with its unit, such as 300 t/10⁴m²") { Chinese = "带单位的数值，如 300 t/10⁴m²" };

    public static ScalarShape TrueOrFalse { get; } = new("true or false") { Chinese = "true 或 false", Types = ScalarTypes.Boolean };

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
