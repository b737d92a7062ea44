using System;
using System.IO;
using System.Linq;
using Compliance.Packs;
using Compliance.Reporting;
using Compliance.Tests.Cli;
using Compliance.Tests.JiaozuoPack;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Compliance.Tests.Reporting;

public class SarifTests
{
    [TestCase("samples")]
    [TestCase("empty")]
    [TestCase("hostile")]
    public void It_is_valid_by_the_official_schema(string result) =>
        SarifSchema.Errors(Result.Of(result).Write("sarif", result == "hostile" ? null : VerdictSelection.All)).Should().BeEmpty();

    [TestCase("\"startLine\":", "\"startLine\":-")]
    [TestCase("\"ruleId\":\"", "\"rule\":\"")]
    [TestCase("\"kind\":\"fail\"", "\"kind\":\"failed\"")]
    [TestCase("\"executionSuccessful\"", "\"successful\"")]
    [TestCase("\"suppressions\":[]", "\"suppressions\":{}")]
    public void The_schema_refuses_a_broken_one(string text, string broken)
    {
        var sarif = Result.Samples.Write("sarif");
        sarif.Should().Contain(text);

        SarifSchema.Errors(sarif.Replace(text, broken, StringComparison.Ordinal)).Should().NotBeEmpty();
    }

    [Test]
    public void Only_what_fails_has_a_level()
    {
        foreach (var result in Results(Result.Samples, VerdictSelection.All))
        {
            var verdict = (string)result["properties"]!["verdict"]!;
            var isFailure = verdict is "fail" or "waived";
            ((string)result["kind"]! == "fail").Should().Be(isFailure);
            ((string)result["level"]! != "none").Should().Be(isFailure);
            result["suppressions"]!.Should().HaveCount(verdict == "waived" ? 1 : 0);
        }
    }

    [Test]
    public void What_is_undetermined_is_open_or_for_a_person_to_review()
    {
        var undetermined = Results(Result.Samples).Where(result => (string)result["properties"]!["verdict"]! == "undetermined").ToList();

        undetermined.Should().NotBeEmpty();
        foreach (var result in undetermined)
            ((string)result["kind"]!).Should().Be(ShippedPack.Rule((string)result["ruleId"]!).IsJudgedByPerson ? "review" : "open");
    }

    [Test]
    public void What_passes_or_does_not_apply_is_left_out_unless_it_is_asked_for()
    {
        Results(Result.Samples).Select(result => (string)result["kind"]!).Should().NotContain(["pass", "notApplicable"]);
        Results(Result.Samples, new VerdictSelection(Verdict.Pass)).Select(result => (string)result["kind"]!).Should().OnlyContain(kind => kind == "pass");
    }

    [Test]
    public void Every_result_names_its_rule_by_id_and_place()
    {
        var run = Run(Result.Samples, VerdictSelection.All);
        var rules = run["tool"]!["driver"]!["rules"]!;

        rules.Should().HaveCount(ShippedPack.Pack.Rules.Count);
        run["results"]!.Should().OnlyContain(result => (string)rules[(int)result["ruleIndex"]!]!["id"]! == (string)result["ruleId"]!);
    }

    [Test]
    public void Every_clause_has_its_place_in_the_instruments_text()
    {
        var lines = File.ReadAllLines(Repository.PathOf(ShippedPack.Pack.Instrument.Text!.Split('/')));
        foreach (var location in Results(Result.Samples).SelectMany(result => result["relatedLocations"]!))
        {
            var region = location["physicalLocation"]!["region"]!;
            var quoted = (string)location["message"]!["text"]!;
            var words = quoted[(quoted.IndexOf('“') + 1)..^1];
            lines[(int)region["startLine"]! - 1][(int)region["startColumn"]! - 1].Should().Be(words[0]);
            lines[(int)region["endLine"]! - 1][(int)region["endColumn"]! - 2].Should().Be(words[^1]);
        }
    }

    [Test]
    public void Another_text_than_the_pack_knows_is_not_pointed_into()
    {
        var instrument = ShippedPack.Pack.Instrument;

        InstrumentText.Find(instrument, [Repository.Root]).Should().NotBeNull();
        InstrumentText.Find(instrument with { Sha256 = new string('0', 64) }, [Repository.Root]).Should().BeNull();
        InstrumentText.Find(instrument, [Path.GetTempPath()]).Should().BeNull();
    }

    [Test]
    public void Files_are_relative_encoded_and_listed_once()
    {
        var folder = Directory.CreateTempSubdirectory("目录 #").FullName;
        try
        {
            var file = Path.Combine(folder, "a b%.yaml");
            File.Copy(ToolRun.Sample("hospital-shanyang-2031.yaml"), file);
            var outside = Run(Result.OfFiles([file]));
            ((string)outside["artifacts"]![0]!["location"]!["uri"]!).Should().StartWith("file:///").And.EndWith("%20%23" + Path.GetFileName(folder)[4..] + "/a%20b%25.yaml");

            var inside = Run(Result.OfFiles([ToolRun.Sample("hospital-shanyang-2031.yaml")]));
            var location = inside["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!;
            ((string)location["uri"]!).Should().Be("samples/projects/hospital-shanyang-2031.yaml");
            ((string)location["uriBaseId"]!).Should().Be("%SRCROOT%");
            inside["originalUriBaseIds"]!.Children<JProperty>().Single().Name.Should().Be("%SRCROOT%");
            inside["artifacts"]!.Select(artifact => (string)artifact["location"]!["uri"]!).Should().OnlyHaveUniqueItems();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Wrong_input_is_a_notification_and_the_run_has_not_succeeded()
    {
        var run = Run(Result.OfFiles([ToolRun.Sample("not-there.yaml"), ToolRun.Sample("venue-gaoxin-2031.yaml")]));

        var invocation = run["invocations"]!.Single();
        ((bool)invocation["executionSuccessful"]!).Should().BeFalse();
        ((string)invocation["toolExecutionNotifications"]!.Single()["descriptor"]!["id"]!).Should().Be("CP1001");
        ((bool)Run(Result.Samples)["invocations"]!.Single()["executionSuccessful"]!).Should().BeTrue();
    }

    private static JToken Run(Result result, VerdictSelection? only = null) => JObject.Parse(result.Write("sarif", only))["runs"]!.Single();

    private static JToken[] Results(Result result, VerdictSelection? only = null) => [.. Run(result, only)["results"]!];
}
