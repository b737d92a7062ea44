using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Records;
using Compliance.Sessions;
using Compliance.Tests.Cli;
using Compliance.Tests.JiaozuoPack;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.FrontDoor;

/// <summary>A decision is kept with all that it takes to make it again.</summary>
public class DecisionRecordTests
{
    private static readonly ComplianceChecker Checker = new(ShippedPack.Plan);
    private static readonly CalendarDate Day = new(2031, 1, 15);

    private static Subject Hospital => Checker.Reader.ReadFile(ToolRun.Sample("hospital-shanyang-2031.yaml")).Require().Subjects.Single();

    private static Subject Undated => Checker.Subject("project", "P-1").Set("construction", "new").Set("gross_floor_area", 10_000m).Set("construction_waste", "301 t").Build().Require();

    [Test]
    public void It_reads_back_to_the_letter_and_replays()
    {
        DecisionRecord[] records =
        [
            Checker.Record(Hospital, new EvaluationOptions()), Checker.Record(Hospital, new EvaluationOptions(AsOf: Day)),
            Checker.Record(Undated, new EvaluationOptions(AsOf: Day)), Checker.Record(Undated, new EvaluationOptions(Today: Day)),
        ];
        records.Select(record => record.Day.Source).Should().Equal(DaySource.Subject, DaySource.AsOf, DaySource.AsOf, DaySource.Today);
        foreach (var record in records)
        {
            var read = DecisionRecord.Parse(record.ToJson());
            read.Should().Be(record);
            read.ToJson().Should().Be(record.ToJson());
            JsonSerializer.Deserialize<DecisionRecord>(JsonSerializer.Serialize(record)).Should().Be(record);
            Checker.Replay(read).Should().BeEmpty();
            read.Input.IsWhole.Should().BeTrue();
            (read.Pack.ToString(), read.Pack.Digest, read.Engine).Should().Be(("jiaozuo-2023-3@1.0.0", ShippedPack.Pack.Digest, "kernel"));
        }
    }

    [Test]
    public void Another_result_is_told_by_its_finding()
    {
        var record = Checker.Record(Undated, new EvaluationOptions(AsOf: Day));
        record.Subjects.Single().Decision.Should().Be(Decision.NonCompliant);
        var forged = record with { Result = record.Result.Replace("\"verdict\":\"fail\"", "\"verdict\":\"pass\"", StringComparison.Ordinal) };
        Checker.Replay(forged).Single().ToString().Should().Be("project P-1, construction-waste: was pass, is fail");
        Checker.Replay(record with { Result = record.Result.Replace("10 t", "11 t", StringComparison.Ordinal), Engine = "other" }).Should().Contain(one => one.Part == RecordPart.Engine);
        var later = Checker.Record(Undated, new EvaluationOptions(AsOf: new CalendarDate(2030, 1, 1)));
        record.DifferencesFrom(later).Select(one => one.Part).Should().Contain([RecordPart.Day, RecordPart.Result]);
    }

    [Test]
    public void A_record_replays_by_the_version_of_the_rules_that_it_names()
    {
        var catalog = new PackCatalog(Repository.PathOf("rules"));
        var record = DecisionRecord.Parse(Checker.Record(Hospital, new EvaluationOptions()).ToJson());
        record.Replay(catalog).Should().BeEmpty();
        FluentActions.Invoking(() => (record with { Pack = record.Pack with { Version = "0.9.0" } }).Replay(catalog)).Should().Throw<ReadException>().WithMessage("*0.9.0*");
    }

    [Test]
    public void A_descriptor_of_several_subjects_that_is_kept_elsewhere_replays_from_its_bytes()
    {
        static string Write(DecidedCase made) =>
            $$"""{"subjects": [{{string.Join(",", made.Evaluations.Select(one => one.ToJson()))}}], "remarks": {{made.Remarks.Count}}}""";
        var bytes = File.ReadAllBytes(ToolRun.Sample("register-2026.csv"));
        var record = DecisionRecord.Parse(Checker.Record("register-2026.csv", bytes, new EvaluationOptions(Today: Day), Write).ToJson());
        record.Subjects.Should().HaveCountGreaterThan(1);
        record.Input.Text.Should().BeNull();
        (record.Day.Date, record.Day.Source).Should().Be((Day, DaySource.Today));
        var catalog = new PackCatalog(Repository.PathOf("rules"));
        record.Replay(catalog, bytes, Write).Should().BeEmpty();
        (record with { Result = record.Result.Replace("\"verdict\":\"fail\"", "\"verdict\":\"pass\"", StringComparison.Ordinal) }).Replay(catalog, bytes, Write)
            .Should().NotBeEmpty().And.OnlyContain(one => one.Part == RecordPart.Result && one.Before == "pass" && one.Now == "fail");
        FluentActions.Invoking(() => Checker.Record("none.csv", "subject,id\n"u8.ToArray(), new EvaluationOptions(Today: Day), Write)).Should().Throw<Exception>();
    }

    [Test]
    public void A_changed_input_is_told()
    {
        var record = Checker.Record(Undated, new EvaluationOptions(AsOf: Day));
        var changed = record with { Input = record.Input with { Text = record.Input.Text!.Replace("301 t", "299 t", StringComparison.Ordinal) } };
        changed.Input.IsWhole.Should().BeFalse();
        Checker.Replay(changed).Select(one => one.Part).Should().Contain([RecordPart.Input, RecordPart.Result]);
    }

    [Test]
    public void The_result_stands_as_it_was_written_whatever_stands_around_it()
    {
        const string Result = "{ \"kind\":\"project\",\r\n \"id\" : \"a\\u00e9\", \"decision\": \"compliant\", \"findings\": [ ], \"n\": 1.50000000000000000000000000000001e0 }";
        var record = new DecisionRecord(RecordedInput.Of("a.yaml", [1, 2]), new RecordedPack("p", "1.0.0", "sha256:0"), new DecisionDay(Day, DaySource.AsOf), "kernel", "1", Result);
        var wrapped = "{\n\t\"record\": 7, \"list\": [ {\"result\": {}} ],\r\n" + record.ToJson()[1..^1] + ", \"seal\": \"x\" }";
        DecisionRecord.Parse(wrapped).Should().Be(record);
        DecisionRecord.Parse(wrapped.ReplaceLineEndings("\r\n")).Result.Should().Be(Result);
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("{\"input\": 1}")]
    [TestCase("{\"result\": {\"subjects\": []}}")]
    [TestCase("not JSON")]
    public void What_is_no_record_is_refused(string text)
    {
        FluentActions.Invoking(() => DecisionRecord.Parse(text)).Should().Throw<FormatException>();
        FluentActions.Invoking(() => JsonSerializer.Deserialize<DecisionRecord>(text)).Should().Throw<JsonException>();
    }

    [Test]
    public void Any_part_that_is_missing_or_of_another_type_is_refused()
    {
        using var whole = JsonDocument.Parse(Checker.Record(Undated, new EvaluationOptions(AsOf: Day)).ToJson());
        foreach (var left in whole.RootElement.EnumerateObject())
        {
            foreach (var other in new[] { null, "1", "null", "[]" })
            {
                var parts = whole.RootElement.EnumerateObject().Where(one => other is not null || one.Name != left.Name)
                    .Select(one => $"\"{one.Name}\": {(one.Name == left.Name ? other : one.Value.GetRawText())}");
                FluentActions.Invoking(() => DecisionRecord.Parse($"{{{string.Join(", ", parts)}}}")).Should().Throw<FormatException>($"{left.Name} is {other ?? "gone"}");
            }
        }
    }
}
