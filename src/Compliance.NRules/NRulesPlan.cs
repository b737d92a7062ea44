using System;
using System.Threading;
using Compliance.Compilation;
using Compliance.Sessions;
using NRules;
using NRules.Fluent;
using NRules.RuleModel;

namespace Compliance.NRules;

/// <summary>Runs compiled plans by NRules.</summary>
public static class NRulesPlan
{
    /// <summary>The priority of the pack's rules. A host's rules below it run when every subject is evaluated.</summary>
    public const int Priority = PackRules.Priority;

    /// <summary>A priority for rules that derive facts of subjects: what they derive is taken up before any finding is reported.</summary>
    public const int DerivingPriority = PackRules.DerivingPriority;

    /// <summary>Compiles a plan's rules for NRules: an engine, to be kept and shared.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; there is no engine with part of the rules.</exception>
    public static NRulesEngine UseNRules(this CompiledPlan plan, CancellationToken cancellationToken = default) =>
        new(plan, new NRulesOptions(), cancellationToken);

    /// <summary>Compiles a plan's rules for NRules, and with them a host's own, which may match on subjects, evaluations and findings.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="hostRules">The host's rules.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">A rule of the host's has the priority that is kept for the pack's.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; there is no engine with part of the rules.</exception>
    public static NRulesEngine UseNRules(this CompiledPlan plan, IRuleRepository hostRules, CancellationToken cancellationToken = default) =>
        new(plan, new NRulesOptions().Add(hostRules), cancellationToken);

    /// <summary>Compiles a plan's rules for NRules, and with them a host's own, loaded from its classes.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="load">Says from where: <c>rules => rules.From(typeof(NotifyBureau).Assembly)</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">A rule of the host's has the priority that is kept for the pack's.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; there is no engine with part of the rules.</exception>
    public static NRulesEngine UseNRules(this CompiledPlan plan, Action<IRuleLoadSpec> load, CancellationToken cancellationToken = default) =>
        new(plan, new NRulesOptions().Load(load), cancellationToken);

    /// <summary>Compiles a plan's rules for NRules with options of NRules' own, and with a host's rules.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="configure">Sets the options: <c>options => options.DependencyResolver = resolver</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">A rule of the host's has the priority that is kept for the pack's.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; there is no engine with part of the rules.</exception>
    public static NRulesEngine UseNRules(this CompiledPlan plan, Action<NRulesOptions> configure, CancellationToken cancellationToken = default)
    {
        var options = new NRulesOptions();
        (configure ?? throw new ArgumentNullException(nameof(configure)))(options);
        return new NRulesEngine(plan, options, cancellationToken);
    }

    /// <summary>The pack's rules as a set, for a repository and a factory of the host's own; <see cref="Join"/> opens a session there. Any compiler of expressions takes them.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="allFindings">Whether findings that pass, do not apply or are upcoming are facts too.</param>
    /// <returns>A set under the name of the pack.</returns>
    public static IRuleSet ToRuleSet(this CompiledPlan plan, bool allFindings = false)
    {
        var set = new RuleSet($"{plan.Pack.Id}@{plan.Pack.Version}");
        set.Add(PackRules.Of(PackQuestions.Of(plan), allFindings, isAlone: false));
        return set;
    }

    /// <summary>Opens an empty session over an NRules session of the host's, whose factory was compiled with <see cref="ToRuleSet"/>. One pack joins a session.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="session">The NRules session. It is the host's, and is not ended with the one that is opened.</param>
    /// <param name="options">The days.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static INRulesSession Join(this CompiledPlan plan, ISession session, EvaluationOptions options) => NRulesEngine.Join(
        plan, session ?? throw new ArgumentNullException(nameof(session)), options ?? throw new ArgumentNullException(nameof(options)));
}
