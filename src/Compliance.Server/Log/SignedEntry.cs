namespace Compliance.Server.Log;

/// <summary>An entry as it is stored, and its content as it is read.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Hash">The hash that is stored beside it.</param>
/// <param name="Signature">COSE_Sign1, detached, over the hash.</param>
internal sealed record SignedEntry(LogEntry Entry, string Hash, byte[] Signature)
{
    /// <summary>What the content says; null where its key was destroyed, or does not open it.</summary>
    public string? Text { get; init; }

    /// <summary>Whether there is a key for its content.</summary>
    public bool HasKey { get; init; } = true;

    /// <summary>Whether it is as it was written, by the key of the log.</summary>
    public bool Holds(LogKey key) => Entry.Hash() == Hash && key.Holds(Hash, Signature);
}
