using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Authoring.Comparison;
using Compliance.Authoring.Comparison.Registers;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Sessions;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Comparison;

/// <summary>Whose decision changes in a register: what the comparison counts is what each pack gives by itself.</summary>
public class RegisterTests
{
    private static readonly EvaluationOptions Options = new(CalendarDate.Parse("2031-01-01"));

    private static readonly string[] Files =
    [
        .. Directory.GetFiles(Repository.PathOf("samples", "projects")).Where(file => DescriptorReader.Extensions.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal),
    ];

    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("register-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Counts_add_up_to_the_subjects_and_are_those_that_each_pack_gives_by_itself()
    {
        using var packs = Changed();
        var result = Compare(packs.Comparison, Files);
        var (before, after) = (Decided(ShippedPack.Pack), Decided(packs.Comparison.After));

        result.Subjects.Should().Be(before.Count).And.BePositive();
        foreach (var rule in result.Rules)
        {
            var pairs = before.Zip(after).Select(pair => (VerdictBy(rule.Rule.Before, pair.First), VerdictBy(rule.Rule.After, pair.Second))).Where(pair => pair != (null, null)).ToList();
            rule.Subjects.Should().Be(pairs.Count);
            foreach (var group in pairs.GroupBy(pair => pair))
                rule[group.Key.Item1, group.Key.Item2].Should().Be(group.Count(), $"{rule.Rule.Rule} goes from {group.Key}");
        }

        foreach (var group in before.Zip(after).GroupBy(pair => (pair.First.Decision, pair.Second.Decision)))
            result[group.Key.Item1, group.Key.Item2].Should().Be(group.Count());
        result.Flipped.Should().BePositive();
        Enum.GetValues<Decision>().SelectMany(_ => Enum.GetValues<Decision>(), (old, now) => result[old, now]).Sum().Should().Be(result.Subjects);
    }

    [Test]
    public void A_flip_names_the_subject_and_gives_its_margin_before_and_after()
    {
        using var packs = new ComparedPacks().With("public-energy-saving", "at_least: 78 %", "at_least: 80 %");
        var csv = Register("类型,编号,建设性质,建筑类别,节能率（%）\n建设项目,A,新建,公共建筑,79\n建设项目,B,新建,公共建筑,81\n建设项目,C,新建,居住建筑,79\n");
        var result = Compare(packs.Comparison, [csv]);

        var flips = result.Rules.Single(rule => rule.Flipped > 0).Flips.Single();
        (flips.Before, flips.After, flips.Count).Should().Be((Verdict.Pass, Verdict.Fail, 1));
        flips.Listed.Should().ContainSingle().Which.Should().Match<VerdictFlip>(flip =>
            flip.Subject.Id == "A" && flip.Before!.Measured!.Margin == 1 && flip.After!.Measured!.Margin == -1);
        result.DecisionFlips.Should().ContainSingle().Which.Listed.Should().ContainSingle().Which.Because.Should().ContainSingle().Which.Rule.Id.Should().Be("public-energy-saving");
        (result.Subjects, result.Flipped).Should().Be((3, 1));
    }

    [Test]
    public void Of_very_many_only_the_first_are_listed_and_all_are_counted()
    {
        using var packs = new ComparedPacks().With("public-energy-saving", "at_least: 78 %", "at_least: 80 %");
        var csv = Register("类型,编号,建设性质,建筑类别,节能率（%）\n" + string.Concat(Enumerable.Range(0, 40_000).Select(i => $"建设项目,P{i:00000},新建,公共建筑,79\n")));
        var comparer = new RegisterComparer(packs.Comparison, Options, most: 3);
        comparer.Compare(DescriptorFiles.Search([csv])).Should().BeEmpty();

        var flips = comparer.Result.Rules.Single(rule => rule.Flipped > 0).Flips.Single();
        flips.Count.Should().Be(40_000);
        flips.Listed.Select(flip => flip.Subject.Id).Should().Equal("P00000", "P00001", "P00002");
    }

    [Test]
    public void A_jurisdiction_in_a_table_counts_the_members_that_stand_before_and_behind_it()
    {
        using var packs = new ComparedPacks().With("demonstration-count", "at_least: 3", "at_least: 2");
        var csv = Register("类型,编号,辖区,行政层级,是否超低能耗示范项目\n建设项目,A,city,,是\n行政区,city,,市,\n建设项目,B,city,,是\n");

        var flips = Compare(packs.Comparison, [csv]).Rules.Single(rule => rule.Flipped > 0);
        flips.Rule.Rule.Id.Should().Be("demonstration-count");
        flips[Verdict.Fail, Verdict.Pass].Should().Be(1);
    }

    [Test]
    public void A_rule_that_is_new_holds_its_failures_against_subjects_and_the_decision_with_it()
    {
        using var packs = new ComparedPacks().Without("public-energy-saving");
        var back = PackComparison.Of(packs.Comparison.After, packs.Comparison.Before);
        var csv = Register("类型,编号,建设性质,建筑类别,节能率（%）\n建设项目,A,新建,公共建筑,60\n建设项目,B,新建,公共建筑,90\n");
        var added = Compare(back, [csv]).Rules.Single(rule => rule.Rule.Change == RuleChange.Added);

        (added[null, Verdict.Fail], added[null, Verdict.Pass]).Should().Be((1, 1));
        added.Flips.Single(flips => flips.After == Verdict.Fail).Listed.Should().ContainSingle().Which.Before.Should().BeNull();
        added.Flips.Single(flips => flips.After == Verdict.Pass).Listed.Should().BeEmpty();
    }

    [Test]
    public void Packs_of_different_vocabularies_read_the_register_each_for_itself()
    {
        using var packs = new ComparedPacks()
            .WithVocabulary("\n  construction:\n    label", "\n  flagpole_height:\n    label: {zh: 旗杆高度, en: flagpole height}\n    subjects: [project]\n    type: number\n    unit: m\n    domain: {at_least: 0}\n  construction:\n    label")
            .With("public-energy-saving", "at_least: 78 %", "at_least: 80 %");
        var csv = Register("类型,编号,建设性质,建筑类别,节能率（%）\n建设项目,A,新建,公共建筑,79\n建设项目,B,新建,公共建筑,81\n");

        var flips = Compare(packs.Comparison, [csv]).Rules.Single(rule => rule.Flipped > 0);
        flips[Verdict.Pass, Verdict.Fail].Should().Be(1);
        flips[Verdict.Pass, Verdict.Pass].Should().Be(1);
    }

    [Test]
    public void A_file_with_an_error_counts_for_nothing()
    {
        using var packs = Changed();
        var comparer = new RegisterComparer(packs.Comparison, Options);

        comparer.Compare(DescriptorFiles.Search([Register("类型,编号,节能率（%）\n建设项目,A,79\n建设项目,B,790\n")])).Should().NotBeEmpty();
        comparer.Result.Subjects.Should().Be(0);
    }

    private static ComparedPacks Changed() => new ComparedPacks()
        .With("public-energy-saving", "at_least: 78 %", "at_least: 80 %")
        .With("construction-waste", "at_most: 300", "at_most: 250")
        .With("one-star", "obligation: must", "obligation: encourage")
        .With("urban-standards", "location = urban", "location = rural")
        .With("prefabricated-share", "at_least: 40", "at_least: 10")
        .Without("water-leakage");

    private static RegisterComparison Compare(PackComparison packs, IEnumerable<string> files)
    {
        var comparer = new RegisterComparer(packs, Options);
        comparer.Compare(DescriptorFiles.Search(files)).Where(diagnostic => diagnostic.Severity == Compliance.Diagnostics.Severity.Error).Should().BeEmpty();
        return comparer.Result;
    }

    // As the tool's check decides: all files are one register, and jurisdictions come last.
    private static List<Evaluation> Decided(RulePack pack)
    {
        using var session = new KernelEngine(CompiledPlan.Compile(pack)).Open(Options);
        session.InsertAll(Files.SelectMany(file => new DescriptorReader(pack).ReadFile(file).Require().Subjects));
        session.Fire();
        return [.. session.Evaluations];
    }

    private static Verdict? VerdictBy(Rule? rule, Evaluation evaluation) =>
        rule is null ? null : evaluation.Findings.SingleOrDefault(finding => finding.Rule.Id == rule.Id)?.Verdict;

    private string Register(string text)
    {
        var path = Path.Combine(_folder, "register.csv");
        File.WriteAllText(path, text);
        return path;
    }
}
