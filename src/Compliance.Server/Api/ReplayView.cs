using System.Collections.Generic;

namespace Compliance.Server.Api;

/// <summary>A decision that was made again.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Differences">In what it did not come out as it was; empty where it came out to the letter.</param>
internal sealed record ReplayView(long Number, IReadOnlyList<string> Differences);
