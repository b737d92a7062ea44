using System;
using System.Collections.Generic;
using System.IO;
using Compliance;
using Compliance.Diagnostics;
using Compliance.Packs;
using Compliance.Records;
using Compliance.Reporting;
using Compliance.Sessions;

namespace ApprovalDesk;

/// <summary>Evaluates an input, and evaluates a kept one again. The same bytes, pack and day give the same record, to the letter.</summary>
internal sealed class Evaluator(PackCatalog catalog)
{
    /// <summary>The record; null where the pack or the input is wrong, which the diagnostics say.</summary>
    /// <param name="pack">The pack, <c>ID@VERSION</c>.</param>
    /// <param name="name">The descriptor's name; its end says how it is read.</param>
    /// <param name="bytes">Its bytes, which the archive keeps.</param>
    /// <param name="options">The day to apply the rules as of, or that counts for subjects without a date of their own.</param>
    /// <param name="diagnostics">Everything that is wrong or worth a look.</param>
    public DecisionRecord? Evaluate(string pack, string name, byte[] bytes, EvaluationOptions options, out IReadOnlyList<Diagnostic> diagnostics)
    {
        IReadOnlyList<Diagnostic> remarks = [];
        try
        {
            return ComplianceChecker.Load(pack, catalog).Record(name, bytes, options, made =>
            {
                remarks = made.Remarks;
                return Write(made);
            });
        }
        catch (ReadException exception)
        {
            remarks = exception.Diagnostics;
            return null;
        }
        catch (ArgumentException)
        {
            // It has no subject.
            return null;
        }
        finally
        {
            diagnostics = remarks;
        }
    }

    /// <summary>In what a record that is made again is not as it was kept.</summary>
    /// <exception cref="ReadException">The pack or the input is gone or wrong.</exception>
    public IReadOnlyList<RecordDifference> Differences(DecisionRecord kept, byte[] input) => kept.Replay(catalog, input, Write);

    private static string Write(DecidedCase made)
    {
        using var json = new StringWriter { NewLine = "\n" };
        using (var writer = new JsonReportWriter(json))
        {
            var summary = new ReportSummary();
            writer.Begin(new ReportHeader(DecisionRecord.LibraryVersion, made.Engine, made.Pack, []));
            foreach (var evaluation in made.Evaluations)
            {
                summary.Add(evaluation);
                writer.Write(evaluation);
            }

            foreach (var remark in made.Remarks)
                writer.Write(remark);
            writer.End(summary);
        }

        return json.ToString().TrimEnd('\n');
    }
}
