using System;
using System.Linq;
using System.Threading;
using Compliance.Compilation;
using Compliance.Sessions;
using Compliance.Values;
using NRules;

namespace Compliance.NRules;

/// <summary>
/// Runs a plan by NRules. The rules are compiled once, when the engine is made; any number of threads may share it, and each
/// opens sessions of its own.
/// </summary>
public sealed class NRulesEngine : IEngine
{
    private const string EngineName = "nrules";

    private readonly PackQuestions _questions;
    private readonly bool _hasEvaluations;
    private readonly ISessionFactory _factory;

    // Null where rules of a host's are among the pack's.
    private readonly PackSessions? _own;

    internal NRulesEngine(CompiledPlan plan, NRulesOptions options, CancellationToken cancellationToken)
    {
        if (options.HostRules.FirstOrDefault(rule => rule.Priority == PackRules.Priority) is { } rule)
            throw new ArgumentException($"The rule '{rule.Name}' has the priority {PackRules.Priority}, which is kept for the pack's.", nameof(options));

        _questions = PackQuestions.Of(plan);
        _hasEvaluations = options.Evaluations || options.HostRules.Any(RulePatterns.MatchEvaluations);
        _factory = Compile(options, cancellationToken);
        if (options.HostRules.Count == 0)
            _own = new PackSessions(_factory, areLookedAt: options.AllFindings || options.ActionInterceptor is not null);
    }

    /// <inheritdoc/>
    public string Name => EngineName;

    /// <summary>NRules' factory: for the events of all sessions.</summary>
    public ISessionFactory Factory => _own?.HandOutFactory() ?? _factory;

    /// <summary>
    /// Does what a process does once for NRules, whatever the pack: the first engine and its first session then take a sixth of the time. For hosts that
    /// read a pack when they start: <c>Task.Run(NRulesEngine.WarmUp)</c> beside it.
    /// </summary>
    public static void WarmUp()
    {
        var (plan, subject) = TrialPlan.Create();
        using var session = plan.UseNRules().Open(new EvaluationOptions(new CalendarDate(2000, 1, 1)));
        session.InsertAll([subject]);
        session.Fire();
    }

    /// <summary>Opens an empty session.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public INRulesSession Open(EvaluationOptions options)
    {
        _ = options ?? throw new ArgumentNullException(nameof(options));
        return _own is null
            ? new NRulesSession(_questions, options, News.Filter(_factory.CreateSession()), _hasEvaluations, EngineName)
            : new NRulesSession(_questions, options, _own, _hasEvaluations, EngineName);
    }

    IComplianceSession IEngine.Open(EvaluationOptions options) => Open(options);

    /// <summary>Opens an empty session over an NRules session of the host's, whose factory was compiled with the pack's rules.</summary>
    internal static INRulesSession Join(CompiledPlan plan, ISession session, EvaluationOptions options) =>
        new NRulesSession(PackQuestions.Of(plan), options, News.Filter(session), hasEvaluations: true, EngineName);

    private ISessionFactory Compile(NRulesOptions options, CancellationToken cancellationToken)
    {
        var compiler = new RuleCompiler(options.CompilerOptions);
        options.Configure?.Invoke(compiler);
        compiler.ExpressionCompiler = new PackExpressionCompiler(options.ExpressionCompiler ?? compiler.ExpressionCompiler);
        var factory = compiler.Compile([.. PackRules.Of(_questions, options.AllFindings, isAlone: options.HostRules.Count == 0), .. options.HostRules], cancellationToken);

        // A compiler that is cancelled returns what it has so far: part of a rule set, whose other rules nothing would fail.
        cancellationToken.ThrowIfCancellationRequested();
        if (options.DependencyResolver is not null)
            factory.DependencyResolver = options.DependencyResolver;
        factory.ActionInterceptor = options.ActionInterceptor;
        return factory;
    }
}
