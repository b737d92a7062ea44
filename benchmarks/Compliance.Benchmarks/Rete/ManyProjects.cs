using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Benchmarks.ByHand;
using Compliance.Benchmarks.Comparison;
using Compliance.Benchmarks.ReteByHand;
using Compliance.NRules;
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

    /// <summary>A set in one new session, each inserted by itself, as the documentation of NRules has it, and decided on at once.</summary>
    public static ReteContender InsertedEach(string name, IEngine engine, DescriptorSet set) => new(name, () =>
    {
        using var session = engine.Open(_options);
        foreach (var subject in set.Subjects)
            session.Insert(subject);
        session.Fire();
        return set.Subjects.Count;
    }, () => Verdicts(engine, set));

    /// <summary>The same in NRules with the rules by hand.</summary>
    public static ReteContender InsertedEachByHand(string name, ISessionFactory factory, DescriptorSet set)
    {
        var projects = Projects(set);
        return new(name, () =>
        {
            Clear(projects);
            return InsertEach(factory, projects);
        }, () => [.. projects.Select(project => project.Verdicts)]);
    }

    /// <summary>The same in NRules, with the rules by hand that yield what they find as facts.</summary>
    public static ReteContender InsertedEachYielding(string name, ISessionFactory factory, DescriptorSet set)
    {
        var projects = Projects(set);
        return new(name, () => InsertEach(factory, projects), () => Found(factory, projects, set.Verdicts));
    }

    /// <summary>The same with all that is found in working memory, where other rules or queries could match it.</summary>
    public static ReteContender AtOnceLookedAt(string name, NRulesEngine engine, DescriptorSet set) => new(name, () =>
    {
        using var session = engine.Open(_options);
        GC.KeepAlive(session.Session);
        session.InsertAll(set.Subjects);
        session.Fire();
        return set.Subjects.Count;
    }, () => Verdicts(engine, set));

    /// <summary>A set in a session for each project, with all that is found in working memory.</summary>
    public static ReteContender OneByOneLookedAt(string name, NRulesEngine engine, DescriptorSet set) => new(name, () =>
    {
        foreach (var subject in set.Subjects)
        {
            using var session = engine.Open(_options);
            GC.KeepAlive(session.Session);
            session.Insert(subject);
            session.Fire();
        }

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

    /// <summary>A set in one new session of NRules, with the rules by hand that yield what they find as facts.</summary>
    public static ReteContender AtOnceYielding(string name, ISessionFactory factory, DescriptorSet set)
    {
        var projects = Projects(set);
        return new(name, () =>
        {
            var session = factory.CreateSession();
            session.InsertAll(projects);
            session.Fire();
            return projects.Length;
        }, () => Found(factory, projects, set.Verdicts));
    }

    /// <summary>A set in a session of NRules for each project, with the rules by hand that yield what they find as facts.</summary>
    public static ReteContender OneByOneYielding(string name, ISessionFactory factory, DescriptorSet set)
    {
        var projects = Projects(set);
        return new(name, () =>
        {
            foreach (var project in projects)
            {
                var session = factory.CreateSession();
                session.Insert(project);
                session.Fire();
            }

            return projects.Length;
        }, () => Found(factory, projects, set.Verdicts));
    }

    private static int InsertEach(ISessionFactory factory, ReteProject[] projects)
    {
        var session = factory.CreateSession();
        foreach (var project in projects)
            session.Insert(project);
        session.Fire();
        return projects.Length;
    }

    // What they find, in the place of all verdicts that are neither that a rule is met nor that it does not apply: of these there are no facts.
    private static List<Verdict[]> Found(ISessionFactory factory, ReteProject[] projects, IReadOnlyList<Verdict[]> expected)
    {
        var session = factory.CreateSession();
        session.InsertAll(projects);
        session.Fire();
        var found = session.Query<ReteFinding>().ToDictionary(finding => (finding.Project, finding.Rule), finding => finding.Verdict);
        return [.. projects.Select((project, i) => expected[i].Select((verdict, rule) =>
            found.TryGetValue((project, rule), out var own) ? own : verdict == Verdict.Pass ? Verdict.Pass : Verdict.NotApplicable).ToArray())];
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
