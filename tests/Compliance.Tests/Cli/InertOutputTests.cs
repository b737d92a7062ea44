using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Compliance.Reporting;
using Compliance.Tests.Reporting;
using Compliance.Tests.Reporting.Html;
using Compliance.Tests.Reporting.Xlsx;
using Compliance.Tests.Samples;
using FluentAssertions;
using Newtonsoft.Json;
using NUnit.Framework;

namespace Compliance.Tests.Cli;

/// <summary>Nothing that leaves the tool, on standard output, standard error or in a file, acts on a terminal, a CI server, a spreadsheet or a page, whatever files hold, are called and are asked for.</summary>
[Category("Slow")]
[NonParallelizable]
[Platform("Linux")]
public sealed class InertOutputTests : IDisposable
{
    // Each stands in the name of a file, in ids, names and values of subjects, in a pack, and on the command line.
    private static readonly string[] Payloads =
    [
        "\u001b[31mred", "\u001b]0;title\u0007", "\u009b31m", "a\nb", "a\r\nb", "\r::error::pwn", "\n::error::pwn", "::error::pwn", "  ::error::pwn", "::set-env name=x::y", "::add-mask::x",
        "::stop-commands::x", "##[error]pwn", "x ##[group]y", "##vso[task.complete]x", "##teamcity[buildStatus]", "\u202Eabc", "\u2066abc\u2069", "\u200Babc", "\u2028x", "\u2029x", "\u0085x", "\uFEFFx",
        "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "<script>alert(1)<!--", "[x](javascript:alert(1))", "`x`|x", "%0A::error::x", "\b\bx", "\u007fx", "\U000E0041x",
    ];

    private static readonly string[][] Commands =
    [
        .. Formats(["check", "{0}/subjects"], "text", "json", "sarif", "junit", "github", "markdown", "markdown-comment", "csv", "html"),
        .. Formats(["check", "{0}/subjects", "--all", "--lang", "zh"], "text", "csv", "markdown"),
        .. Formats(["assess", "{0}/subjects", "--departments"], "text", "json", "markdown", "csv", "html"),
        .. Formats(["check", "{0}/subjects", "--pack", "{0}/pack"], "text", "json", "sarif", "junit", "github", "markdown", "markdown-comment", "csv", "html"),
        .. Formats(["explain", "plot-density", "{0}/subjects/good.json"], "text", "json"),
        .. Formats(["explain", "trial", "--pack", "{0}/pack"], "text", "json"),
        .. Formats(["rules", "list", "--pack", "{0}/pack"], "text", "json"),
        .. Formats(["rules", "show", "trial", "--pack", "{0}/pack"], "text", "json"),
        .. Formats(["lint", "{0}/pack"], "text", "json"),
        .. Formats(["test", "{0}/pack"], "text", "json"),
        .. Formats(["diff", "{0}/pack", "{0}/pack", "--over", "{0}/subjects"], "text", "json", "markdown", "html"),
        ["new", "descriptor", "project", "--pack", "{0}/pack"],
        ["rules", "verify", "--rules", "{0}/subjects"],
        ["schema", "{0}/schema", "--vocabulary", "{0}/pack/vocabulary.yaml"],
    ];

    // {1} is a payload.
    private static readonly string[][] WithArgument =
    [
        ["check", "{1}"], ["check", "--pack", "{1}", "x.yaml"], ["check", "--as-of", "{1}", "x.yaml"], ["check", "--format", "{1}", "x.yaml"], ["check", "--columns", "{1}", "--format", "csv", "x.yaml"], ["check", "--only", "{1}", "x.yaml"],
        ["check", "{0}/subjects/good.json", "--format", "json", "--output", "{0}/nowhere.json/{1}"], ["check", "x.yaml", "--output", "{1}", "--output", "{1}"], ["assess", "{1}"], ["explain", "{1}"], ["explain", "plot-density", "{1}"],
        ["explain", "plot-density", "{0}/subjects/good.json#{1}"], ["rules", "list", "--subject", "{1}"], ["rules", "list", "--department", "{1}"], ["rules", "show", "{1}"], ["rules", "release", "{1}"], ["rules", "verify", "--rules", "{1}"],
        ["rules", "sign", "jiaozuo-2023-3", "--rules", "{0}", "--key", "{1}"], ["check", "x.yaml", "--trust", "{1}"], ["new", "descriptor", "{1}"], ["new", "pack", "{0}/new", "--id", "{1}", "--title", "x"], ["lint", "{1}"], ["test", "{1}"],
        ["test", "--rule", "{1}"], ["diff", "{1}", "jiaozuo-2023-3"], ["schema", "{0}/schema", "--vocabulary", "{1}"], ["{1}"], ["check", "--{1}"], ["check", "x.yaml", "--time-zone", "{1}"], ["check", "x.yaml", "--engine", "{1}"],
    ];

