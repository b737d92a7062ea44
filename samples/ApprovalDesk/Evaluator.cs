using System.Collections.Generic;
using System.IO;
using Compliance;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Records;
using Compliance.Reporting;

namespace ApprovalDesk;

/// <summary>Evaluates an input. The same bytes, pack and day give the same record, to the letter.</summary>
internal sealed class Evaluator(PackCatalog catalog)
{
    /// <summary>The record; null where the pack or the input is wrong, which the diagnostics say.</summary>
    /// <param name="pack">The pack, <c>ID@VERSION</c>.</param>
    /// <param name="name">The descriptor's name; its end says how it is read.</param>
    /// <param name="bytes">Its bytes, which the archive keeps.</param>
    /// <param name="day">The day to apply the rules as of, or that counts for subjects without a date of their own.</param>
    /// <param name="diagnostics">Everything that is wrong or worth a look.</param>
    public DecisionRecord? Evaluate(string pack, string name, byte[] bytes, DecisionDay day, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var rules = catalog.Load(pack);
        diagnostics = rules.Diagnostics;
        if (!rules.Succeeded)
            return null;

        var checker = new ComplianceChecker(rules.Value);
        var read = checker.Reader.Read(bytes, name);
        diagnostics = [.. rules.Diagnostics, .. read.Diagnostics];
        if (!read.Succeeded || read.Value.Subjects.Count == 0)
            return null;

        var record = new DecisionRecord(RecordedInput.Of(name, bytes), RecordedPack.Of(checker.Pack), day, checker.Engine.Name, DecisionRecord.LibraryVersion, Result: "");
        return record with { Result = Write(checker, checker.CheckAll(read.Value.Subjects, record.Options), read.Diagnostics) };
    }

    private static string Write(ComplianceChecker checker, IReadOnlyList<Evaluation> evaluations, IReadOnlyList<Diagnostic> remarks)
    {
        using var json = new StringWriter { NewLine = "\n" };
        using (var writer = new JsonReportWriter(json))
        {
            var summary = new ReportSummary();
            writer.Begin(new ReportHeader(DecisionRecord.LibraryVersion, checker.Engine.Name, checker.Pack, []));
            foreach (var evaluation in evaluations)
            {
                summary.Add(evaluation);
                writer.Write(evaluation);
            }

            foreach (var remark in remarks)
                writer.Write(remark);
            writer.End(summary);
        }

        return json.ToString().TrimEnd('\n');
    }
}
