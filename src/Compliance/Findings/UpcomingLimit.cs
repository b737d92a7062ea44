using Compliance.Packs;

namespace Compliance.Findings;

/// <summary>A limit that does not bind yet.</summary>
/// <param name="Limit">The limit, with the day from which it binds.</param>
/// <param name="Projected">The verdict that it would give today.</param>
public sealed record UpcomingLimit(Limit Limit, Verdict Projected);
