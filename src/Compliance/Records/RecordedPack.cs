using Compliance.Diagnostics;
using Compliance.Packs;

namespace Compliance.Records;

/// <summary>The rules that were applied.</summary>
/// <param name="Id">The pack.</param>
/// <param name="Version">Its version.</param>
/// <param name="Digest">The digest of everything that a verdict depends on.</param>
public sealed record RecordedPack(string Id, string Version, string Digest)
{
    /// <summary>What a record says of a pack.</summary>
    /// <exception cref="System.ArgumentNullException"><paramref name="pack"/> is null.</exception>
    public static RecordedPack Of(RulePack pack) => new(Argument.NotNull(pack, nameof(pack)).Id, pack.Version, pack.Digest);

    /// <summary>The form <c>ID@VERSION</c>.</summary>
    public override string ToString() => $"{Id}@{Version}";
}
