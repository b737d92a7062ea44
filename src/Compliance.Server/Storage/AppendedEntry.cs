using Compliance.Server.Log;

namespace Compliance.Server.Storage;

/// <summary>What a request to decide came to.</summary>
/// <param name="Signed">The entry.</param>
/// <param name="IsNew">Whether it was added now; else the same request was answered by it before.</param>
internal sealed record AppendedEntry(SignedEntry Signed, bool IsNew);
