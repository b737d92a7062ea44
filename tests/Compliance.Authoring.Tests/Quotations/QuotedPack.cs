using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Compliance.Authoring.Linting;
using Compliance.Authoring.Quotations;
using Compliance.Packs;

namespace Compliance.Authoring.Tests.Quotations;

/// <summary>A pack of one rule, taken from a sentence that a test makes up, with the shipped vocabulary.</summary>
internal sealed class QuotedPack
{
    /// <summary>The sentence.</summary>
    public string Quote { get; init; } = "净宽度应不少于100米";

    /// <summary>The section that the rule names.</summary>
    public string Section { get; init; } = "一(一)";

    /// <summary>The instrument's text; {quote} is replaced by the sentence.</summary>
    public string Text { get; init; } = "# 某市方案\n\n## 一、总体要求\n\n（一）目标。{quote}。\n\n（二）其他。无。\n";

    /// <summary>The subject, with its requirement.</summary>
    public string Rule { get; init; } = "subject: corridor\n    measure: net_width\n    limit: {at_least: 100 m, from: 2023-12-06}";

    /// <summary>How strongly it speaks.</summary>
    public string Obligation { get; init; } = "must";

    /// <summary>How it is understood; none where it is empty.</summary>
    public string Reading { get; init; } = "条文未写日期，自方案印发之日起约束。";

    /// <summary>What is said of the file's digest; the right one where it is null.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The day on which it was issued.</summary>
    public string Issued { get; init; } = "2023-12-06";

    /// <summary>The day on which it came into force; none where it is empty.</summary>
    public string InForce { get; init; } = "";

    /// <summary>What stands in the header besides, a line or several.</summary>
    public string Header { get; init; } = "";

    /// <summary>The departments of the pack and of the rule, by commas.</summary>
    public string Departments { get; init; } = "";

    /// <summary>The vocabulary; the shipped one where it is null.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>The codes of what the quote lock finds in it, in order.</summary>
    public string[] Codes() => [.. Lint().Findings.Select(finding => finding.Diagnostic.Code)];

    /// <summary>What the quote lock finds in it.</summary>
    public LintReport Lint()
    {
        var root = Directory.CreateTempSubdirectory("quoted").FullName;
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(root, "1.0.0")).FullName;
            var text = Encoding.UTF8.GetBytes(Text.Replace("{quote}", Quote, StringComparison.Ordinal));
            File.WriteAllBytes(Path.Combine(root, "text.txt"), text);
            File.WriteAllText(Path.Combine(root, "vocabulary.yaml"), Vocabulary ?? File.ReadAllText(Repository.PathOf("rules", "vocabulary.yaml")));
            File.WriteAllText(Path.Combine(folder, "pack.yaml"), $$"""
                id: some
                version: 1.0.0
                title: {zh: 某市方案, en: A plan}
                instrument: {number: 某〔2023〕1号, issued: {{Issued}}{{(InForce.Length == 0 ? "" : $", in_force: {InForce}")}}, text: text.txt, sha256: {{Sha256 ?? Convert.ToHexStringLower(SHA256.HashData(text))}}}
                vocabulary: 1.0.0
                parents: []
                departments: [{{Departments}}]
                {{Header}}
                """);
            File.WriteAllText(Path.Combine(folder, "rules.yaml"), $$"""
                chapter: 目标
                rules:
                  - id: some-rule
                    title: 某规则
                    clauses:
                      - {section: {{Section}}, quote: '{{Quote}}'}
                    {{Rule}}
                    obligation: {{Obligation}}
                    departments: [{{Departments}}]
                    {{(Reading.Length == 0 ? "" : $"reading: '{Reading}'")}}
                """);
            return new Linter([new QuotationCheck()]).Lint(PackReader.Load(folder, withCases: true).Require(), new PackCatalog(root));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
