using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Compliance.Localization;
using Compliance.Tables;
using Compliance.Workbooks.Limits;

namespace Compliance.Workbooks.Xlsx;

/// <summary>The parts of a package, and how they refer to each other.</summary>
internal sealed class XlsxPackage : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    public XlsxPackage(Stream stream)
    {
        _archive = Guard(() => new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true));
        var entries = Guard(() => _archive.Entries);
        if (entries.Count > WorkbookLimits.Parts)
            throw new WorkbookException(new LocalizedText($"压缩包中的文件过多：超过上限 {WorkbookLimits.Parts} 个", $"it has too many parts: more than the limit of {WorkbookLimits.Parts}"));
        foreach (var entry in entries)
            _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    /// <summary>Whether there is a part.</summary>
    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>Opens a part.</summary>
    /// <exception cref="WorkbookException">There is none, or it is not packed in a way that can be read.</exception>
    public PartReader Open(string part) => _parts.TryGetValue(part, out var entry)
        ? new PartReader(new GuardedStream(new LimitedPart(Guard(entry.Open), entry.CompressedLength)))
        : throw new WorkbookException(new LocalizedText($"压缩包中缺少 {part}", $"the part {part} is missing"));

    /// <summary>What a part refers to, by the names of the relationships; what lies outside the package is not among them.</summary>
    public IReadOnlyList<Relationship> RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/');
        var (folder, name) = (part[..(slash + 1)], part[(slash + 1)..]);
        var path = $"{folder}_rels/{name}.rels";
        var found = new List<Relationship>();
        if (!Has(path))
            return found;

        using var reader = Open(path);
        while (reader.ReadStart())
        {
            if (reader.Name == "Relationship" && found.Count < WorkbookLimits.Parts && reader.Attribute("Id") is { } id && reader.Attribute("Target") is { } target)
            {
                var type = reader.Attribute("Type") ?? "";
                found.Add(new Relationship(id, type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target), reader.Attribute("TargetMode") == "External"));
            }
        }

        return found;
    }

    public void Dispose() => _archive.Dispose();

    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/').Where(step => step.Length > 0 && step != "."))
        {
            if (step != "..")
                steps.Add(step);
            else if (steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
        }

        return string.Join('/', steps);
    }

    internal static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException or ArgumentException or EndOfStreamException or OverflowException)
        {
            throw new WorkbookException(new LocalizedText("压缩包已损坏", "its package is damaged"), inner: exception);
        }
    }

    /// <summary>What a part refers to.</summary>
    /// <param name="Id">Its name.</param>
    /// <param name="Type">The last word of its type: <c>worksheet</c>.</param>
    /// <param name="Part">The part.</param>
    /// <param name="IsExternal">Whether it lies outside the package.</param>
    internal sealed record Relationship(string Id, string Type, string Part, bool IsExternal);
}
