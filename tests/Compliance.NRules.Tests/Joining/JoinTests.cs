using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using Compliance.Findings;
using Compliance.NRules.Tests.Chaining;
using Compliance.NRules.Tests.Conformance;
using Compliance.Sessions;
using Compliance.Tests.JiaozuoPack;
using FluentAssertions;
using NRules;
using NRules.Extensibility;
using NRules.Fluent;
using NRules.RuleModel;
using NUnit.Framework;

namespace Compliance.NRules.Tests.Joining;

/// <summary>The pack in a session factory that a host has already, and NRules' own options.</summary>
public class JoinTests
{
    [Test]
    public void A_hosts_own_factory_takes_the_pack()
    {
        var repository = new RuleRepository();
        repository.Load(rules => rules.From(typeof(IsLargePublic), typeof(WritesLetter)));
        repository.Add(LargePublicPack.Plan.ToRuleSet());
        var factory = repository.Compile();

        var own = factory.CreateSession();
        using var session = LargePublicPack.Plan.Join(own, LargePublicPack.Options);
        session.Insert(LargePublicPack.Project("P1", "25000 m²", "70 %"));
        session.Fire();
        own.Query<WritesLetter.Letter>().Should().Equal(new WritesLetter.Letter("P1", "large-public-saving"));
        session.Session.Should().BeSameAs(own);

        session.Update(LargePublicPack.Project("P1", "25000 m²", "80 %"));
        session.Fire();
        own.Query<WritesLetter.Letter>().Should().BeEmpty();
    }

    [Test]
    public void What_NRules_compiles_itself_finds_the_same()
    {
        var repository = new RuleRepository();
        repository.Add(ShippedPack.Plan.ToRuleSet(allFindings: true));
        var factory = repository.Compile();
        var subjects = Enumerable.Range(0, 60).Select(i => Projects.Public($"P{i}", $"{40 + i} %")).ToList();
        using var joined = ShippedPack.Plan.Join(factory.CreateSession(), Projects.Options);
        joined.InsertAll(subjects);
        joined.Fire();
        Both.Describe(joined).Should().Equal(Both.Run(new KernelEngine(ShippedPack.Plan), subjects, Projects.Options));
        joined.Session.Query<Finding>().ToHashSet().SetEquals(joined.Evaluations.SelectMany(evaluation => evaluation.Findings)).Should().BeTrue();

        var fired = 0;
        joined.Session.Events.RuleFiredEvent += (_, _) => fired++;
        joined.Update(subjects[0]);
        joined.Fire();
        fired.Should().Be(0);
    }

    [Test]
    public void Nothing_of_the_pack_is_compiled_by_generating_code()
    {
        var compiler = new Recording();
        LargePublicPack.Plan.UseNRules(options =>
        {
            options.ExpressionCompiler = compiler;
            options.Load(rules => rules.From(typeof(WritesLetter)));
        });
        compiler.Compiled.Should().OnlyContain(text => text.Contains("finding", StringComparison.Ordinal) || text.Contains("one", StringComparison.Ordinal)).And.HaveCount(2);

        var none = new Recording();
        ShippedPack.Plan.UseNRules(options => options.ExpressionCompiler = none);
        none.Compiled.Should().BeEmpty();
    }

    [Test]
    public void A_resolver_an_interceptor_and_the_factorys_events_are_the_hosts()
    {
        var resolver = new Resolver();
        var interceptor = new Counting();
        var configured = false;
        var engine = LargePublicPack.Plan.UseNRules(options =>
        {
            options.DependencyResolver = resolver;
            options.ActionInterceptor = interceptor;
            options.Configure = _ => configured = true;
        });
        configured.Should().BeTrue();
        engine.Factory.DependencyResolver.Should().BeSameAs(resolver);
        var inserted = new List<object?>();
        engine.Factory.Events.FactInsertedEvent += (_, one) => inserted.Add(one.Fact.Value);
        using var session = engine.Open(LargePublicPack.Options);
        session.Insert(LargePublicPack.Project("P1", "1 m²", "70 %", "true"));
        session.Fire();
        interceptor.Rules.Should().Equal("large-public-saving");
        inserted.Should().OnlyContain(one => one is SubjectFacts || one is Finding);
    }

    [Test]
    public void An_interceptor_that_swallows_the_packs_actions_is_noticed()
    {
        using var session = LargePublicPack.Plan.UseNRules(options => options.ActionInterceptor = new Counting { Swallows = true }).Open(LargePublicPack.Options);
        session.Insert(LargePublicPack.Project("P1", "1 m²", "70 %", "true"));
        session.Invoking(one => one.Fire()).Should().Throw<InvalidOperationException>().WithMessage("Some rules were not run*");
    }

    private sealed class Recording : IExpressionCompiler
    {
        public List<string> Compiled { get; } = [];

        public TDelegate Compile<TDelegate>(Expression<TDelegate> expression)
            where TDelegate : Delegate
        {
            Compiled.Add(string.Join("; ", ((BlockExpression)expression.Body).Expressions));
            return expression.Compile();
        }
    }

    private sealed class Resolver : IDependencyResolver
    {
        public object Resolve(IResolutionContext context, Type serviceType) => throw new InvalidOperationException("Nothing depends on anything.");
    }

    private sealed class Counting : IActionInterceptor
    {
        public List<string> Rules { get; } = [];

        public bool Swallows { get; init; }

        public void Intercept(IContext context, IReadOnlyCollection<IActionInvocation> actions)
        {
            Rules.Add(context.Rule.Name);
            foreach (var action in Swallows ? [] : actions)
                action.Invoke();
        }
    }
}
