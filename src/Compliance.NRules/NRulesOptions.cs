using System;
using System.Collections.Generic;
using System.Linq;
using NRules;
using NRules.Extensibility;
using NRules.Fluent;
using NRules.RuleModel;

namespace Compliance.NRules;

/// <summary>How the pack's rules are compiled for NRules, and what is compiled with them.</summary>
public sealed class NRulesOptions
{
    private readonly List<IRuleDefinition> _rules = [];

    /// <summary>Options of NRules' compiler.</summary>
    public RuleCompilerOptions CompilerOptions { get; set; } = RuleCompilerOptions.Default;

    /// <summary>Called with NRules' compiler before it compiles: to register aggregators and comparers of identity.</summary>
    public Action<RuleCompiler>? Configure { get; set; }

    /// <summary>Compiles the expressions of a host's rules; null for NRules' own. The pack's need none.</summary>
    public IExpressionCompiler? ExpressionCompiler { get; set; }

    /// <summary>Gives rules the services that they depend on; null for none.</summary>
    public IDependencyResolver? DependencyResolver { get; set; }

    /// <summary>Wraps the actions of all rules, the pack's too; null for none.</summary>
    public IActionInterceptor? ActionInterceptor { get; set; }

    /// <summary>Whether findings that pass, do not apply or are upcoming are facts too. They cost as much as those that do not pass, each.</summary>
    public bool AllFindings { get; set; }

    /// <summary>Whether evaluations are facts even where no rule of the host's matches on them, to be queried.</summary>
    public bool Evaluations { get; set; }

    internal IReadOnlyList<IRuleDefinition> HostRules => _rules;

    /// <summary>Adds rules of the host's from its classes.</summary>
    /// <param name="load">Says from where: <c>rules => rules.From(typeof(NotifyBureau).Assembly)</c>.</param>
    /// <param name="activator">Makes the rule classes; null for those that have a constructor without parameters.</param>
    public NRulesOptions Load(Action<IRuleLoadSpec> load, IRuleActivator? activator = null)
    {
        var repository = activator is null ? new RuleRepository() : new RuleRepository(activator);
        repository.Load(load);
        return Add(repository);
    }

    /// <summary>Adds rules of the host's.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public NRulesOptions Add(IRuleRepository rules)
    {
        _rules.AddRange((rules ?? throw new ArgumentNullException(nameof(rules))).GetRuleSets().SelectMany(set => set.Rules));
        return this;
    }
}
