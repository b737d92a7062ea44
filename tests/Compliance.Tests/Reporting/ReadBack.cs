using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Reporting;
using Compliance.Tests.Reporting.Html;
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
        "junit" => Count(XDocument.Parse(text).Descendants("testcase").Where(test => test.Element("error") is null && IsFinding(test)).Select(VerdictOf)),
        "html" => Page(text),
        "csv" => Count(Csv(text).Select(row => row["verdict"]).Where(verdict => verdict.Length > 0)),
        "text" => Totals("findings: " + text.TrimEnd().Split('\n').Last(), verdict => new Regex($@"(\d+) {VerdictName.Of(verdict, Language.English)}( ·|$)")),
        "github" => Totals(text.Split('\n').Last(line => line.Length > 0), verdict => new Regex($@"(\d+) {VerdictName.Of(verdict, Language.English)}(,|%0A|$)")),
        _ => Totals(text, verdict => new Regex($@"^\| {VerdictName.Of(verdict, Language.English)} \| (\d+) \|$", RegexOptions.Multiline)),
    };

    // The table of counts and the findings, which are the same where all are listed.
    private static Dictionary<Verdict, long> Page(string text)
    {
        var page = PageReader.Read(text);
        var totals = page.Descendants("td").Where(cell => cell.Attribute("data-total") is not null).ToDictionary(cell => (string)cell.Attribute("data-total")!, cell => (long)cell);
        var listed = Count(page.Descendants().Attributes("data-finding").Select(finding => PackWords.Verdicts[int.Parse(finding.Value.Split('.')[1], System.Globalization.CultureInfo.InvariantCulture)]));
        return VerdictSelection.All.Verdicts.ToDictionary(
            verdict => verdict, verdict => totals[verdict.Word()] == listed[verdict] ? listed[verdict] : throw new InvalidDataException($"{totals[verdict.Word()]} findings are counted, {listed[verdict]} listed."));
    }

    /// <summary>The rows of a table, by its headings.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Csv(string text)
    {
        var records = Records(text).ToList();
        var headings = records.Count > 0 ? records[0] : throw new InvalidDataException("There is no heading.");
        return [.. records.Skip(1).Select(cells => headings.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    // By the standard, RFC 4180, and not by the reader of registers, to which a line without anything in it is no row.
    private static IEnumerable<IReadOnlyList<string>> Records(string text)
    {
        var (cells, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (isQuoted && character == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else if (character == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted || character is not (',' or '\r' or '\n'))
            {
                cell.Append(character);
            }
            else if (character != '\r')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (character == '\n')
                {
                    yield return [.. cells];
                    cells.Clear();
                }
            }
        }
    }

    // What is worth a look or left out is in a suite of its own, the last one; so is that there is no subject. A decision is none of a rule.
    private static bool IsFinding(XElement test) =>
        (string)test.Parent!.Attribute("name")! is not ("left out, or not certain" or "no subject was evaluated") && !((string)test.Attribute("classname")!).EndsWith(".decision", StringComparison.Ordinal);

    private static string VerdictOf(XElement test)
    {
        if (test.Element("failure") is { } failure)
            return (string)failure.Attribute("type")! is "undetermined" ? "undetermined" : "fail";
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