    // Nothing writes into it but schemas and workbooks, each over the one before.
    private readonly TemporaryFolder _folder = Prepare();

    public void Dispose() => _folder.Dispose();

    [TestCaseSource(nameof(Commands))]
    public void What_files_hold_and_are_called_acts_on_nothing(params string[] command)
    {
        var folder = _folder;

        var (_, output, errors) = CommandRun.Run([.. command.Select(word => word.Replace("{0}", folder.Path, StringComparison.Ordinal))]);

        (output + errors).Length.Should().BePositive();
        Inert(errors, isGitHub: false);
        Inert(output, isGitHub: command.Contains("github"));
        if (command.Contains("csv"))
            ReadBack.Csv(output.TrimStart('\uFEFF')).SelectMany(row => row.Values).Where(cell => Regex.IsMatch(cell, "^\\s*[=+@\t＝＋－＠]") || Regex.IsMatch(cell, "^\\s*-(?![0-9.]+$)")).Should().BeEmpty();
        if (command.Contains("markdown") || command.Contains("markdown-comment"))
            output.Should().NotContain("<script").And.NotContain("](javascript");
        if (command.Contains("html"))
            PageReader.Read(output).Descendants("script").Should().ContainSingle();
        if (command.Contains("junit"))
            output.Should().NotContain("<script");
    }

    private static readonly string[][] Workbooks =
    [
        ["check", "{0}/subjects"], ["check", "{0}/subjects", "--pack", "{0}/pack", "--lang", "zh"], ["assess", "{0}/subjects", "--year-before", "{0}/subjects"], ["diff", "{0}/pack", "{0}/pack", "--over", "{0}/subjects"],
    ];

    [TestCaseSource(nameof(Workbooks))]
    public void What_files_hold_is_text_in_a_workbook(params string[] command)
    {
        var folder = _folder;
        var file = folder.PathOf("result.xlsx");

        var (_, _, errors) = CommandRun.Run([.. command.Select(word => word.Replace("{0}", folder.Path, StringComparison.Ordinal)), "--format", "xlsx", "--output", file]);

        Inert(errors, isGitHub: false);
        var book = new WorkbookReader(File.ReadAllBytes(file));
        var cells = book.Sheets.SelectMany(sheet => sheet.Sheet.Descendants(WorkbookReader.Name("c"))).ToList();
        cells.Should().NotBeEmpty().And.OnlyContain(cell => VisibleText.Of(WorkbookReader.Text(cell)) == WorkbookReader.Text(cell));
        book.Parts.Values.SelectMany(part => part.Descendants()).Should().NotContain(element => element.Name.LocalName == "f" || element.Name.LocalName == "hyperlink");
        cells.Where(cell => (string?)cell.Attribute("t") == "inlineStr" && Regex.IsMatch(WorkbookReader.Text(cell), "^[=+@＝＋－＠-]")).Should().NotContain(cell => (string?)cell.Attribute("s") != "3", "it is marked as text for whoever edits it");
    }

    [TestCase("check", "{0}/subjects")]
    [TestCase("check", "{0}/subjects", "--pack", "{0}/pack")]
    [TestCase("assess", "{0}/subjects")]
    public void A_workbook_acts_on_nothing(params string[] command)
    {
        var folder = _folder;
        var file = folder.PathOf("report.xlsx");

        var (_, output, errors) = CommandRun.Run([.. command.Select(word => word.Replace("{0}", folder.Path, StringComparison.Ordinal)), "--format", "xlsx", "--output", file]);

        output.Should().BeEmpty();
        Inert(errors, isGitHub: false);
        using var package = ZipFile.OpenRead(file);
        package.Entries.Select(entry => Path.GetExtension(entry.FullName)).Should().OnlyContain(extension => extension == ".xml" || extension == ".rels", "there is no macro and nothing embedded");
        foreach (var part in package.Entries)
        {
            using var stream = part.Open();
            var xml = XDocument.Load(stream);
            xml.Descendants().Select(element => element.Name.LocalName).Should().NotContain(["f", "hyperlink", "ddeLink", "oleObject", "externalReference", "webPublishItem"], part.FullName);
            xml.Descendants().Attributes("TargetMode").Should().BeEmpty("nothing outside is referred to");
            foreach (var text in xml.DescendantNodes().OfType<XText>().Select(text => text.Value).Concat(xml.Descendants().Attributes().Select(attribute => attribute.Value)))
                Inert(text, isGitHub: false, isCell: true);
        }

        package.Entries.Should().Contain(entry => entry.FullName.Contains("sheet"));
    }

