using System.Collections.Generic;
using Compliance.Facts;

namespace Compliance.Profiles;

/// <summary>Where a fact stands. Where several places say it, and not the same, it may be either.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Sources">The places.</param>
public sealed record ProfiledFact(Fact Fact, IReadOnlyList<ProfiledSource> Sources);
