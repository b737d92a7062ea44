using System.Collections.Generic;
using System.Linq;
using Compliance.Benchmarks.ByHand;
using Compliance.Benchmarks.Comparison;
using NRules;
using NRules.Fluent;

namespace Compliance.Benchmarks.ReteByHand;

/// <summary>NRules with the rules by hand, in one warm session: insert, fire, retract.</summary>
internal sealed class NRulesContender : ManagedContender
{
    private readonly ISession _session;
    private readonly ReteProject[][] _projects;

    public NRulesContender(IReadOnlyList<DescriptorSet> sets)
    {
        var repository = new RuleRepository();
        repository.Load(rules => rules.PrivateTypes().NestedTypes().From(ProjectReteRules.All));
        _session = repository.Compile().CreateSession();
        _projects = [.. sets.Select(set => set.Subjects.Select(subject => new ReteProject(ProjectFacts.Of(subject))).ToArray())];
    }

    public override string Name => $"NRules {typeof(ISession).Assembly.GetName().Version?.ToString(3)}, rules by hand";

    public override IReadOnlyList<Verdict[]> Evaluate(int set)
    {
        Pass(set);
        return [.. _projects[set].Select(project => project.Verdicts)];
    }

    protected override int Pass(int set)
    {
        foreach (var project in _projects[set])
        {
            project.Clear();
            _session.Insert(project);
            _session.Fire();
            _session.Retract(project);
        }

        return _projects[set].Length;
    }
}
