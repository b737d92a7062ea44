using Compliance.Schemas;

namespace Compliance.Facts;

/// <summary>The shape of <c>usual.yaml</c>.</summary>
internal static class UsualValuesShapes
{
    public static ObjectShape File { get; } = new(
    [
        KeyShape.Required("usual", new MapShape(VocabularyShapes.Domain) { Description = "by the name of a fact, the numbers that it usually is, with their unit" }),
    ]);
}
