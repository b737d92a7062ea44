using System.Collections.Generic;
using System.Linq;
using Compliance.Benchmarks.Comparison;
using Compliance.Compilation;
using Compliance.Descriptors;

namespace Compliance.Benchmarks.Live;

/// <summary>Facts of projects changed in a session of so many, here and there, so that no change finds what the one before has left near.</summary>
internal sealed class LiveContender : ManagedContender
{
    /// <summary>The facts that are changed: one that only the project's own rules read, and one that the shares of its county and of the city turn on.</summary>
    public static IReadOnlyList<string> Facts { get; } = ["has_energy_metering", "is_prefabricated"];

    private const int Drawn = 20_000;
    private const int AtOnce = 1_000;

    private readonly CompiledPlan _plan;
    private readonly LiveCity _city;
    private readonly (Subject Changed, Subject Back)[][] _drawn;
    private int _next;

    public LiveContender(CompiledPlan plan, int projects)
    {
        _plan = plan;
        _city = LiveCity.Of(plan.Pack, projects);
        _drawn = [.. Facts.Select((fact, seed) => _city.Draw(Drawn, fact, seed))];
        Name = $"Compliance, a session of {Figure.Count(projects)}";
    }

    public override string Name { get; }

    /// <summary>The verdicts of the session on projects after a change of each.</summary>
    public override IReadOnlyList<Verdict[]> Evaluate(int set)
    {
        var changed = Compared(set);
        foreach (var subject in changed)
            Change(subject);
        return [.. changed.Select(subject => _city.Session.Find(subject)!.Verdicts.ToArray())];
    }

    /// <summary>The verdicts that the same projects have afresh.</summary>
    public IReadOnlyList<Verdict[]> Expected(int set) => [.. Compared(set).Select(subject =>
    {
        var verdicts = new Verdict[_plan.RuleCount(subject.Kind)];
        _plan.Evaluate(subject, SampleProjects.Day, verdicts);
        return verdicts;
    })];

    protected override int Pass(int set)
    {
        var drawn = _drawn[set];
        for (var i = 0; i < AtOnce; i++, _next++)
        {
            // All of them there, and then all of them back.
            var (changed, back) = drawn[_next % Drawn];
            Change((_next / Drawn) % 2 == 0 ? changed : back);
        }

        return AtOnce;
    }

    protected override void Dispose(bool isDisposing)
    {
        _city.Dispose();
        base.Dispose(isDisposing);
    }

    private void Change(Subject subject)
    {
        _city.Session.Update(subject);
        _city.Session.Fire();
    }

    private List<Subject> Compared(int set) => [.. _drawn[set].Take(AtOnce).Select(pair => pair.Changed)];
}
