using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Benchmarks.ByHand;
using Compliance.Benchmarks.ReteByHand;
using Compliance.Descriptors;
using Compliance.NRules;
using Compliance.Packs;
using Compliance.Sessions;
using NRules;

namespace Compliance.Benchmarks.Rete;

/// <summary>One fact of one project changed in a session that holds many, there and back.</summary>
internal static class OneChange
{
    private const int AtOnce = 1_000;
    private const int Drawn = 20_000;

    public static ReteContender Of(string name, IEngine engine, RulePack pack, int projects, string fact, bool isLookedAt = false)
    {
        var held = Projects(pack, projects);
        var session = engine.Open(new EvaluationOptions(SampleProjects.Day));
        session.InsertAll(held);
        session.Fire();
        if (isLookedAt)
            GC.KeepAlive(((INRulesSession)session).Session);
        var drawn = Draw(held, fact);
        var next = 0;
        return new(name, () =>
        {
            for (var i = 0; i < AtOnce; i += 2, next++)
            {
                // There and back at once, so that each of them is a change whatever was drawn before.
                var (changed, back) = drawn[next % Drawn];
                session.Update(changed);
                session.Fire();
                session.Update(back);
                session.Fire();
            }

            return AtOnce;
        });
    }

    public static ReteContender ByHand(string name, ISessionFactory factory, RulePack pack, int projects)
    {
        var held = Projects(pack, projects).Select(subject => new ReteProject(ProjectFacts.Of(subject))).ToArray();
        var session = factory.CreateSession();
        session.InsertAll(held);
        session.Fire();
        var random = new Random(1);
        return new(name, () =>
        {
            for (var i = 0; i < AtOnce; i++)
            {
                var project = held[random.Next(held.Length)];
                project.Clear();
                session.Update(project);
                session.Fire();
            }

            return AtOnce;
        });
    }

    /// <summary>The same change, there and back, in a session with the rules by hand that yield what they find as facts.</summary>
    public static ReteContender Yielding(string name, ISessionFactory factory, RulePack pack, int projects)
    {
        var held = Projects(pack, projects).Select(subject => new ReteProject(ProjectFacts.Of(subject))).ToArray();
        var session = factory.CreateSession();
        session.InsertAll(held);
        session.Fire();
        var random = new Random(1);
        return new(name, () =>
        {
            for (var i = 0; i < AtOnce; i += 2)
            {
                var project = held[random.Next(held.Length)];
                Change(session, project, project.Facts.HasEnergyMetering == YesNo.Yes ? YesNo.No : YesNo.Yes);
                Change(session, project, project.Facts.HasEnergyMetering == YesNo.Yes ? YesNo.No : YesNo.Yes);
            }

            return AtOnce;
        });
    }

    private static void Change(ISession session, ReteProject project, YesNo hasEnergyMetering)
    {
        project.Facts.HasEnergyMetering = hasEnergyMetering;
        session.Update(project);
        session.Fire();
    }

    private static List<Subject> Projects(RulePack pack, int count)
    {
        var different = SampleProjects.Create(pack, 1_000, missing: 0);
        return [.. Enumerable.Range(0, count).Select(i => different[i % different.Count].As(string.Format(CultureInfo.InvariantCulture, "P{0:D7}", i)))];
    }

    private static (Subject Changed, Subject Back)[] Draw(List<Subject> held, string fact)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, Drawn).Select(_ => held[random.Next(held.Count)])
            .Select(project => (project.With(fact, project.MembersOf(project.Kind.SlotOf(fact)) == 2 ? "false" : "true"), project))];
    }
}
