using Compliance.Schemas;

namespace Compliance.Facts;

/// <summary>The shape of <c>jurisdictions.yaml</c>.</summary>
internal static class JurisdictionListShapes
{
    public static ObjectShape Jurisdiction { get; } = new(
    [
        KeyShape.Required("label", CommonShapes.LocalizedOrPlain with { Description = "what it is called; members may name it by either label" }),
        KeyShape.Optional("within", CommonShapes.Text with { Description = "the id of the jurisdiction of this list that it is in; left out for one at the top" }),
        KeyShape.Optional("also", new ListShape(CommonShapes.Text) { Description = "what else it is called" }),
    ]);

    public static ObjectShape File { get; } = new(
    [
        KeyShape.Required("jurisdictions", new MapShape(Jurisdiction) { Description = "the jurisdictions by their ids, which members name" }),
    ]);
}
