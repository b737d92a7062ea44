using System;
using System.IO;
using System.Linq;
using System.Threading;
using Compliance.Cli.Check;
using Compliance.Cli.Infrastructure;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Packs;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Compliance.Tests.Statutes;

/// <summary>Packs side by side: one pass, rules named with their packs, the chain from the statute to the plan, and where two instruments differ.</summary>
public class PackSetTests
{
    private const string Mall = "started_on: 2026-05-01, construction: new, category: public, funding: private, meets_green_building_standard: false, has_energy_label: false, largest_building_area: ";

    private static readonly PackCatalog Catalog = new(Repository.PathOf("rules"));

    [Test]
    public void Every_rule_has_its_chain_and_a_rule_that_carries_out_others_names_them_first()
    {
        StatuteSet.Pack.Rules.Should().OnlyContain(rule => rule.Chain.Count > 0);
        var chain = StatuteSet.Pack.FindRule("jiaozuo-2023-3/energy-design-standard")!.Chain;

        chain.Select(link => $"{link.Pack}/{link.Rule}").Should().Equal("building-energy-2008/energy-standard", "henan-energy-2018/energy-standard", "jiaozuo-2023-3/energy-design-standard");
        chain[0].Place.Zh.Should().Be("民用建筑节能条例 第十五条");
        StatuteSet.Pack.FindRule("building-energy-2008/energy-standard")!.Chain.Should().Equal(chain, (one, other) => one.Rule == other.Rule && one.Pack == other.Pack);
    }

    [Test]
    public void A_statute_states_what_follows()
    {
        var quotes = StatuteSet.Pack.FindRule("building-energy-2008/energy-standard")!.Consequences.Select(clause => clause.Quote);

        quotes.Should().Contain(quote => quote.Contains("不得颁发施工许可证", StringComparison.Ordinal)).And.Contain(quote => quote.Contains("2%以上4%以下的罚款", StringComparison.Ordinal));
    }

    // 以上 takes the number in, 超过 does not (Civil Code, article 1259).
    [TestCase("19999 m²", Verdict.NotApplicable, Verdict.NotApplicable, 0)]
    [TestCase("20000 m²", Verdict.Fail, Verdict.NotApplicable, 1)]
    [TestCase("20000.01 m²", Verdict.Fail, Verdict.Fail, 0)]
    [TestCase("{min: 19000 m², max: 21000 m²}", Verdict.Undetermined, Verdict.Undetermined, 1)]
    public void Exactly_20_000_square_metres_is_large_in_the_nation_and_not_yet_in_the_province(string area, Verdict nation, Verdict province, int differences)
    {
        var findings = StatuteSet.Of(Mall + area + ", is_government_office: false");

        findings["building-energy-2008/energy-label"].Verdict.Should().Be(nation);
        findings["henan-energy-2018/green-standard"].Verdict.Should().Be(province);
        findings["henan-energy-2018/green-standard"].Differences.Should().HaveCount(differences);
        findings["building-energy-2008/energy-label"].Differences.Should().HaveCount(differences);
    }

    [Test]
    public void A_pack_beside_others_finds_what_it_finds_by_itself()
    {
        const string facts = "construction: new, category: public, use: school, funding: government, location: urban, started_on: 2026-05-01, gross_floor_area: 12000 m², meets_energy_design_standard: true, meets_green_building_standard: false";
        var alone = StatuteSet.Of(facts, pack: Catalog.Load("jiaozuo-2023-3").Require());
        var beside = StatuteSet.Of(facts);

        foreach (var (id, finding) in alone)
        {
            var same = beside["jiaozuo-2023-3/" + id];
            same.Verdict.Should().Be(finding.Verdict);
            same.Message.Should().Be(finding.Message);
        }
    }

    // The plan's first version is written in an older vocabulary, which the newer one serves.
    [Test]
    public void Packs_of_two_versions_of_the_vocabulary_share_the_newer()
    {
        var set = PackSet.Load(Catalog, ["jiaozuo-2023-3@1.0.0", "jiaozuo-greening-2019"]).Require();

        set.Vocabulary.Version.Should().Be("1.1.0");
        set.Packs.Select(pack => pack.Release.State).Should().NotContain(ReleaseState.Changed);
    }

    [Test]
    public void One_pack_is_itself() => PackSet.Load(Catalog, ["jiaozuo-2023-3@1.0.0"]).Require().Rules[0].Id.Should().Be("urban-standards");

    [Test]
    public void A_pack_that_is_named_twice_is_refused() =>
        PackSet.Load(Catalog, ["jiaozuo-2023-3@1.0.0", "jiaozuo-2023-3@1.1.0"]).Diagnostics.Should().ContainSingle(diagnostic => diagnostic.Kind == DiagnosticKinds.PackTwice);

    [Test]
    public void An_error_in_one_of_them_is_an_error_of_all() => PackSet.Load(Catalog, ["jiaozuo-2023-3@1.0.0", "no-such-pack"]).Value.Should().BeNull();

    [TestCase("demolition-share", null)]
    [TestCase("jiaozuo-2023-3/demolition-share", null)]
    [TestCase("energy-standard", "CP4099")]
    [TestCase("no-such-rule", "CP5001")]
    public void A_deviation_names_its_rule_with_the_pack_or_alone_where_that_is_clear(string rule, string? code)
    {
        var text = $"subject: renewal_unit\nid: U\nfacts: {{}}\ndeviations: [{{rule: {rule}, reason: 保护, approved_by: 市长, approved_on: 2026-01-01, expires_on: 2027-01-01}}]\n";
        var read = new DescriptorReader(StatuteSet.Pack).ReadText(text, "u.yaml");

        read.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Code).Should().Equal(code is null ? [] : [code]);
        if (code is null)
            read.Value!.Subjects.Single().Deviations.Single().Rule.Should().Be("jiaozuo-2023-3/demolition-share");
    }

    [Test]
    public void The_result_has_the_packs_and_every_finding_its_chain()
    {
        var result = Check("json", ["school-jiefang.yaml"]);

        result["packs"]!.Select(pack => (string?)pack["id"]).Should().Equal(StatuteSet.Names.Select(name => name.Split('@')[0]));
        var findings = result["subjects"]!.Single()["findings"]!.ToList();
        findings.Should().OnlyContain(finding => finding["chain"]!.Any());
        findings.Should().OnlyContain(finding => ((string)finding["rule"]!).Contains('/', StringComparison.Ordinal));
    }

    [Test]
    public void Both_engines_find_the_same() => Check("json", ["school-jiefang.yaml", "municipal-road-wuzhi-2031.yaml", "renewal-unit-jiefang.yaml"], "nrules")["subjects"]!.ToString()
        .Should().Be(Check("json", ["school-jiefang.yaml", "municipal-road-wuzhi-2031.yaml", "renewal-unit-jiefang.yaml"])["subjects"]!.ToString());

    private static JObject Check(string format, string[] samples, string engine = "kernel")
    {
        var file = Path.GetTempFileName();
        try
        {
            CheckRun.Run(
                new CheckRequest([.. samples.Select(Cli.ToolRun.Sample)], StatuteSet.Names, new RegisterSettings(null), engine, [new ReportTarget(format, file)], Language.English, "never", null, false, false),
                CancellationToken.None);
            return JObject.Parse(File.ReadAllText(file));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
