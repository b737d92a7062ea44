using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Sessions;

namespace Compliance.Benchmarks.Live;

/// <summary>A session that holds a city, its counties and so many projects, with a change of one fact for each of some of them made beforehand.</summary>
internal sealed class LiveCity : IDisposable
{
    private const int Counties = 11;

    private readonly List<Subject> _projects;

    public LiveCity(RulePack pack, int projects)
    {
        Session = new KernelEngine(CompiledPlan.Compile(pack)).Open(new EvaluationOptions(SampleProjects.Day));
        Session.Insert(new SubjectBuilder(pack.Vocabulary, "jurisdiction", "city").Set("level", "city").Build().Require());
        for (var i = 0; i < Counties; i++)
            Session.Insert(new SubjectBuilder(pack.Vocabulary, "jurisdiction", County(i)).In("city").Set("level", "county").Build().Require());

        // A thousand different ones, over and over under other ids: making a million would take longer than measuring.
        var different = SampleProjects.Create(pack, 1_000, missing: 0, county: County);
        _projects = [.. Enumerable.Range(0, projects).Select(i => different[i % different.Count].As(string.Format(CultureInfo.InvariantCulture, "P{0:D7}", i)))];
        Session.InsertAll(_projects);
        Session.Fire();
    }

    public IComplianceSession Session { get; }

    /// <summary>The session with so many projects of the shipped pack.</summary>
    public static LiveCity Of(int projects) => Of(SampleProjects.LoadPack(), projects);

    /// <summary>The same of a pack that is loaded already.</summary>
    public static LiveCity Of(RulePack pack, int projects) => new(pack, projects);

    /// <summary>So many projects, drawn at random, each with a fact as it is not yet; changed there and back they leave the session as it was.</summary>
    public (Subject Changed, Subject Back)[] Draw(int count, string fact, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => _projects[random.Next(_projects.Count)]).Select(project => (project.With(fact, Other(project, fact)), project))];
    }

    public void Dispose() => Session.Dispose();

    private static string Other(Subject project, string fact) => project.MembersOf(project.Kind.SlotOf(fact)) == 2 ? "false" : "true";

    private static string County(int number) => string.Format(CultureInfo.InvariantCulture, "county{0}", number % Counties);
}
