using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Linting;
using Compliance.Authoring.Testing.Cases;
using Compliance.Packs;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Analysis;

public class ShippedPackTests
{
    private static readonly PackCatalog Catalog = new(Repository.PathOf("rules"));

    private static IEnumerable<string> Packs => Catalog.Ids.SelectMany(id => Catalog.Versions(id).Select(version => $"{id}@{version}"));

    [TestCaseSource(nameof(Packs))]
    public void A_shipped_pack_is_clean_apart_from_what_it_accepts(string id) =>
        Linter.Default.Lint(Catalog.Load(id, withCases: true).Require(), Catalog).Findings
            .Where(finding => finding.IsOpenError).Select(finding => finding.Diagnostic.ToString()).Should().BeEmpty();

    [TestCaseSource(nameof(Packs))]
    public void Every_case_of_a_shipped_pack_gives_what_it_says(string id) =>
        CaseRunner.Run(Catalog.Load(id, withCases: true).Require())
            .Where(result => !result.Passed).Select(result => result.ToString()).Should().BeEmpty();

    [Test]
    public void What_the_plan_asks_less_for_than_its_parents_is_shown_by_subjects_that_both_packs_decide()
    {
        var pack = Catalog.Load("jiaozuo-2023-3@1.0.0", withCases: true).Require();
        var accepted = Linter.Default.Lint(pack, Catalog).Findings.Where(finding => finding is { Acceptance: not null, Parent: not null }).ToList();

        accepted.Should().HaveCount(pack.Accepted.Count(accepted => accepted.Parent is not null));
        foreach (var finding in accepted.Where(finding => finding.Diagnostic.Code != "CP6304"))
        {
            Decided.By(Catalog.Load(finding.Parent!.Pack).Require(), finding.Parent.Rule, finding.Witness!).Should().Be(Verdict.Fail, finding.Diagnostic.ToString());
            Decided.By(pack, finding.Rules[0].Id, finding.Witness!).Should().Be(
                finding.Diagnostic.Code switch { "CP6301" => Verdict.Upcoming, "CP6302" => Verdict.Pass, _ => Verdict.NotApplicable }, finding.Diagnostic.ToString());
        }
    }

    [Test]
    public void What_is_only_reported_says_by_whom()
    {
        foreach (var pack in Catalog.Ids.Select(id => Catalog.Load(id).Require()).Where(pack => pack.Instrument.IsReported))
        {
            pack.Rules.SelectMany(rule => rule.Clauses).Should().OnlyContain(clause => clause.ReportedBy != null);
            pack.Rules.Select(rule => rule.Reading!.Zh).Should().OnlyContain(reading => reading.Contains("未与文件原文核对", System.StringComparison.Ordinal));
        }
    }
}
