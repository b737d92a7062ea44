using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Benchmarks.Comparison;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Sessions;

namespace Compliance.Benchmarks.Live;

/// <summary>
/// Facts of projects changed to and fro in a session that holds a city, its counties and very many projects. The changed
/// projects are made beforehand: what is measured is the session's.
/// </summary>
internal sealed class LiveContender : ManagedContender
{
    /// <summary>The facts that are changed: one that only the project's own rules read, and one that the shares of its county and of the city turn on.</summary>
    public static IReadOnlyList<string> Facts { get; } = ["has_energy_metering", "is_prefabricated"];

    private static readonly string[] _values = ["true", "false"];

    private const int Counties = 11;
    private const int Different = 1_000;
    private const int Changed = 500;

    private readonly CompiledPlan _plan;
    private readonly IComplianceSession _session;
    private readonly Subject[][][] _variants;
    private readonly int[] _current = new int[Facts.Count];

    public LiveContender(CompiledPlan plan, int projects)
    {
        _plan = plan;
        Name = $"Compliance, a session of {Figure.Count(projects)}";
        _session = new KernelEngine(plan).Open(new SessionOptions(SampleProjects.Day));
        var vocabulary = plan.Pack.Vocabulary;
        _session.Insert(new SubjectBuilder(vocabulary, "jurisdiction", "city").Set("level", "city").Build().Require());
        for (var i = 0; i < Counties; i++)
            _session.Insert(new SubjectBuilder(vocabulary, "jurisdiction", County(i)).In("city").Set("level", "county").Build().Require());

        // A thousand different ones, over and over under other ids: making a million would take longer than measuring.
        var different = SampleProjects.Create(plan.Pack, Different, missing: 0, county: County);
        var inserted = Enumerable.Range(0, projects).Select(i => different[i % different.Count].As(string.Format(CultureInfo.InvariantCulture, "P{0:D7}", i))).ToList();
        _session.InsertAll(inserted);
        _session.Fire();

        // The projects whose one fact is changed are others than those whose other fact is.
        var random = new Random(2023);
        var places = Enumerable.Range(0, Facts.Count * Changed).Select(i => (int)((long)i * projects / (Facts.Count * Changed))).ToArray();
        random.Shuffle(places);
        _variants = [.. Facts.Select((fact, set) => _values
            .Select(value => places.Skip(set * Changed).Take(Changed).Select(place => inserted[place].With(fact, value)).ToArray()).ToArray())];
    }

    public override string Name { get; }

    /// <summary>The verdicts that the session holds on the projects that were changed.</summary>
    public override IReadOnlyList<Verdict[]> Decide(int set) => [.. Current(set).Select(subject => _session.Find(subject)!.Verdicts.ToArray())];

    /// <summary>The verdicts that the same projects have afresh.</summary>
    public IReadOnlyList<Verdict[]> Expected(int set) => [.. Current(set).Select(subject =>
    {
        var verdicts = new Verdict[_plan.RuleCount(subject.Kind)];
        _plan.Decide(subject, SampleProjects.Day, verdicts);
        return verdicts;
    })];

    protected override int Pass(int set)
    {
        _current[set] ^= 1;
        foreach (var subject in Current(set))
        {
            _session.Update(subject);
            _session.Fire();
        }

        return Changed;
    }

    protected override void Dispose(bool isDisposing)
    {
        _session.Dispose();
        base.Dispose(isDisposing);
    }

    private Subject[] Current(int set) => _variants[set][_current[set]];

    private static string County(int number) => string.Format(CultureInfo.InvariantCulture, "county{0}", number % Counties);
}
