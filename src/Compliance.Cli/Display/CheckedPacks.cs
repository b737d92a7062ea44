using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Cli.Infrastructure;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Cli.Display;

/// <summary>The packs that an author's command is about: those that it names; else the author's own in <c>./rules</c>, every version that is not released and the newest of each; else those that the tool carries.</summary>
internal static class CheckedPacks
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> named)
    {
        if (named.Count > 0)
            return named;

        var own = new PackCatalog(ShippedPacks.OwnFolder);
        return own.Ids.Count > 0 ? [.. own.Ids.SelectMany(id => Versions(own, id))] : ShippedPacks.Catalog.Ids;
    }

    /// <summary>What they are, in a line, where none was named; null where they were.</summary>
    public static LocalizedText? Told(IReadOnlyList<string> named)
    {
        if (named.Count > 0)
            return null;
        if (ShippedPacks.OwnIds is { Count: > 0 } own)
            return new LocalizedText($"检查 ./{ShippedPacks.OwnFolder} 中的规则包：{string.Join("、", own)}", $"The packs in ./{ShippedPacks.OwnFolder}: {string.Join(", ", own)}");
        return new LocalizedText($"检查本工具自带的规则包（./{ShippedPacks.OwnFolder} 中没有规则包）", $"The packs that the tool carries (there are none in ./{ShippedPacks.OwnFolder})");
    }

    private static IEnumerable<string> Versions(PackCatalog own, string id)
    {
        var versions = own.Versions(id);
        return versions.Where(version => version == versions[^1] || PackReader.Load(Path.Combine(ShippedPacks.OwnFolder, id, version)).Value?.Release.State != ReleaseState.Released).Select(version => $"{id}@{version}");
    }
}
