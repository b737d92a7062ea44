namespace Compliance.Packs;

/// <summary>What a lock says of a version of a pack.</summary>
/// <param name="Digest">The digest of its folder.</param>
/// <param name="Facts">The digest of the facts that its rules read.</param>
internal sealed record ReleaseLine(string Digest, string Facts);
