using System;
using System.Collections.Generic;
using Compliance.Schemas;

namespace Compliance.Packs;

/// <summary>The shapes of numbers over the members of a jurisdiction.</summary>
internal static class AggregateShapes
{
    private static readonly KeyShape Of = KeyShape.Required("of", CommonShapes.Expression with { Description = "what is summed" });
    private static readonly KeyShape To = KeyShape.Required("to", CommonShapes.Expression with { Description = "what the sum is divided by" });
    private static readonly KeyShape Where = KeyShape.Required("where", CommonShapes.Expression with { Description = "which of them the number is of" });

    private static readonly IReadOnlyList<KeyShape> Common =
    [
        KeyShape.Optional("among", CommonShapes.Expression with { Description = "which members count at all; left out: all" }),
        KeyShape.Optional("in_year", CommonShapes.Text with { Description = "the date fact that has to be in the year evaluated" }),
        KeyShape.Optional("year", new WordShape(["whole"]) { Description = "the number is that of the finished year: until 31 December what is still to come is not known; left out: the year so far counts" }),
        KeyShape.Optional("against", new WordShape(["year_before"]) { Description = "the difference to the year before" }),
        KeyShape.Optional("members", CommonShapes.Text with { Description = "the kind of subject that is counted; left out: project" }),
    ];

    public static ObjectShape Share { get; } = new([Of, Where, .. Common]);

    public static ObjectShape Count { get; } = new([Where, .. Common]);

    public static ObjectShape Sum { get; } = new([Of, Where with { IsRequired = false }, .. Common]);

    public static ObjectShape Ratio { get; } = new([Of, To, .. Common]);

    public static ObjectShape For(AggregateKind kind) => kind switch
    {
        AggregateKind.Share => Share,
        AggregateKind.Count => Count,
        AggregateKind.Sum => Sum,
        AggregateKind.Ratio => Ratio,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
