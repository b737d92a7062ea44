using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Findings;
using Compliance.Tests.JiaozuoPack;
using FluentAssertions;
using NRules;
using NRules.AgendaFilters;
using NRules.Diagnostics;
using NRules.RuleModel;
using NUnit.Framework;

namespace Compliance.NRules.Tests.Sessions;

/// <summary>A rule that was not run is never taken for one that passes.</summary>
public class WholeRuleSetTests
{
    [Test]
    public void A_cancelled_compilation_gives_no_engine()
    {
        var compile = () => ShippedPack.Plan.UseNRules(new CancellationToken(canceled: true));
        compile.Should().Throw<OperationCanceledException>();
    }

    [Test]
    public void A_compilation_that_is_cancelled_half_way_gives_no_engine()
    {
        using var source = new CancellationTokenSource();
        var compile = () => ShippedPack.Plan.UseNRules(new CancellingRepository(source), source.Token);
        compile.Should().Throw<OperationCanceledException>();
    }

    [Test]
    public void Activations_that_a_host_filters_out_are_missed()
    {
        using var session = ShippedPack.Plan.UseNRules().Open(Projects.Options);
        session.Session.Agenda.AddFilter(new NothingPasses());
        session.Insert(Projects.Public("P1", "72 %"));
        session.Invoking(one => one.Fire()).Should().Throw<InvalidOperationException>().WithMessage("Some rules were not run*");
        session.Session.Query<Finding>().Should().BeEmpty();
        session.Evaluations.Single().Decision.Should().NotBe(Decision.Compliant);
    }

    [Test]
    public void Every_rule_is_a_rule_of_NRules_and_shared_guards_are_one_node()
    {
        using var session = ShippedPack.Plan.UseNRules().Open(Projects.Options);
        var nodes = session.Session.GetSchema().Nodes.ToList();
        nodes.Where(node => node.NodeType == NodeType.Rule).SelectMany(node => node.Rules).Select(rule => rule.Name)
            .Should().BeEquivalentTo([.. ShippedPack.Pack.Rules.Select(rule => rule.Id), "derived-facts"]);

        // Eight rules are about new buildings; their guard is tested once, and they hang on it.
        var aboutNew = ShippedPack.Pack.Rules.Where(rule => rule.WhenText?.StartsWith("construction = new", StringComparison.Ordinal) == true).ToList();
        nodes.Where(node => node.NodeType == NodeType.Selection).Should().Contain(node => node.Rules.Count() == aboutNew.Count);
    }

    [Test]
    public void A_subject_of_which_nothing_is_known_passes_nothing_that_is_not_true_of_all()
    {
        using var session = ShippedPack.Plan.UseNRules().Open(Projects.Options);
        session.Insert(new Descriptors.SubjectBuilder(ShippedPack.Pack.Vocabulary, "project", "P1").Build().Require());
        session.Fire();
        session.Evaluations.Single().Verdicts.Should().OnlyContain(verdict => verdict == Verdict.Undetermined);
    }

    private sealed class NothingPasses : IAgendaFilter
    {
        public bool Accept(AgendaContext context, Activation activation) => false;
    }

    /// <summary>Cancels as its rules are read: before the first rule is compiled, after the caller has asked.</summary>
    private sealed class CancellingRepository(CancellationTokenSource source) : IRuleRepository
    {
        public IEnumerable<IRuleSet> GetRuleSets()
        {
            source.Cancel();
            return [];
        }
    }
}
