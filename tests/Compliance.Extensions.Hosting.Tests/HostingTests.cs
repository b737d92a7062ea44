using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Findings;
using Compliance.Values;
using FluentAssertions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace Compliance.Extensions.Hosting.Tests;

public sealed class HostingTests : IDisposable
{
    private const string School = "subject: project\nid: P-1\nfacts:\n  construction: new\n  category: public\n  energy_saving_rate: 77.9%\n";

    private RulesFolder _rules = null!;

    [SetUp]
    public void CopyRules() => _rules = new RulesFolder();

    [TearDown]
    public void Dispose() => _rules.Dispose();

    [Test]
    public async Task A_host_evaluates_by_its_packs_and_takes_today_in_its_time_zone()
    {
        // 23:30 in London is the next morning in Shanghai.
        using var host = Host(
            options =>
            {
                options.Packs.Add("jiaozuo-2023-3@1.0.0");
                options.Packs.Add("henan-2023");
                options.TimeZone = "Asia/Shanghai";
            },
            new FakeTimeProvider(new DateTimeOffset(2030, 12, 31, 23, 30, 0, TimeSpan.Zero)));
        await host.StartAsync();
        var compliance = host.Services.GetRequiredService<ComplianceService>();

        compliance.Checkers.Select(checker => checker.Pack.Id).Should().Equal("jiaozuo-2023-3", "henan-2023");
        compliance.Today.Should().Be(new CalendarDate(2031, 1, 1));
        var checker = compliance.Checker();
        var evaluation = compliance.Check(checker, checker.Reader.ReadText(School, "p.yaml").Require().Subjects[0]);
        evaluation.Day.Date.Should().Be(new CalendarDate(2031, 1, 1));
        evaluation.Decision.Should().Be(Decision.NonCompliant);
        compliance.Checker("henan-2023@1.0.0").Pack.Id.Should().Be("henan-2023");
        FluentActions.Invoking(() => compliance.Checker("henan")).Should().Throw<ArgumentException>()
            .WithMessage("There is no pack 'henan'; there are jiaozuo-2023-3@1.0.0, henan-2023@1.0.0.*");
    }

    [Test]
    public async Task What_is_wrong_with_the_options_stops_the_start_all_of_it_at_once()
    {
        using var host = Host(options =>
        {
            options.Packs.Add(" ");
            options.Folders.Add("/nowhere");
            options.TimeZone = "Asia/Jiaozuo";
        });
        var failure = (await FluentActions.Awaiting(() => host.StartAsync()).Should().ThrowAsync<OptionsValidationException>()).Which;
        failure.Failures.Should().HaveCount(3);
        failure.Failures.Should().Contain(line => line.Contains("Asia/Jiaozuo")).And.Contain(line => line.Contains("/nowhere"));
    }

    [Test]
    public async Task A_pack_that_is_wrong_stops_the_start_with_its_errors()
    {
        File.AppendAllText(_rules.Chapter, "\nrulez: []\n");
        using var host = Host(options => options.Packs.Add("jiaozuo-2023-3@1.0.0"));
        (await FluentActions.Awaiting(() => host.StartAsync()).Should().ThrowAsync<InvalidOperationException>()).WithMessage("*2.2-building-energy.yaml*rulez*");
    }

