using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Cli.Output;
using Compliance.Packs;

namespace Compliance.Cli.Signing;

/// <summary>The files that belong to packs, over which nothing is written while they are in use.</summary>
internal static class PackFiles
{
    private const string Header = "pack.yaml";

    // What packs of a folder have in common lies above them, some of it in a file for each version of the vocabulary.
    private static readonly string[] Shared = ["vocabulary*.yaml", "jurisdictions*.yaml", "usual*.yaml", "sets.yaml", "found-since.yaml", "released.lock"];

    /// <summary>Those of a pack, or of several side by side: what it holds, what it shares, its instrument, its parents and its signatures.</summary>
    public static IEnumerable<string> Of(RulePack pack) => pack.Packs.SelectMany(OfOne).Concat(PackSignature.FilesOf(pack));

    /// <summary>The same without its signatures: a new one may take the place of the last.</summary>
    public static IEnumerable<string> WithoutSignatures(RulePack pack) => pack.Packs.SelectMany(OfOne);

    /// <summary>Those of all packs in a folder of them, <c>ID/VERSION</c> each.</summary>
    public static IEnumerable<string> In(string root) =>
        SharedIn(root).Concat(Headers(root).SelectMany(header => InputFiles.FilesBelow(Path.GetDirectoryName(header)!)));

    private static IEnumerable<string> OfOne(RulePack pack)
    {
        if (pack.Folder is not { } folder || !Directory.Exists(folder))
            return [];

        var above = new[] { Path.Combine(folder, ".."), Path.Combine(folder, "..", "..") };
        var instrument = pack.Instrument.Text is { } text ? Ancestors(folder).Append(Environment.CurrentDirectory).Select(one => Path.Combine(one, text)) : [];
        return InputFiles.FilesBelow(folder).Concat(above.SelectMany(SharedIn)).Concat(instrument).Concat(Parents(pack, folder));
    }

    // Whose parents a parent has is read of its header.
    private static IEnumerable<string> Parents(RulePack pack, string folder)
    {
        if (pack.Parents.Count == 0)
            return [];

        var root = Path.Combine(folder, "..", "..");
        return pack.Parents.SelectMany(parent => InputFiles.FilesBelow(Path.Combine(root, parent))).Concat(Headers(root));
    }

    private static IEnumerable<string> SharedIn(string folder) => Shared.SelectMany(name => InputFiles.FilesIn(folder, name));

    private static IEnumerable<string> Headers(string root) => Directory.Exists(root)
        ? Directory.EnumerateFiles(root, Header, new EnumerationOptions { IgnoreInaccessible = true, RecurseSubdirectories = true, MaxRecursionDepth = 2 })
        : [];

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
            yield return above.FullName;
    }
}
