using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Explanations;
using Compliance.Localization;
using Compliance.Sessions;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Codes;

/// <summary>An explanation says which rows of a table may count, and never that no limit is in force.</summary>
public class ExplainedTableTests
{
    [TestCase("window_share: 10 %", "in force, at most 2.5 W/m²")]
    [TestCase("window_share: 15..30 %", "of which 2 rows may count")]
    public void The_rows_that_are_touched_are_listed(string share, string says)
    {
        using var code = new CodePack();
        var pack = code.Read().Value!;
        var text = $"subject: building\nid: B\ndate: 2026-06-01\nfacts: {{climate: severe_cold, shape_coefficient: 20 %, {share}, window_u_value: 2.4 W/m²}}\n";
        using var session = new KernelEngine(CompiledPlan.Compile(pack)).Open(new EvaluationOptions());
        session.Insert(new DescriptorReader(pack).ReadText(text, "b.yaml").Value!.Subjects.Single());
        session.Fire();
        var finding = session.Evaluations.Single().Findings.Single(finding => finding.Rule.Id == "window-u-value");

        var lines = string.Join("\n", ExplanationText.Of(Explanation.Of(finding), Language.English));

        lines.Should().Contain(says).And.NotContain("no limit is in force");
    }
}
