using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Browser.Tests;

/// <summary>What a print counts is what the result in JSON counts, of every verdict, decision, jurisdiction and rule.</summary>
[TestFixture]
internal sealed class PrintCountTests
{
    [TestCase("samples")]
    [TestCase("empty")]
    [TestCase("open")]
    [TestCase("hostile")]
    [TestCase("many")]
    public void A_print_of_a_check_has_the_counts_of_the_result(string of)
    {
        var input = of switch { "samples" => "samples/projects", "empty" => Tool.Empty(), "open" => Tool.OpenMembers(), "many" => Tool.Register(500), _ => Tool.HostileDescriptors() };
        var pdf = Path.Combine(Tool.Folder, of + "-counted.pdf");
        var summary = Read(Tool.Write(of + "-counted.json", "check", input, "--format", "pdf", "--output", pdf, "--format", "json")).GetProperty("summary");
        var text = PrintedText.Of(pdf);
        var head = Regex.Match(text, @"Verdict\s+Findings\n(.*?)(What fails|What would|Subjects\n)", RegexOptions.Singleline).Groups[1].Value;

        foreach (var verdict in summary.GetProperty("verdicts").EnumerateObject())
            Number(head, $@"(?<![a-z] ){Words(verdict.Name)}\s+(\d+)\s*$").Should().Be(verdict.Value.GetInt64(), verdict.Name);
        foreach (var decision in summary.GetProperty("decisions").EnumerateObject())
            Number(head, $@"^\s*\S?\s*{Words(decision.Name)}\s+(\d+)").Should().Be(decision.Value.GetInt64(), decision.Name);

        // Each subject ends with its own counts.
        var own = Regex.Matches(text, @"(\d+)\s+pass\s+·\s+(\d+)\s+fail\s+·\s+(\d+)\s+undetermined\s+·\s+(\d+)\s+not applicable\s+·\s+(\d+)\s+upcoming\s+·\s+(\d+)\s+waived");
        own.Should().HaveCount(summary.GetProperty("subjects").GetInt32());
        string[] inOrder = ["pass", "fail", "undetermined", "not_applicable", "upcoming", "waived"];
        for (var i = 0; i < inOrder.Length; i++)
            own.Sum(counts => long.Parse(counts.Groups[i + 1].Value)).Should().Be(summary.GetProperty("verdicts").GetProperty(inOrder[i]).GetInt64(), inOrder[i]);
        if (of == "many")
            own.Sum(counts => counts.Groups.Values.Skip(1).Sum(count => long.Parse(count.Value))).Should().Be(10_000);
    }

    [TestCase("samples")]
    [TestCase("open")]
    public void A_print_of_a_city_has_the_counts_of_the_assessment(string of)
    {
        var pdf = Path.Combine(Tool.Folder, of + "-assessed.pdf");
        string[] input = of == "samples" ? ["samples/jiaozuo", "--year-before", "samples/jiaozuo-2025"] : [Tool.OpenMembers(), "--partial"];
        var assessment = Read(Tool.Write(of + "-assessed.json", ["assess", .. input, "--as-of", "2026-12-31", "--format", "pdf", "--output", pdf, "--format", "json"]));
        var text = PrintedText.Of(pdf);
        var places = assessment.GetProperty("jurisdictions").EnumerateArray().ToList();

        foreach (var place in places)
        {
            var (verdicts, subjects) = (place.GetProperty("verdicts"), place.GetProperty("subjects"));
            long[] expected =
            [
                verdicts.GetProperty("fail").GetInt64(), verdicts.GetProperty("undetermined").GetInt64(), verdicts.GetProperty("pass").GetInt64(),
                place.GetProperty("overdue").GetArrayLength(), place.GetProperty("contradicted").GetArrayLength(), subjects.GetProperty("all").GetInt64(), subjects.GetProperty("non_compliant").GetInt64(),
            ];
            if (places.Count > 1)
                Regex.Match(text, $@"^{place.GetProperty("name").GetString()}\s+\S\s+{Words(place.GetProperty("decision").GetString()!)}((?:\s+\d+){{7}})\s*$", RegexOptions.Multiline).Groups[1].Value.Split(' ', System.StringSplitOptions.RemoveEmptyEntries)
                    .Select(long.Parse).Should().Equal(expected, place.GetProperty("name").GetString());
        }

        var own = Regex.Matches(text, @"(\d+)\s+pass\s+·\s+(\d+)\s+fail\s+·\s+(\d+)\s+undetermined");
        own.Select(counts => (counts.Groups[1].Value, counts.Groups[2].Value, counts.Groups[3].Value)).Should().Equal(
            places.Select(place => place.GetProperty("verdicts")).Select(verdicts => (verdicts.GetProperty("pass").ToString(), verdicts.GetProperty("fail").ToString(), verdicts.GetProperty("undetermined").ToString())));
    }

    [Test]
    public void A_print_of_a_comparison_has_the_counts_of_the_comparison()
    {
        string[] compared = ["diff", "jiaozuo-2023-3", "henan-2023", "--over", "samples/projects", "--format"];
        var comparison = Read(Tool.Write("compared.json", [.. compared, "json"]));
        var text = PrintedText.Of(Tool.Write("compared.pdf", [.. compared, "pdf"]));
        var register = comparison.GetProperty("register");

        // What nobody is decided to be, before or after, has no row and no column.
        string[] worstFirst = ["non_compliant", "undetermined", "compliant_with_deviations", "nothing_applied", "compliant"];
        long Count(string before, string after) => register.GetProperty("decisions").GetProperty(before).GetProperty(after).GetInt64();
        var shown = worstFirst.Where(one => worstFirst.Any(other => Count(one, other) + Count(other, one) > 0)).ToList();
        foreach (var before in shown)
            Regex.Match(text, $@"^{Words(before)}((?:\s+\d+){{{shown.Count}}})\s*$", RegexOptions.Multiline).Groups[1].Value.Split(' ', System.StringSplitOptions.RemoveEmptyEntries)
                .Select(long.Parse).Should().Equal(shown.Select(after => Count(before, after)), before);
        Number(text, @"The decision changes for (\d+) subjects?\.").Should().Be(register.GetProperty("decision_flips").EnumerateArray().Sum(flip => flip.GetProperty("count").GetInt64())).And.BePositive();
        Number(text, @"decisions or verdicts change\s+for\s+(\d+)").Should().Be(register.GetProperty("flipped").GetInt64()).And.BePositive();
        Number(text, @"Vocabulary \((\d+)\)").Should().Be(comparison.GetProperty("vocabulary").GetArrayLength()).And.BePositive();
        Number(text, @"· (\d+) removed").Should().Be(comparison.GetProperty("rules").EnumerateArray().Count(rule => rule.GetProperty("change").GetString() == "removed")).And.BePositive();
    }

    private static JsonElement Read(string json) => JsonDocument.Parse(File.ReadAllText(json)).RootElement;

    private static string Words(string name) => name.Replace("non_", "not ").Replace('_', ' ');

    private static long Number(string text, string pattern)
    {
        var match = Regex.Match(text, pattern, RegexOptions.Multiline);
        match.Success.Should().BeTrue("{0} has to match {1}", text, pattern);
        return long.Parse(match.Groups[1].Value);
    }
}
