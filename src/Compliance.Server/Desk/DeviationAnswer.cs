using System.Text.Json;

namespace Compliance.Server.Desk;

/// <summary>What is answered to who asks for a deviation, as the log keeps it.</summary>
/// <param name="On">The day of the answer, in the time zone of the server.</param>
/// <param name="Note">What is said besides; of a refusal, why.</param>
internal sealed record DeviationAnswer(string On, string? Note)
{
    public string ToJson() => JsonSerializer.Serialize(this);

    public static DeviationAnswer Parse(string json) => JsonSerializer.Deserialize<DeviationAnswer>(json)!;
}