    [Test]
    public void The_strangers_pack_is_read()
    {
        var folder = _folder;

        CommandRun.Run("rules", "list", "--pack", folder.PathOf("pack")).Errors.Should().BeEmpty("else nothing of it would be tried");
    }

    [TestCaseSource(nameof(WithArgument))]
    public void What_is_asked_for_acts_on_nothing(params string[] command)
    {
        using var folder = Prepare();

        // A third of the payloads with each command, another third with the next; the sweeps try each with each.
        var third = Array.FindIndex(WithArgument, words => words.SequenceEqual(command)) % 3;
        foreach (var payload in Payloads.Where((payload, i) => (SweepAttribute.AreRun || i % 3 == third) && (command[0] != "{1}" || !payload.StartsWith('-'))))
        {
            var (_, output, errors) = CommandRun.Run([.. command.Select(word => word.Replace("{0}", folder.Path, StringComparison.Ordinal).Replace("{1}", payload, StringComparison.Ordinal))]);

            Inert(errors, isGitHub: false);
            Inert(output, isGitHub: false);
        }
    }

    private static void Inert(string text, bool isGitHub, bool isCell = false)
    {
        text = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            VisibleText.Of("x" + line).Should().Be("x" + line, "nothing is hidden, and there is no command of another server");
            if (isCell)
                continue;
            if (!isGitHub)
                line.TrimStart().Should().NotStartWith("::");
            else if (line.Length > 0)
                line.Should().MatchRegex("^::(error|warning|notice) [^:]*::.*$");
        }
    }

    private static IEnumerable<string[]> Formats(string[] command, params string[] formats) => formats.Select(format => (string[])[.. command, "--format", format]);

    private static TemporaryFolder Prepare()
    {
        var folder = new TemporaryFolder();
        var subjects = Payloads.Select((payload, number) => new
        {
            subject = "plot",
            id = $"{number}{payload}",
            name = payload,
            jurisdiction = payload,
            facts = new { population = 99_999, area = "1 ha" },
            deviations = new[] { new { rule = "plot-density", reason = payload, approved_by = payload, approved_on = "2026-01-01", expires_on = "2030-01-01", document = payload } },
        });
        folder.Write("subjects/good.json", JsonConvert.SerializeObject(subjects));
        folder.Write("subjects/city.yaml", "- {subject: jurisdiction, id: city, year: 2026, facts: {}}\n");
        foreach (var payload in Payloads)
        {
            var name = payload.Replace('/', '_');
            File.WriteAllText(folder.PathOf("subjects", name + ".json"), JsonConvert.SerializeObject(new { subject = payload, id = payload, facts = new Dictionary<string, string> { [payload] = payload } }));
            File.WriteAllText(folder.PathOf("subjects", name + ".csv"), $"subject,id,\"{payload.Replace("\"", "\"\"")}\"\nplot,\"{payload.Replace("\"", "\"\"")}\",x\n");
            File.WriteAllText(folder.PathOf("subjects", name + ".xlsx"), "");
        }

        WritePack(folder);
        return folder;
    }

    // A pack of a stranger, with a payload wherever it may have a text of its own.
    private static void WritePack(TemporaryFolder folder)
    {
        var all = "\"" + string.Concat(string.Join(" · ", Payloads.Where(payload => !payload.Any(char.IsSurrogate))).Select(character => character is >= ' ' and < '\u007f' and not ('"' or '\\') ? character.ToString() : $"\\u{(int)character:x4}")) + "\"";
        var text = $"{{zh: {all}, en: {all}}}";
        folder.Write("pack/pack.yaml", $"id: a-1\nversion: 1.0.0\nvocabulary: 1.0.0\ntitle: {text}\ninstrument: {{number: {all}, issued: 2026-01-01, text: seeds/a.txt, sha256: {new string('0', 64)}}}\nparents: []\ndepartments:\n  - {text}\n");
        folder.Write("pack/vocabulary.yaml", File.ReadAllText(Repository.PathOf("rules", "vocabulary.yaml")));
        folder.Write(
            "pack/1.yaml",
            $"chapter: {text}\nrules:\n  - id: trial\n    title: {text}\n    clauses:\n      - {{section: {all}, quote: {all}}}\n    subject: plot\n    measure: population / area\n    limit: {{at_most: 15000 person/km², from: 2023-12-06}}\n    obligation: must\n    consequences:\n      - {{section: {all}, quote: {all}}}\n    departments: [{all}]\n    reading: {text}\n    cases:\n      - {{facts: {{population: 1 person, area: 1 km²}}, on: 2026-01-01, verdict: fail}}\n");
    }
}
