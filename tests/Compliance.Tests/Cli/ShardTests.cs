using System;
using System.IO;
using System.Linq;
using System.Threading;
using Compliance.Assessments;
using Compliance.Cli.Check;
using Compliance.Cli.Infrastructure;
using Compliance.Localization;
using Compliance.Tests.Samples;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Cli;

/// <summary>A register that is counted shard by shard is assessed to the letter as it is in one run.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable]
public sealed class ShardTests : IDisposable
{
    private const string AsOf = "2026-12-31";
    private readonly TemporaryFolder _shards = new();

    public void Dispose() => _shards.Dispose();

    [Test]
    public void The_sample_city_in_any_number_of_shards_is_the_city([Values(1, 2, 5)] int count)
    {
        string[] city = [Repository.PathOf("samples", "jiaozuo")];

        AssessMerged(city, count).Should().Be(ToolRun.Assess(city, AsOf));
    }

    [Test]
    public void What_nobody_can_read_and_who_lies_nowhere_is_told_as_in_one_run()
    {
        using var folder = new TemporaryFolder();
        folder.Write("city.yaml", "subject: jurisdiction\nid: city\nname: 市\nfacts: {}\n");
        folder.Write("a.csv", "subject,id,jurisdiction,construction,gross_floor_area,meets_green_building_standard,started_on\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"project,A{i},{(i % 3 == 0 ? "nowhere" : i % 3 == 1 ? "" : "city")},new,{i + 1},{(i % 4 == 0 ? "" : "true")},2026-02-01\n")));
        folder.Write("b.csv", "subject,id\nproject,\n");
        folder.Write("old.ods", "x");
        string[] paths = [folder.Path];

        var (status, output) = AssessMerged(paths, 3);

        (status, output).Should().Be(ToolRun.Assess(paths, AsOf));
        status.Should().Be(3);
        output.Should().Contain("old.ods");
    }

    [Test]
    public void Shards_that_are_missing_there_twice_or_of_another_day_are_refused()
    {
        string[] city = [Repository.PathOf("samples", "jiaozuo")];
        var (first, second, other) = (Count(city, "1/2"), Count(city, "2/2"), Count(city, "2/2", "2026-12-30"));

        Merge([first, second]).Status.Should().NotBe(3);
        Merge([first]).Status.Should().Be(3);
        Merge([first, first]).Status.Should().Be(3);
        Merge([first, second, second]).Status.Should().Be(3);
        Merge([first, other]).Status.Should().Be(3);
        Merge([first, Count(city, "1/3")]).Status.Should().Be(3);
        Merge([first, second], asOf: "2026-12-30").Status.Should().Be(3);
        Merge([first, Repository.PathOf("README.md")]).Status.Should().Be(3);
    }

    [Test]
    public void A_jurisdiction_that_two_shards_state_differently_is_refused()
    {
        using var folder = new TemporaryFolder();
        string CityOf(int share) => $"subject: jurisdiction\nid: city\nfacts:\n  green_building_share: {share} %\n";
        folder.Write("one/city.yaml", CityOf(80));
        folder.Write("other/city.yaml", CityOf(81));

        Merge([Count([folder.PathOf("one")], "1/2"), Count([folder.PathOf("other")], "2/2")]).Status.Should().Be(3);
    }

    private (int Status, string Output) AssessMerged(string[] paths, int count) =>
        Merge([.. Enumerable.Range(1, count).Reverse().Select(number => Count(paths, $"{number}/{count}"))]);

    private string Count(string[] paths, string shard, string asOf = AsOf)
    {
        RegisterShard.TryParse(shard, out var which).Should().BeTrue();
        var file = _shards.PathOf($"{shard.Replace('/', '-')}-{asOf}.json");
        Run(paths, file, asOf, request => request with { Shard = which });
        return file;
    }

    private static (int Status, string Output) Merge(string[] shards, string? asOf = null)
    {
        var file = Path.GetTempFileName();
        var status = Run([], file, asOf, request => request with { Merged = shards });
        var output = File.ReadAllText(file);
        File.Delete(file);
        return (status, output);
    }

    private static int Run(string[] paths, string output, string? asOf, Func<AssessRequest, AssessRequest> with) => AssessRun.Run(
        with(new AssessRequest(
            paths, "jiaozuo-2023-3@1.0.0", new RegisterSettings(asOf is null ? null : CalendarDate.Parse(asOf)), [new ReportTarget("json", output)], Language.English, "undetermined", ShowsDepartments: false)),
        CancellationToken.None);
}
