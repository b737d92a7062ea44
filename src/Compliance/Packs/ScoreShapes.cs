using Compliance.Schemas;

namespace Compliance.Packs;

/// <summary>The shapes of schemes of points.</summary>
internal static class ScoreShapes
{
    private static readonly ScalarShape Points = new("points, such as 10") { Chinese = "分值，如 10" };

    public static ObjectShape Item { get; } = new(
    [
        KeyShape.Optional("when", CommonShapes.Expression with { Description = "the condition that gives the points" }),
        KeyShape.Optional("gives", Points with { Description = "the points" }),
        KeyShape.Optional("rows", PackShapes.Rows with { Description = "boxes of facts, and the points that each gives" }),
    ])
    {
        Alternatives = [["when", "gives"], ["rows"]],
    };

    public static ObjectShape Chapter { get; } = new(
    [
        KeyShape.Optional("label", CommonShapes.LocalizedOrPlain with { Description = "what the chapter is called" }),
        KeyShape.Optional("floor", Points with { Description = "the points that every level takes in the chapter" }),
        KeyShape.Optional("cap", Points with { Description = "the most that the chapter counts" }),
        KeyShape.Required("points", new ListShape(Item, NeedsOne: true) { Description = "what gives points" }),
    ]);

    public static MapShape Score { get; } = new(Chapter, TextForm.UnderscoredName, NeedsOne: true);

    public static ListShape Levels { get; } = new(new MapShape(new AnyShape([Points, CommonShapes.LocalizedOrPlain]), TextForm.UnderscoredName), NeedsOne: true);
}
