namespace Compliance.Server.Log;

/// <summary>An entry as it is stored.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Hash">The hash that is stored beside it.</param>
/// <param name="Signature">COSE_Sign1, detached, over the hash.</param>
internal sealed record SignedEntry(LogEntry Entry, string Hash, byte[] Signature);
