using System.Text.Json;

namespace Compliance.Server.Desk;

/// <summary>What somebody asks for who asks for a deviation, as the log keeps it.</summary>
/// <param name="Rule">The rule that is departed from.</param>
/// <param name="Pack">The pack that it is a rule of.</param>
/// <param name="Reason">Why.</param>
/// <param name="ExpiresOn">The last day on which it holds.</param>
/// <param name="Document">The document that says so; null where none is named.</param>
/// <param name="Facts">What was stated of the facts that the rule reads: it holds as long as these are what they were.</param>
internal sealed record DeviationWish(string Rule, string Pack, string Reason, string ExpiresOn, string? Document, string Facts)
{
    public string ToJson() => JsonSerializer.Serialize(this);

    public static DeviationWish Parse(string json) => JsonSerializer.Deserialize<DeviationWish>(json)!;
}
