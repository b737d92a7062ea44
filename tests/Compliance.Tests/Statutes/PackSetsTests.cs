using System.Linq;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Packs;
using FluentAssertions;
using NUnit.Framework;
using TemporaryFolder = Compliance.Tests.BadInput.TemporaryFolder;

namespace Compliance.Tests.Statutes;

/// <summary>Sets of packs are data beside the packs: their names stand for their packs, and what they name has to be there.</summary>
public class PackSetsTests
{
    private static readonly PackCatalog Shipped = new(Repository.PathOf("rules"));

    [Test]
    public void The_set_of_the_city_is_its_statutes_and_its_plan() =>
        Shipped.Expand("jiaozuo").Require().Should().Equal(StatuteSet.Names.Select(name => name.Split('@')[0]));

    [Test]
    public void A_set_is_read_as_its_packs_are() =>
        PackSet.Load(Shipped, ["jiaozuo"]).Require().Rules.Select(rule => rule.Id).Should().Equal(StatuteSet.Pack.Rules.Select(rule => rule.Id));

    [TestCase("jiaozuo-2023-3")]
    [TestCase("jiaozuo-2023-3@1.0.0")]
    [TestCase("rules/jiaozuo-2023-3/1.0.0")]
    [TestCase("no-such")]
    public void Any_other_name_stands_for_itself(string name) => Shipped.Expand(name).Require().Should().Equal(name);

    [Test]
    public void A_pack_that_a_set_and_a_name_have_is_there_once() =>
        PackSet.Expand(["jiaozuo-2023-3", "jiaozuo"], Shipped.Expand).Require().Should().HaveCount(7).And.StartWith("jiaozuo-2023-3");

    [Test]
    public void A_set_where_one_pack_is_asked_for_names_its_packs()
    {
        var problem = Shipped.Load("jiaozuo").Diagnostics.Should().ContainSingle().Subject;
        problem.Code.Should().Be("CP4102");
        problem.ToString().Should().Contain("'jiaozuo' is a set of packs: expected one of them here, building-energy-2008, ");
    }

    [TestCase("sets: {one: {title: a, packs: [alpha, beta]}}", "")]
    [TestCase("sets: {one: {title: a, packs: [alpha@1.0.0]}}", "")]
    [TestCase("sets: {one: {title: a, packs: [alpah]}}", "CP4101 1:32 no rule pack 'alpah' for the set: expected one of alpha, beta; did you mean 'alpha'?")]
    [TestCase("sets: {one: {title: a, packs: [alpha@1.0.1]}}", "CP4101 1:32 no rule pack 'alpha@1.0.1' for the set: expected one of alpha@1.0.0; did you mean 'alpha@1.0.0'?")]
    [TestCase("sets: {one: {title: a, packs: [alpha, alpha@1.0.0]}}", "CP4098 1:39 the pack 'alpha@1.0.0' is named twice, or in two versions: of packs that are evaluated side by side each is named once")]
    [TestCase("sets: {beta: {title: a, packs: [alpha]}}", "CP4100 1:8 the set 'beta' has the name of a pack: give it another")]
    [TestCase("sets: {one: {title: a, packs: []}}", "CP1012 1:31")]
    [TestCase("sets: {one: {packs: [alpha]}}", "CP1011 1:13")]
    [TestCase("set: {}", "CP1010 1:1")]
    public void What_is_wrong_with_a_list_of_sets_is_said_at_its_place(string sets, string expected)
    {
        using var folder = new TemporaryFolder();
        foreach (var id in new[] { "alpha", "beta" })
            folder.Write($"{id}/1.0.0/pack.yaml", $"id: {id}\n");
        folder.Write("sets.yaml", sets + "\n");

        var read = new PackCatalog(folder.Path).Expand("one");

        if (expected.Length == 0)
            read.Require().Should().NotBeEmpty();
        else
            read.Diagnostics.Select(Brief).First().Should().StartWith(expected);
        (read.Value is null).Should().Be(expected.Length > 0);
    }

    private static string Brief(Diagnostic problem) => $"{problem.Code} {problem.Span.Line}:{problem.Span.Column} {problem.Message(Language.English)}";
}
