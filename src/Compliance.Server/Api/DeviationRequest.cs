namespace Compliance.Server.Api;

/// <summary>What is asked for.</summary>
/// <param name="Rule">The rule, one that speaks in principle.</param>
/// <param name="Reason">Why.</param>
/// <param name="ExpiresOn">The last day on which it holds, yyyy-mm-dd.</param>
/// <param name="Document">The document that says so.</param>
internal sealed record DeviationRequest(string? Rule, string? Reason, string? ExpiresOn, string? Document);
