using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Explanations;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Tests;
using Compliance.Tests.Kernel.Worlds;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Explanations.ReadBack;

/// <summary>A sentence says neither more nor less than its rule: read back, it is the same rule.</summary>
public class SentencesReadBackTests
{
    private static readonly Language[] Languages = [Language.Chinese, Language.English];

    private static IEnumerable<TestCaseData> ShippedRules() =>
        from pack in new PackCatalog(Repository.PathOf("rules")) is var catalog ? catalog.Ids.SelectMany(id => catalog.Versions(id).Select(version => catalog.Load($"{id}@{version}").Require())) : []
        from rule in pack.Rules
        from language in Languages
        select new TestCaseData(pack, rule, language).SetArgDisplayNames(pack.Id, rule.Id, language.ToString());

    [TestCaseSource(nameof(ShippedRules))]
    public void A_shipped_rule_is_read_back_from_its_sentence(RulePack pack, Rule rule, Language language) => Check(pack, rule, language);

    [PropertyTest(150, Arbitrary = [typeof(ArbitraryWorlds)])]
    public void Any_rule_is_read_back_from_its_sentence(World world)
    {
        foreach (var rule in world.Pack.Rules)
        {
            foreach (var language in Languages)
                Check(world.Pack, rule, language);
        }
    }

    [PropertyTest(150, Arbitrary = [typeof(ArbitraryDatedWorlds)])]
    public void Any_rule_about_days_is_read_back_from_its_sentence(World world) => Any_rule_is_read_back_from_its_sentence(world);

    [PropertyTest(300)]
    public void Any_rule_about_members_is_read_back_from_its_sentence(int seed)
    {
        var pack = AggregateRules.Make(seed);
        foreach (var language in Languages)
            Check(pack, pack.Rules[0], language);
    }

    private static void Check(RulePack pack, Rule rule, Language language)
    {
        var sentence = RuleSentence.Of(rule, language);
        var read = new RuleSentenceReader(pack.Vocabulary, pack.Departments, language).Read(sentence, out var stopsAt);
        stopsAt.Should().Be(sentence.Length, "all of it is read: {0}", sentence);
        read.Should().NotBeNull("it is a sentence of the language: {0}", sentence);
        RuleStructure.Of(read!).Should().Be(RuleStructure.Of(rule), "that is what it says: {0}", sentence);
    }
}
