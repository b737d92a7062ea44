namespace Compliance.Authoring.Releases;

/// <summary>A line of the lock: a version that was released, and what it held.</summary>
/// <param name="Id">The pack; null for the vocabulary.</param>
/// <param name="Version">The version.</param>
/// <param name="Digest">The digest of the pack's folder, or of the vocabulary's file.</param>
/// <param name="Facts">The digest of the facts that the pack's rules read, as the vocabulary then had them; null for the vocabulary.</param>
public sealed record ReleaseEntry(string? Id, string Version, string Digest, string? Facts)
{
    /// <summary>What is released: <c>jiaozuo-2023-3@1.0.0</c>.</summary>
    public string Name => $"{Id ?? "vocabulary"}@{Version}";

    /// <summary>The line as it is in the lock.</summary>
    public override string ToString() => Id is null ? $"vocabulary {Version} {Digest}" : $"pack {Id} {Version} {Digest} facts {Facts}";
}
