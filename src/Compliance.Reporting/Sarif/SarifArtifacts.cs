using System.Collections.Generic;
using Compliance.Diagnostics;
using Newtonsoft.Json;

namespace Compliance.Reporting.Sarif;

/// <summary>Writes the places of findings, and keeps the list of the files that they are in.</summary>
internal sealed class SarifArtifacts(JsonTextWriter json, ReportPaths paths, InstrumentText? instrument)
{
    private const string Root = "%SRCROOT%";

    private readonly List<string> _files = [];
    private readonly Dictionary<string, int> _indexes = [];

    /// <summary>Says what file names are relative to, without the name of a folder of this machine.</summary>
    public static void WriteRoot(JsonTextWriter json)
    {
        json.WritePropertyName("originalUriBaseIds");
        json.WriteStartObject();
        json.WritePropertyName(Root);
        json.WriteStartObject();
        json.WriteMessage("description", "The folder that the descriptors are named from, such as the root of the repository.");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes a place in a file, if it is one.</summary>
    public void WritePhysical(SourceSpan start, SourceSpan? end = null)
    {
        if (!ReportPaths.IsFile(start.File))
            return;

        json.WritePropertyName("physicalLocation");
        json.WriteStartObject();
        json.WritePropertyName("artifactLocation");
        WriteLocation(start.File);
        if (start.Line > 0)
            WriteRegion(start, end);
        json.WriteEndObject();
    }

    /// <summary>Writes the list of files, which is complete once everything else is written.</summary>
    public void WriteAll()
    {
        json.WritePropertyName("artifacts");
        json.WriteStartArray();
        foreach (var file in _files)
        {
            json.WriteStartObject();
            json.WritePropertyName("location");
            WriteLocation(file);
            if (file == instrument?.File)
            {
                json.WritePropertyName("hashes");
                json.WriteStartObject();
                json.WriteProperty("sha-256", instrument.Sha256);
                json.WriteEndObject();
            }
            else
            {
                json.WritePropertyName("roles");
                json.WriteStartArray();
                json.WriteValue("analysisTarget");
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteLocation(string file)
    {
        if (!_indexes.TryGetValue(file, out var index))
        {
            _indexes.Add(file, index = _files.Count);
            _files.Add(file);
        }

        var (uri, isRelative) = paths.UriOf(file);
        json.WriteStartObject();
        json.WriteProperty("uri", uri);
        if (isRelative)
            json.WriteProperty("uriBaseId", Root);
        json.WriteProperty("index", index);
        json.WriteEndObject();
    }

    private void WriteRegion(SourceSpan start, SourceSpan? end)
    {
        json.WritePropertyName("region");
        json.WriteStartObject();
        json.WriteProperty("startLine", start.Line);
        if (start.Column > 0)
            json.WriteProperty("startColumn", start.Column);
        if (end is { } behind)
        {
            json.WriteProperty("endLine", behind.Line);
            json.WriteProperty("endColumn", behind.Column);
        }

        json.WriteEndObject();
    }
}
