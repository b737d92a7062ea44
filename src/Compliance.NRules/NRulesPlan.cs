using System;
using System.Threading;
using Compliance.Compilation;
using NRules.Fluent;
using NRules.RuleModel;

namespace Compliance.NRules;

/// <summary>Runs compiled plans by NRules.</summary>
public static class NRulesPlan
{
    /// <summary>Compiles a plan's rules for NRules: an engine, to be kept and shared.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; there is no engine with part of the rules.</exception>
    public static NRulesEngine UseNRules(this CompiledPlan plan, CancellationToken cancellationToken = default) =>
        new(plan, null, cancellationToken);

    /// <summary>Compiles a plan's rules for NRules, and with them a host's own, which may match on subjects, evaluations and findings.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="hostRules">The host's rules.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">A rule of the host's has the priority that is kept for the pack's.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; there is no engine with part of the rules.</exception>
    public static NRulesEngine UseNRules(this CompiledPlan plan, IRuleRepository hostRules, CancellationToken cancellationToken = default) =>
        new(plan, hostRules, cancellationToken);

    /// <summary>Compiles a plan's rules for NRules, and with them a host's own, loaded from its classes.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="load">Says from where: <c>rules => rules.From(typeof(NotifyBureau).Assembly)</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">A rule of the host's has the priority that is kept for the pack's.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; there is no engine with part of the rules.</exception>
    public static NRulesEngine UseNRules(this CompiledPlan plan, Action<IRuleLoadSpec> load, CancellationToken cancellationToken = default)
    {
        var repository = new RuleRepository();
        repository.Load(load);
        return new NRulesEngine(plan, repository, cancellationToken);
    }
}
