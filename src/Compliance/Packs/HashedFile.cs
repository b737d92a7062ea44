namespace Compliance.Packs;

/// <summary>A file of a pack, and the hash of its bytes.</summary>
/// <param name="Name">Its name, with the folders that it is in, below that of the pack, and / between them.</param>
/// <param name="Hash">The hash, or a word for what has none.</param>
internal sealed record HashedFile(string Name, string Hash);
