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

    /// <summary>Lints a generated pack, as <c>compliance lint</c> does once the pack is read.</summary>
    internal static LintReport Lint(int rules, int fields, bool hasPlanted)
    {
        var root = Directory.CreateTempSubdirectory("generated").FullName;
        try
        {
            var folder = Path.Combine(root, "generated", "1.0.0");
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(root, "vocabulary.yaml"), GeneratedRules.Vocabulary(fields));
            File.WriteAllText(Path.Combine(folder, "pack.yaml"), "id: generated\nversion: 1.0.0\ntitle: generated\ninstrument: {issued: 2026-01-01, source: reports}\nvocabulary: 1.0.0\n");
            File.WriteAllText(Path.Combine(folder, "rules.yaml"), GeneratedRules.Rules(rules, fields, hasPlanted));
            var catalog = new PackCatalog(root);
            return Linter.Default.Lint(catalog.Load("generated", withCases: true).Require(), catalog);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
