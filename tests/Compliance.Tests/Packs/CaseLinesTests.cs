using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Packs;
using Compliance.Tests.BadInput;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Packs;

/// <summary>Which lines of a file of rules are taken for those of its cases, and what is said of a file that is wrong in them.</summary>
public class CaseLinesTests
{
    [TestCase("a:\n  cases:\n    - b\n    - c\n  d: e\n", "a:\n  cases:\n\n\n  d: e\n")]
    [TestCase("a:\n  cases:\n  - b\n  d: e\n", "a:\n  cases:\n\n  d: e\n", Description = "a list as far in as its key")]
    [TestCase("a:\r\n  cases:\r\n    - b\r\n  d: e\r\n", "a:\r\n  cases:\r\n\n  d: e\r\n")]
    [TestCase("a:\n  cases: # of it\n    - b\n# more\n    - c", "a:\n  cases: # of it\n\n\n\n")]
    [TestCase("a:\n  cases:\n    - b: |\n        x\n      'y\n  d: e\n", null, Description = "a quotation mark that is not closed")]
    [TestCase("a:\n  cases:\n    - b: |\n        'x\n\n  d: e\n", "a:\n  cases:\n\n\n\n  d: e\n", Description = "one in a block of text")]
    [TestCase("a: |\n  cases:\n    - b\n", "a: |\n  cases:\n    - b\n", Description = "words in a block of text")]
    [TestCase("a: 'x\n  cases:\n    - b'\n", null, Description = "words in quotation marks")]
    [TestCase("a: [x,\n  cases:\n    - b]\n", null, Description = "a list over several lines")]
    [TestCase("a:\n  cases: [\n    b]\n", null, Description = "cases as a list over several lines")]
    [TestCase("a:\n  cases: [b]\n  d: e\n", "a:\n  cases: [b]\n  d: e\n")]
    [TestCase("cases:\n  - b\n", "cases:\n  - b\n", Description = "not a key of a rule")]
    [TestCase("a:\n  cases:\n\t- b\n", null, Description = "a tab")]
    [TestCase("a:\n  b: &x c\n  cases:\n    - d\n", null, Description = "an anchor")]
    public void The_lines_of_cases_are_emptied_where_it_is_certain_which_they_are(string text, string? expected) =>
        CaseLines.Empty(text).Should().Be(expected);

    [Test]
    public void The_shipped_packs_are_laid_out_so_that_their_cases_are_not_parsed_unless_asked_for()
    {
        foreach (var file in Directory.GetFiles(Repository.PathOf("rules"), "*.yaml", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            if (text.Contains("    cases:\n", StringComparison.Ordinal))
                CaseLines.Empty(text).Should().NotContain("verdict: ", "this is {0}", file);
        }
    }

    [Test]
    public void A_mistake_in_a_case_is_found_where_cases_are_read_and_not_where_rules_are_decided_by()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "      - {facts: {construction: new, construction: new}, on: 2026-01-01, verdict: pass}\n");
        Messages(folder, withCases: true).Should().ContainSingle().Which.Should().Contain("CP1007");
        Messages(folder, withCases: false).Should().BeEmpty();
    }

    [Test]
    public void A_file_that_is_wrong_elsewhere_tells_all_that_is_wrong_in_it()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "      - {facts: {construction: new, construction: new}, on: 2026-01-01, verdict: pass}\n    obligation: must\n");
        Messages(folder, withCases: false).Should().HaveCount(2).And.OnlyContain(message => message.Contains("CP1007"));
    }

    private static void Write(TemporaryFolder folder, string lines)
    {
        File.Copy(Repository.PathOf("rules", "vocabulary.yaml"), Path.Combine(folder.Path, "vocabulary.yaml"));
        folder.Write("pack.yaml", "id: trial\nversion: 1.0.0\ntitle: trial\ninstrument: {issued: 2026-01-01, source: reports}\nvocabulary: 1.0.0\n");
        folder.Write(
            "rules.yaml",
            "chapter: 一\nrules:\n  - id: one\n    title: one\n    clauses: [{reported_by: example.org}]\n    subject: project\n    obligation: must\n    departments: []\n"
            + "    require: is_prefabricated\n    from: 2026-01-01\n    cases:\n" + lines);
    }

    private static List<string> Messages(TemporaryFolder folder, bool withCases) =>
        [.. PackReader.Load(folder.Path, withCases).Diagnostics.Select(diagnostic => diagnostic.ToString())];
}
