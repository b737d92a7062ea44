using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using Compliance.Localization;
using Compliance.Reporting;
using Compliance.Reporting.Bcf;

namespace Compliance.Tests.Reporting.Bcf;

/// <summary>A file of BCF as a viewer reads it.</summary>
internal sealed class BcfFile
{
    private static readonly (string End, string Schema)[] _schemas = [("bcf.version", "version.xsd"), ("project.bcfp", "project.xsd"), ("extensions.xml", "extensions.xsd"), ("markup.bcf", "markup.xsd"), (".bcfv", "visinfo.xsd")];

    private BcfFile(byte[] bytes)
    {
        Bytes = bytes;
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            using var copy = new MemoryStream();
            part.CopyTo(copy);
            Parts.Add(entry.FullName, copy.ToArray());
        }
    }

    /// <summary>The file.</summary>
    public byte[] Bytes { get; }

    /// <summary>What is in it, by its names.</summary>
    public Dictionary<string, byte[]> Parts { get; } = [];

    /// <summary>The topics but the last, which is the summary.</summary>
    public IReadOnlyList<XElement> Topics => [.. All.SkipLast(1)];

    /// <summary>The summary's description.</summary>
    public string Summary => All[^1].Element("Description")!.Value;

    private List<XElement> All => [.. Parts.Where(part => part.Key.EndsWith("markup.bcf", StringComparison.Ordinal)).Select(part => Xml(part.Value).Root!.Element("Topic")!)];

    public static BcfFile Of(Result result, VerdictSelection? only = null, Language language = Language.English)
    {
        using var bytes = new MemoryStream();
        result.WriteTo(new BcfReportWriter(bytes, language), only);
        return new BcfFile(bytes.ToArray());
    }

    public static BcfFile Read(byte[] bytes) => new(bytes);

    /// <summary>A part of a topic's folder.</summary>
    public XElement? Part(XElement topic, string name) => Parts.TryGetValue($"{(string)topic.Attribute("Guid")!}/{name}", out var part) ? Xml(part).Root : null;

    /// <summary>What the official schemas find wrong.</summary>
    public IEnumerable<string> Errors() => Parts.SelectMany(part =>
    {
        using var stream = new MemoryStream(part.Value);
        return OfficialSchemas.Errors(Path.Combine("bcf-3.0", _schemas.Single(schema => part.Key.EndsWith(schema.End, StringComparison.Ordinal)).Schema), stream).Select(error => $"{part.Key}: {error}");
    });

    private static XDocument Xml(byte[] part)
    {
        using var stream = new MemoryStream(part);
        return XDocument.Load(stream);
    }
}
