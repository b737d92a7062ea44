using System;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using Compliance.Findings;
using Compliance.Reporting;
using Compliance.Sessions;
using Compliance.Tests.Cli;
using Compliance.Tests.JiaozuoPack;
using Compliance.Tests.Schemas;
using Compliance.Values;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NUnit.Framework;

namespace Compliance.Tests.FrontDoor;

/// <summary>A result writes itself as the tool writes it, by a schema that has a version.</summary>
public class ResultJsonTests
{
    private static readonly ComplianceChecker Checker = new(ShippedPack.Plan);
    private static readonly string Hospital = ToolRun.Sample("hospital-shanyang-2031.yaml");
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Evaluation Evaluation => Checker.Check(Checker.Reader.ReadFile(Hospital).Require().Subjects.Single());

    [Test]
    public void It_is_what_the_tool_writes_of_the_subject()
    {
        var tool = (JObject)JObject.Parse(ToolRun.Check([Hospital]).Output)["subjects"]![0]!;
        tool["file"] = Path.GetFileName(Hospital);
        tool.AddFirst(new JProperty("schema", ResultSchema.Version));
        foreach (var json in new[] { JsonSerializer.Serialize(Evaluation), JsonSerializer.Serialize(Evaluation, Indented), Evaluation.ToJson() })
            JToken.Parse(json).ToString().Should().Be(tool.ToString());
    }

    [Test]
    public void It_names_no_folder_and_nothing_of_the_inside()
    {
        var json = JsonSerializer.Serialize(new { Result = Evaluation });
        json.Should().NotContain(Repository.Root).And.NotContain("Numerator").And.NotContain("\\\\");
        json.Length.Should().BeLessThan(200_000);
        ResultOf("/srv/secret/a.yaml").Should().Be("a.yaml");
        ResultOf(@"C:\secret\a.yaml").Should().Be("a.yaml");
    }

    [Test]
    public void A_finding_a_subject_and_a_day_write_themselves()
    {
        var finding = Evaluation.Findings[0];
        JsonSerializer.Deserialize<JsonElement>(JsonSerializer.Serialize(finding)).GetProperty("rule").GetString().Should().Be(finding.Rule.Id);
        var text = JsonSerializer.Serialize(Evaluation.Subject);
        Checker.Reader.ReadText(text, "a").Require().Subjects.Single().Id.Should().Be(Evaluation.Subject.Id);
        JsonSerializer.Serialize(new CalendarDate(2026, 11, 22)).Should().Be("\"2026-11-22\"");
        JsonSerializer.Deserialize<CalendarDate>("\"2026/1/5\"").Should().Be(new CalendarDate(2026, 1, 5));
        FluentActions.Invoking(() => JsonSerializer.Deserialize<CalendarDate>("\"soon\"")).Should().Throw<JsonException>();
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Evaluation>("{}")).Should().Throw<NotSupportedException>();
    }

    [Test]
    public void The_shipped_schema_is_the_one_that_the_code_writes() => File.ReadAllText(SchemaFile.PathOf(ResultSchema.FileName)).Should().Be(ResultSchema.Write());

    [Test]
    public void Results_of_every_kind_are_valid_and_have_no_field_that_the_schema_does_not_know()
    {
        var schema = ResultSchema.Write();
        var open = JsonSchema.FromJsonAsync(schema).GetAwaiter().GetResult();

        // The same with nothing beside what it names.
        var closed = JObject.Parse(schema);
        foreach (var shape in closed.DescendantsAndSelf().OfType<JObject>().Where(one => one["properties"] is JObject && (string?)one["type"] == "object").ToList())
            shape["additionalProperties"] = false;
        var strict = JsonSchema.FromJsonAsync(closed.ToString()).GetAwaiter().GetResult();
        string[] results =
        [
            ToolRun.Check([Repository.PathOf("samples", "projects"), Repository.PathOf("samples", "published")], asOf: "2026-12-31", checklist: true).Output,
            ToolRun.Check([Repository.PathOf("samples", "jiaozuo")], only: VerdictSelection.NotMet).Output,
            ToolRun.Check([Repository.PathOf("samples", "projects")], asOf: "2031-12-31").Output,
            Evaluation.ToJson(),
        ];
        foreach (var result in results)
        {
            open.Validate(result).Should().BeEmpty();
            strict.Validate(result).Should().BeEmpty();
        }

        open.Validate(results[3].Replace("\"non_compliant\"", "\"unknown\"", StringComparison.Ordinal)).Should().NotBeEmpty();
        open.Validate("{\"schema\":\"1.7\",\"more\":1," + results[3]["{\"schema\":\"1.0\",".Length..]).Should().BeEmpty("fields are only added");
    }

    private static string ResultOf(string file)
    {
        var subject = Checker.Reader.ReadText("subject: project\nid: A\nfacts: {}\n", file).Require().Subjects.Single();
        return JsonDocument.Parse(Checker.CheckAll([subject], new EvaluationOptions(AsOf: new CalendarDate(2026, 1, 1)))[0].ToJson()).RootElement.GetProperty("file").GetString()!;
    }
}
