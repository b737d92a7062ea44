using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Newtonsoft.Json;

namespace Compliance.Reporting;

/// <summary>The parts that every JSON result has.</summary>
internal static class JsonParts
{
    public static void WriteTool(this JsonTextWriter json, string version, string engine)
    {
        json.WritePropertyName("tool");
        json.WriteStartObject();
        json.WriteProperty("name", "compliance");
        json.WriteProperty("version", version);
        json.WriteProperty("engine", engine);
        json.WriteEndObject();
    }

    public static void WritePack(this JsonTextWriter json, RulePack pack)
    {
        json.WritePropertyName("pack");
        json.WriteStartObject();
        WriteProperties(json, pack);
        json.WriteEndObject();
        if (pack.Packs.Count > 1)
            json.WriteObjects("packs", pack.Packs, one => WriteProperties(json, one));
    }

    private static void WriteProperties(JsonTextWriter json, RulePack pack)
    {
        json.WriteProperty("id", pack.Id);
        json.WriteProperty("version", pack.Version);
        json.WriteProperty("digest", pack.Digest);
        json.WriteRelease(pack.Release);
    }

    /// <summary>Whether it is what was released, what is not, and who has signed it.</summary>
    private static void WriteRelease(this JsonTextWriter json, PackRelease release)
    {
        json.WriteProperty("release", ReleaseWords.Of(release.State));
        if (release.Changed.Count > 0)
            json.WriteTexts("changed", release.Changed);
        if (release.Signers.Count > 0)
            json.WriteTexts("signed_by", release.Signers);
    }

    private static void WriteTexts(this JsonTextWriter json, string name, IEnumerable<string> texts)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var text in texts)
            json.WriteValue(text);
        json.WriteEndArray();
    }

    public static void WriteVerdictNames(this JsonTextWriter json, string name, VerdictSelection selection)
    {
        json.WriteArray(name, selection.Verdicts.Select(verdict => verdict.Word()));
    }

    /// <summary>What is left out or not certain: <c>open</c>, <c>unread</c> and the subjects whose jurisdiction is not known.</summary>
    public static void WriteGaps(this JsonTextWriter json, ReportGaps gaps, bool withCount = true)
    {
        json.WritePropertyName("open");
        json.WriteStartObject();
        json.WriteProperty("members", gaps.Unplaced);
        json.WriteProperty("unknown_members", gaps.HasUnknownMembers);
        json.WriteProperty("excerpt", gaps.IsExcerpt);
        json.WriteEndObject();
        json.WriteArray("unread", gaps.Unread);
        if (withCount)
            json.WriteProperty("unplaced", gaps.Unplaced);
        json.WriteObjects("unplaced_subjects", gaps.UnplacedSubjects, one =>
        {
            json.WriteProperty("id", one.Subject.Id);
            json.WriteProperty("kind", one.Subject.Kind.Name);
            json.WriteProperty("file", one.Subject.Span.File);
            json.WriteProperty("line", one.Subject.Span.Line);
            json.WriteProperty("jurisdiction", one.Named);
            json.WriteProperty("nearest", one.Nearest);
        });
    }

    /// <summary>The day that was taken for today, with its time zone and how many subjects were evaluated on it; null where none was.</summary>
    public static void WriteToday(this JsonTextWriter json, ReportSummary summary)
    {
        json.WritePropertyName("today");
        if (summary.Today is not { } today)
        {
            json.WriteNull();
            return;
        }

        json.WriteStartObject();
        json.WriteProperty("date", today.ToString());
        json.WriteProperty("time_zone", summary.TimeZone);
        json.WriteProperty("subjects", summary.OnToday);
        json.WriteEndObject();
    }

    public static void WriteDiagnostics(this JsonTextWriter json, IEnumerable<Diagnostic> diagnostics)
    {
        json.WriteObjects("diagnostics", diagnostics, diagnostic =>
        {
            json.WriteProperty("code", diagnostic.Code);
            json.WriteProperty("severity", diagnostic.Severity.Name());
            json.WriteProperty("file", diagnostic.Span.File);
            json.WriteProperty("line", diagnostic.Span.Line);
            json.WriteProperty("column", diagnostic.Span.Column);
            if (diagnostic.Span.Cell is { } cell)
                json.WriteProperty("cell", cell);
            json.WriteText("message", new LocalizedText(diagnostic.Message(Language.Chinese), diagnostic.Message(Language.English)));
            json.WriteProperty("nearest", diagnostic.Nearest);
        });
    }
}
