namespace Compliance.Server.Storage;

/// <summary>A request that may come again, since its answer was lost: it is then answered as it was.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="Key">The key that the caller gave it.</param>
/// <param name="Digest">What is asked.</param>
internal sealed record RequestKey(string Caller, string Key, string Digest);
