using System.IO;
using System.Linq;
using Compliance.Authoring.Linting;
using Compliance.Packs;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Analysis;

public class GeneratedPackTests
{
    [Test]
    public void What_is_planted_among_many_rules_is_found_and_nothing_else()
    {
        var report = Lint(rules: 800, fields: 10, hasPlanted: true);
        var found = report.Findings.Where(finding => finding.Rules.Count > 0).ToList();

        found.Where(finding => !finding.Rules.Any(rule => GeneratedRules.Planted.ContainsKey(rule.Id))).Select(finding => finding.Diagnostic.ToString()).Should().BeEmpty();
        found.Where(finding => finding.Rules.Any(rule => rule.Id == "planted-never")).Select(finding => finding.Diagnostic.Code).Should().Equal("CP6201");
        found.Where(finding => finding.Rules.Any(rule => rule.Id == "planted-against")).Should().NotBeEmpty().And.OnlyContain(finding => finding.Diagnostic.Code == "CP6205");
        found.Where(finding => finding.Rules[0].Id == "planted-implied").Select(finding => finding.Diagnostic.Code).Should().Equal("CP6204");
        found.Should().OnlyContain(finding => finding.Witness != null);
    }

    private static LintReport Lint(int rules, int fields, bool hasPlanted)
    {
        var root = Directory.CreateTempSubdirectory("generated").FullName;
        try
        {
            GeneratedRules.Write(root, rules, fields, hasPlanted);
            var catalog = new PackCatalog(root);
            return Linter.Default.Lint(catalog.Load(GeneratedRules.Pack, withCases: true).Require(), catalog);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
