using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Reporting;
using Compliance.Text;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Reporting;

/// <summary>Reads results as the programs do that they are for.</summary>
internal static partial class ReadBack
{
    /// <summary>How many findings of each verdict a result has.</summary>
    public static IReadOnlyDictionary<Verdict, long> Counts(string format, string text) => format switch
    {
        "json" => Count(JObject.Parse(text)["subjects"]!.SelectMany(subject => subject["findings"]!).Select(finding => (string)finding["verdict"]!)),
        "sarif" => Count(JObject.Parse(text)["runs"]![0]!["results"]!.Select(result => (string)result["properties"]!["verdict"]!)),
        "junit" => Count(XDocument.Parse(text).Descendants("testcase").Where(test => test.Element("error") is null).Select(VerdictOf)),
        "csv" => Count(Csv(text).Select(row => row["verdict"]).Where(verdict => verdict.Length > 0)),
        "text" => Totals("findings: " + text.TrimEnd().Split('\n').Last(), verdict => new Regex($@"(\d+) {VerdictName.Of(verdict, Language.English)}( ·|$)")),
        "github" => Totals(text.Split('\n').Last(line => line.Length > 0), verdict => new Regex($@"(\d+) {VerdictName.Of(verdict, Language.English)}(,|%0A|$)")),
        _ => Totals(text, verdict => new Regex($@"^\| {VerdictName.Of(verdict, Language.English)} \| (\d+) \|$", RegexOptions.Multiline)),
    };

    /// <summary>The rows of a table, by its headings.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Csv(string text)
    {
        var diagnostics = new DiagnosticBag();
        using var reader = CsvReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), "result.csv");
        if (!reader.Read(diagnostics))
            throw new InvalidDataException("There is no heading.");
        var headings = reader.Cells.Select(cell => cell.Text).ToList();
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (reader.Read(diagnostics))
            rows.Add(headings.Zip(reader.Cells.Select(cell => cell.Text)).ToDictionary(pair => pair.First, pair => pair.Second));
        return diagnostics.Items.Count == 0 ? rows : throw new InvalidDataException(diagnostics.Items[0].ToString());
    }

    private static string VerdictOf(XElement test)
    {
        if (test.Element("failure") is not null)
            return "fail";
        if (test.Element("skipped") is { } skipped)
            return (string)skipped.Attribute("type")!;
        return test.Element("system-out") is null ? "pass" : "waived";
    }

    private static Dictionary<Verdict, long> Count(IEnumerable<string> words)
    {
        var list = words.ToList();
        list.Should_be_verdicts();
        return VerdictSelection.All.Verdicts.ToDictionary(verdict => verdict, verdict => (long)list.Count(word => word == verdict.Word()));
    }

    private static void Should_be_verdicts(this IEnumerable<string> words)
    {
        if (words.FirstOrDefault(word => !PackWords.Verdicts.Contains(word)) is { } other)
            throw new InvalidDataException($"{other} is no verdict.");
    }

    private static Dictionary<Verdict, long> Totals(string text, Func<Verdict, Regex> form) => VerdictSelection.All.Verdicts.ToDictionary(
        verdict => verdict,
        verdict => long.Parse(form(verdict).Match(Findings(text)).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));

    // In an annotation the decisions come first, and share words with the verdicts.
    private static string Findings(string text) => text.Contains("findings: ", StringComparison.Ordinal) ? text[text.IndexOf("findings: ", StringComparison.Ordinal)..] : text[text.IndexOf("| Verdict | Findings |", StringComparison.Ordinal)..];
}
