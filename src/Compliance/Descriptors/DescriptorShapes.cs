using Compliance.Packs;
using Compliance.Schemas;

namespace Compliance.Descriptors;

/// <summary>The shape of a descriptor.</summary>
internal static class DescriptorShapes
{
    public static ObjectShape Deviation { get; } = new(
    [
        KeyShape.Required("rule", CommonShapes.RuleId with { Description = "the rule that is departed from" }),
        KeyShape.Required("reason", CommonShapes.Text with { Description = "why" }),
        KeyShape.Optional("approved_by", CommonShapes.Text with { Description = "who approved it; left out while nobody has" }),
        KeyShape.Optional("approved_on", CommonShapes.Date with { Description = "the day it was approved" }),
        KeyShape.Required("expires_on", CommonShapes.Date with { Description = "the last day on which it holds" }),
        KeyShape.Optional("document", CommonShapes.Text with { Description = "the document that says so" }),
    ]);

    public static ObjectShape Descriptor { get; } = new(
    [
        KeyShape.Required("subject", CommonShapes.Text with { Description = "the kind of subject" }),
        KeyShape.Required("id", CommonShapes.Text with { Description = "its id, as the bureau has it" }),
        KeyShape.Optional("name", CommonShapes.Text with { Description = "its name" }),
        KeyShape.Optional("date", CommonShapes.Date with { Description = "the day it is decided on: which limits bind" }),
        KeyShape.Optional("jurisdiction", CommonShapes.Text with { Description = "the jurisdiction that it lies in" }),
        KeyShape.Optional("source", CommonShapes.Text with { Description = "where the figures come from" }),
        KeyShape.Required("facts", new MapShape(PackShapes.AnyFactValue) { Description = "what is stated, by the names or labels of facts; what is left out is unknown" }),
        KeyShape.Optional("deviations", new ListShape(Deviation) { Description = "departures from rules" }),
    ]);
}
