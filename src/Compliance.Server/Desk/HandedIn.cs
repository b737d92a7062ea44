using Compliance.Server.Storage;

namespace Compliance.Server.Desk;

/// <summary>What became of a descriptor that was handed in.</summary>
/// <param name="Submission">What was stored; null where nothing was.</param>
/// <param name="There">What is there in its place, whoever may see it; null where it was stored, or where there is nothing.</param>
internal sealed record HandedIn(Submission? Submission, Submission? There);
