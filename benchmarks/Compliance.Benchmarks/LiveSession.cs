using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Sessions;

namespace Compliance.Benchmarks;

/// <summary>One fact of one project changed in a session that holds a city, its counties and very many projects.</summary>
[MemoryDiagnoser]
public class LiveSession
{
    private const int Counties = 11;

    private readonly Random _random = new(2023);
    private IComplianceSession _session = null!;
    private List<Subject> _projects = null!;
    private bool _flag;

    /// <summary>How many projects the session holds.</summary>
    [Params(100_000, 1_000_000)]
    public int Projects { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var pack = SampleProjects.LoadPack();
        _session = new KernelEngine(CompiledPlan.Compile(pack)).Open(new SessionOptions(SampleProjects.Day));
        _session.Insert(new SubjectBuilder(pack.Vocabulary, "jurisdiction", "city").Set("level", "city").Build().Require());
        for (var i = 0; i < Counties; i++)
            _session.Insert(new SubjectBuilder(pack.Vocabulary, "jurisdiction", County(i)).In("city").Set("level", "county").Build().Require());

        // A thousand different ones, over and over under other ids: making a million would take longer than measuring.
        var different = SampleProjects.Create(pack, 1_000, missing: 0, county: County);
        _projects = [.. Enumerable.Range(0, Projects).Select(i => different[i % different.Count].As(string.Format(CultureInfo.InvariantCulture, "P{0:D7}", i)))];
        _session.InsertAll(_projects);
        _session.Fire();
    }

    /// <summary>A fact that only the project's own rules read.</summary>
    [Benchmark]
    public void FactOfTheProjectAlone() => Change("has_energy_metering", (_flag = !_flag) ? "true" : "false");

    /// <summary>A fact that the shares of its county and of the city turn on.</summary>
    [Benchmark]
    public void FactOfTheShares() => Change("is_prefabricated", (_flag = !_flag) ? "true" : "false");

    private void Change(string fact, string value)
    {
        var place = _random.Next(_projects.Count);
        _projects[place] = _projects[place].With(fact, value);
        _session.Update(_projects[place]);
        _session.Fire();
    }

    private static string County(int number) => string.Format(CultureInfo.InvariantCulture, "county{0}", number % Counties);
}
