using Compliance.Schemas;

namespace Compliance.Packs;

/// <summary>The shape of <c>sets.yaml</c>.</summary>
internal static class PackSetShapes
{
    public static ObjectShape Set { get; } = new(
    [
        KeyShape.Required("title", CommonShapes.LocalizedOrPlain with { Description = "what binds whom" }),
        KeyShape.Required("packs", new ListShape(CommonShapes.Text, NeedsOne: true) { Description = "its packs, ID for the newest version or ID@VERSION, in the order in which they decide" }),
    ]);

    public static ObjectShape File { get; } = new(
    [
        KeyShape.Required("sets", new MapShape(Set) { Description = "sets of packs that are evaluated side by side, by their names" }),
    ]);
}
