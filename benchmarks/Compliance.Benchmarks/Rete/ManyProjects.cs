using System.Collections.Generic;
using System.Linq;
using Compliance.Benchmarks.ByHand;
using Compliance.Benchmarks.Comparison;
using Compliance.Benchmarks.ReteByHand;
using Compliance.Sessions;
using NRules;

namespace Compliance.Benchmarks.Rete;

/// <summary>Projects evaluated at once, and each in a session of its own.</summary>
internal static class ManyProjects
{
    private static readonly EvaluationOptions _options = new(SampleProjects.Day);

    /// <summary>A set in one new session.</summary>
    public static ReteContender AtOnce(string name, IEngine engine, DescriptorSet set) => new(name, () =>
    {
        using var session = engine.Open(_options);
        session.InsertAll(set.Subjects);
        session.Fire();
        return set.Subjects.Count;
    }, () => Verdicts(engine, set));

    /// <summary>A set in a session for each project.</summary>
    public static ReteContender OneByOne(string name, IEngine engine, DescriptorSet set) => new(name, () =>
    {
        foreach (var subject in set.Subjects)
        {
            using var session = engine.Open(_options);
            session.Insert(subject);
            session.Fire();
        }

        return set.Subjects.Count;
    }, () => Verdicts(engine, set));

    /// <summary>A set in one new session of NRules with the rules by hand.</summary>
    public static ReteContender AtOnceByHand(string name, ISessionFactory factory, DescriptorSet set)
    {
        var projects = Projects(set);
        return new(name, () =>
        {
            Clear(projects);
            var session = factory.CreateSession();
            session.InsertAll(projects);
            session.Fire();
            return projects.Length;
        }, () => [.. projects.Select(project => project.Verdicts)]);
    }

    /// <summary>A set in a session of NRules for each project, with the rules by hand.</summary>
    public static ReteContender OneByOneByHand(string name, ISessionFactory factory, DescriptorSet set)
    {
        var projects = Projects(set);
        return new(name, () =>
        {
            Clear(projects);
            foreach (var project in projects)
            {
                var session = factory.CreateSession();
                session.Insert(project);
                session.Fire();
            }

            return projects.Length;
        }, () => [.. projects.Select(project => project.Verdicts)]);
    }

    private static ReteProject[] Projects(DescriptorSet set) => [.. set.Subjects.Select(subject => new ReteProject(ProjectFacts.Of(subject)))];

    private static void Clear(ReteProject[] projects)
    {
        foreach (var project in projects)
            project.Clear();
    }

    private static IReadOnlyList<Verdict[]> Verdicts(IEngine engine, DescriptorSet set)
    {
        using var session = engine.Open(_options);
        session.InsertAll(set.Subjects);
        session.Fire();
        return [.. set.Subjects.Select(subject => session.Find(subject)!.Verdicts.ToArray())];
    }
}
