namespace Compliance.Server.Storage;

/// <summary>The last decision on a subject.</summary>
/// <param name="Number">Its number in the log.</param>
/// <param name="Revision">The revision that was decided on.</param>
/// <param name="Outcome">What it came to, in a word of the result.</param>
internal sealed record LastDecision(long Number, long Revision, string Outcome);
