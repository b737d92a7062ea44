namespace Compliance.Server.Api;

/// <summary>What is said to an answer.</summary>
/// <param name="Note">The text; of a refusal, why.</param>
internal sealed record DeviationNote(string? Note);
