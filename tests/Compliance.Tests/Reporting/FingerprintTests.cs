using System;
using System.IO;
using System.Linq;
using Compliance.Tests.Cli;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Compliance.Tests.Reporting;

/// <summary>A finding is known again in a later result, whatever else changes.</summary>
public class FingerprintTests
{
    private static readonly string Text = File.ReadAllText(ToolRun.Sample("hospital-shanyang-2031.yaml"));

    private static readonly string Before = Of(Text);

    [Test]
    public void It_survives_lines_that_move() => Of("# a comment\n\n\n" + Text).Should().Be(Before);

    [Test]
    public void It_survives_facts_that_are_added_and_another_name_of_the_file() =>
        Of(Text.Replace("facts:\n", "facts:\n  demolished_building_conforms: true\n", StringComparison.Ordinal)).Should().Be(Before);

    [Test]
    public void It_survives_another_value_that_fails_too() => Of(Text.Replace("2010", "2020", StringComparison.Ordinal)).Should().Be(Before);

    [Test]
    public void It_is_another_for_another_subject() => Of(Text.Replace("id: JZ-2030-0042", "id: JZ-2030-0043", StringComparison.Ordinal)).Should().NotBe(Before);

    [Test]
    public void No_two_findings_of_the_samples_share_one()
    {
        // Some samples are of one jurisdiction at two times.
        var all = Results(Result.Samples).Select(result => (Fingerprint(result), (string)result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!));
        all.Should().OnlyHaveUniqueItems();
    }

    private static string Of(string descriptor)
    {
        using var file = new TemporaryDescriptor(descriptor);
        return Fingerprint(Results(Result.OfFiles([file.Path])).Single(result => (string)result["ruleId"]! == "construction-waste"));
    }

    private static string Fingerprint(JToken result) => (string)result["partialFingerprints"]!["ruleSubjectFacts/v1"]!;

    private static JToken Results(Result result) => JObject.Parse(result.Write("sarif"))["runs"]![0]!["results"]!;
}
