using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Compilation;
using Compliance.Sessions;
using NRules;
using NRules.RuleModel;

namespace Compliance.NRules;

/// <summary>
/// Runs a plan by NRules. The rules are compiled once, when the engine is made; any number of threads may share it, and each
/// opens sessions of its own.
/// </summary>
public sealed class NRulesEngine : IEngine
{
    private readonly CompiledPlan _plan;
    private readonly ISessionFactory _factory;
    private readonly ConcurrentBag<Workspace> _idle = [];

    internal NRulesEngine(CompiledPlan plan, IRuleRepository? hostRules, CancellationToken cancellationToken)
    {
        var host = hostRules?.GetRuleSets().SelectMany(set => set.Rules).ToList() ?? [];
        if (host.Find(rule => rule.Priority == PackRules.Priority) is { } rule)
            throw new ArgumentException($"The rule '{rule.Name}' has the priority {PackRules.Priority}, which is kept for the pack's.", nameof(hostRules));

        _plan = plan;
        _factory = Compile([.. PackRules.Of(plan), .. host], cancellationToken);
        HasHostRules = host.Count > 0;
    }

    /// <inheritdoc/>
    public string Name => "nrules";

    internal bool HasHostRules { get; }

    /// <summary>Opens an empty session.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public INRulesSession Open(EvaluationOptions options) => new NRulesSession(_plan, options ?? throw new ArgumentNullException(nameof(options)), this);

    IComplianceSession IEngine.Open(EvaluationOptions options) => Open(options);

    internal ISession CreateSession() => _factory.CreateSession();

    /// <summary>Runs the pack's rules on candidates, wherever there is room; a workspace that has failed is not used again.</summary>
    internal void Run(IReadOnlyList<Candidate> candidates)
    {
        if (!_idle.TryTake(out var workspace))
            workspace = new Workspace(CreateSession());
        workspace.Run(candidates);
        if (!workspace.IsUsedUp)
            _idle.Add(workspace);
    }

    private static ISessionFactory Compile(IEnumerable<IRuleDefinition> rules, CancellationToken cancellationToken)
    {
        var compiler = new RuleCompiler { ExpressionCompiler = new PackExpressionCompiler() };
        var factory = compiler.Compile(rules, cancellationToken);

        // A compiler that is cancelled returns what it has so far: part of a rule set, whose other rules nothing would fail.
        cancellationToken.ThrowIfCancellationRequested();
        return factory;
    }
}
