using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Packs;
using Newtonsoft.Json;

namespace Compliance.Reporting.Sarif;

/// <summary>Writes the source locations of findings, and the list of the files that they are in.</summary>
/// <param name="json">Where they are written.</param>
/// <param name="files">The files that are named by now.</param>
/// <param name="instruments">The instruments' words, of those that are at hand.</param>
/// <param name="isPart">Whether it is a part that is written, which may name no file for the first time.</param>
internal sealed class SarifArtifacts(JsonTextWriter json, SarifFiles files, IReadOnlyList<InstrumentText> instruments, bool isPart = false)
{
    private const string Root = "%SRCROOT%";

    /// <summary>Whether a part would have had to name a file for the first time: it has to be written in its turn.</summary>
    public bool NamesNewFile { get; private set; }

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

    /// <summary>Writes a location in a file, if it is one.</summary>
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
        if (start.Cell is not { } cell)
            return;

        json.WriteObjects("logicalLocations", [cell], name =>
        {
            json.WriteProperty("name", name);
            json.WriteProperty("kind", "cell");
        });
    }

    /// <summary>Writes the list of files, which is complete once everything else is written.</summary>
    public void WriteAll()
    {
        json.WriteObjects("artifacts", files.All, file =>
        {
            json.WritePropertyName("location");
            WriteLocation(file);
            if (instruments.FirstOrDefault(one => one.File == file) is { } instrument)
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

        });
    }

    private void WriteLocation(string file)
    {
        var named = isPart ? files.Find(file) : files.Name(file);
        NamesNewFile |= named is null;
        json.WriteStartObject();
        json.WriteProperty("uri", named?.Uri);
        if (named is { IsRelative: true })
            json.WriteProperty("uriBaseId", Root);
        json.WriteProperty("index", named?.Index ?? -1);
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