    [Test]
    public async Task A_changed_pack_is_taken_up_and_a_wrong_one_is_not()
    {
        using var host = Host(options =>
        {
            options.Packs.Add("jiaozuo-2023-3@1.0.0");
            options.ReloadsOnChange = true;
        });
        await host.StartAsync();
        var compliance = host.Services.GetRequiredService<ComplianceService>();
        var health = host.Services.GetRequiredService<HealthCheckService>();
        var before = compliance.Checker();
        using var reloaded = new SemaphoreSlim(0);
        compliance.Reloaded += (_, _) => reloaded.Release();

        var text = File.ReadAllText(_rules.Chapter);
        File.WriteAllText(_rules.Chapter, text + "# read again\n");
        (await reloaded.WaitAsync(TimeSpan.FromSeconds(30))).Should().BeTrue();
        compliance.Checker().Should().NotBeSameAs(before);
        (await health.CheckHealthAsync()).Status.Should().Be(HealthStatus.Healthy);

        var kept = compliance.Checker();
        File.WriteAllText(_rules.Chapter, text + "rulez: []\n");
        await Until(async () => (await health.CheckHealthAsync()).Status == HealthStatus.Degraded);
        compliance.Checker().Should().BeSameAs(kept);
        (await health.CheckHealthAsync()).Entries["compliance"].Description.Should().Contain("rulez");

        File.WriteAllText(_rules.Chapter, text);
        await Until(async () => (await health.CheckHealthAsync()).Status == HealthStatus.Healthy);
    }

    [Test]
    public async Task A_zip_file_is_a_pack_and_nothing_of_it_lies_outside()
    {
        var zip = _rules.Zip();
        using var host = Host(options => options.Packs.Add(zip));
        await host.StartAsync();
        host.Services.GetRequiredService<ComplianceService>().Checker().Pack.Id.Should().Be("henan-2023");

        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Update))
            archive.CreateEntry("../outside.yaml");
        using var other = Host(options => options.Packs.Add(zip));
        (await FluentActions.Awaiting(() => other.StartAsync()).Should().ThrowAsync<InvalidOperationException>()).WithMessage("*'../outside.yaml', which lies outside of it*");
        File.Exists(Path.Combine(Path.GetTempPath(), "outside.yaml")).Should().BeFalse();
    }

    [Test]
    public async Task Evaluations_are_traced_and_counted()
    {
        var activities = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ComplianceTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Add,
        };
        ActivitySource.AddActivityListener(listener);
        var counted = new List<(string Name, string? Decision)>();
        using var meters = new MeterListener();
        meters.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Meter.Name == ComplianceTelemetry.MeterName)
                own.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => counted.Add((instrument.Name, tags.ToArray().FirstOrDefault(tag => tag.Key == "compliance.decision").Value as string)));
        meters.SetMeasurementEventCallback<double>((instrument, _, _, _) => counted.Add((instrument.Name, null)));
        meters.Start();

        using var host = Host(options => options.Packs.Add("jiaozuo-2023-3@1.0.0"));
        await host.StartAsync();
        var compliance = host.Services.GetRequiredService<ComplianceService>();
        var checker = compliance.Checker();
        compliance.Check(checker, checker.Reader.ReadText(School, "p.yaml").Require().Subjects[0], new CalendarDate(2031, 1, 1));

        counted.Should().Equal(("compliance.subjects", "NonCompliant"), ("compliance.evaluation.duration", null));
        activities.Should().ContainSingle().Which.GetTagItem("compliance.pack").Should().Be("jiaozuo-2023-3");
    }

    [Test]
    public void Options_are_bound_from_configuration()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Compliance:Packs:0"] = "jiaozuo-2023-3",
            ["Compliance:ReloadsOnChange"] = "true",
            ["Compliance:TimeZone"] = "Asia/Shanghai",
        }).Build();
        var options = new ComplianceOptions();
        configuration.GetSection("Compliance").Bind(options);
        options.Packs.Should().Equal("jiaozuo-2023-3");
        (options.ReloadsOnChange, options.TimeZone).Should().Be((true, "Asia/Shanghai"));
    }

    private static async Task Until(Func<Task<bool>> isSo)
    {
        for (var i = 0; i < 300 && !await isSo(); i++)
            await Task.Delay(100);
        (await isSo()).Should().BeTrue();
    }

    private IHost Host(Action<ComplianceOptions> configure, TimeProvider? clock = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        if (clock is not null)
            builder.Services.AddSingleton(clock);
        builder.Services.AddCompliance(options =>
        {
            options.Folders.Add(_rules.Path);
            configure(options);
        });
        builder.Services.AddHealthChecks().AddCompliance();
        return builder.Build();
    }
}
