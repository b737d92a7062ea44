using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Packs;

namespace Compliance.Cli.Output;

/// <summary>Finds what a command reads and a result would be written over, before it is: the same file is known under any name.</summary>
internal static class OverwrittenInput
{
    // What packs of a folder have in common lies above them, some of it in a file for each version of the vocabulary.
    private static readonly string[] Shared = ["vocabulary*.yaml", "jurisdictions*.yaml", "usual*.yaml", "sets.yaml", "found-since.yaml", "released.lock"];

    private static readonly EnumerationOptions _whereAllowed = new() { IgnoreInaccessible = true, MatchType = MatchType.Simple };

    /// <summary>The file as the report names it, or null.</summary>
    /// <param name="files">The files that are read; <c>-</c> is none.</param>
    /// <param name="packs">The packs in use.</param>
    /// <param name="outputs">The files that are written; null is standard output.</param>
    public static string? Find(IEnumerable<string> files, IEnumerable<RulePack> packs, IEnumerable<string?> outputs)
    {
        var written = outputs.OfType<string>().Where(file => file.Length > 0).ToList();
        if (written.Count == 0)
            return null;

        var read = files.Concat(packs.SelectMany(FilesOf)).Select(Identity).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return written.Find(file => Identity(file) is { } identity && read.Contains(identity));
    }

    private static IEnumerable<string> FilesOf(RulePack pack)
    {
        if (pack.Folder is not { } folder || !Directory.Exists(folder))
            return [];

        var beside = new[] { Path.Combine(folder, ".."), Path.Combine(folder, "..", "..") }.SelectMany(above => Shared.SelectMany(name => Directory.EnumerateFiles(above, name, _whereAllowed)));
        var instrument = pack.Instrument.Text is { } text ? Ancestors(folder).Select(above => Path.Combine(above, text)) : [];
        return [.. beside, .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), .. instrument];
    }

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
            yield return above.FullName;
    }

    // What is no plain file holds nothing that could be lost; what is no path is told when it is opened.
    private static string? Identity(string path)
    {
        try
        {
            return FileStatus.Of(path) is { IsPlain: true } status ? status.Identity : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
