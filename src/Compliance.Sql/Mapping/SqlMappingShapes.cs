using Compliance.Schemas;

namespace Compliance.Sql.Mapping;

/// <summary>The shapes of a mapping file.</summary>
internal static class SqlMappingShapes
{
    private static readonly ScalarShape Column = new("the name of a column") { Chinese = "列名" };

    /// <summary>Where one fact stands.</summary>
    public static ObjectShape Fact { get; } = new(
    [
        KeyShape.Optional("column", Column with { Description = "the column where the fact is known or NULL" }),
        KeyShape.Optional("min", Column with { Description = "the column of the lower end; NULL where there is none" }),
        KeyShape.Optional("max", Column with { Description = "the column of the upper end; NULL where there is none" }),
        KeyShape.Optional("unit", CommonShapes.Text with { Description = "the unit of the column; without it the fact's own" }),
        KeyShape.Optional("decimals", CommonShapes.Text with { Description = "of a column of binary fractions, how many decimals count" }),
        KeyShape.Optional("words", new MapShape(CommonShapes.Text) { Description = "what the column's words stand for" }),
        KeyShape.Optional("separator", CommonShapes.Text with { Description = "what stands between several words of which one is meant" }),
    ]);

    /// <summary>Where deviations stand.</summary>
    public static ObjectShape Deviations { get; } = new(
    [
        KeyShape.Required("table", CommonShapes.Text),
        KeyShape.Required("subject", Column),
        KeyShape.Required("rule", Column),
        KeyShape.Required("reason", Column),
        KeyShape.Required("approved_by", Column),
        KeyShape.Required("approved_on", Column),
        KeyShape.Required("expires_on", Column),
    ]);

    /// <summary>The whole file.</summary>
    public static ObjectShape File { get; } = new(
    [
        KeyShape.Required("subject", CommonShapes.Text with { Description = "the kind of subject that is a row of the table" }),
        KeyShape.Required("table", CommonShapes.Text with { Description = "the table or view, with its schema where it has one" }),
        KeyShape.Required("id", Column with { Description = "the column of the id, which is unique" }),
        KeyShape.Optional("name", Column),
        KeyShape.Optional("date", Column with { Description = "the column of the day that is evaluated" }),
        KeyShape.Optional("jurisdiction", Column),
        KeyShape.Optional("version", Column with { Description = "a column that grows with every change of a row" }),
        KeyShape.Required("facts", new MapShape(new AnyShape([Column, Fact]))),
        KeyShape.Optional("deviations", Deviations),
    ]);
}
