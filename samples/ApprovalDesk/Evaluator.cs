using System.Collections.Generic;
using System.IO;
using System.Reflection;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Packs;
using Compliance.Reporting;
using Compliance.Sessions;
using Compliance.Values;

namespace ApprovalDesk;

/// <summary>Evaluates an input. The same bytes, pack and days give the same result, to the byte.</summary>
internal sealed class Evaluator(PackCatalog catalog)
{
    /// <summary>The version of the library in use.</summary>
    public static string Library { get; } =
        typeof(CompiledPlan).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The result; null where the pack or the input is wrong, which the diagnostics say.</summary>
    /// <param name="pack">The pack, <c>ID@VERSION</c>.</param>
    /// <param name="name">The descriptor's name; its end says how it is read.</param>
    /// <param name="input">Its bytes.</param>
    /// <param name="asOf">The day to apply the rules as of; null for each subject's own date.</param>
    /// <param name="on">The day for subjects that have no date.</param>
    /// <param name="diagnostics">Everything that is wrong or worth a look.</param>
    public Result? Evaluate(string pack, string name, byte[] input, CalendarDate? asOf, CalendarDate on, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var rules = catalog.Load(pack);
        diagnostics = rules.Diagnostics;
        if (!rules.Succeeded)
            return null;

        using var stream = new MemoryStream(input);
        var read = new DescriptorReader(rules.Value).Read(stream, name);
        diagnostics = [.. rules.Diagnostics, .. read.Diagnostics];
        return read.Succeeded && read.Value.Subjects.Count > 0
            ? Evaluate(rules.Value, read.Value.Subjects, read.Diagnostics, new SessionOptions(asOf, on))
            : null;
    }

    private static Result Evaluate(RulePack pack, IReadOnlyList<Subject> subjects, IReadOnlyList<Diagnostic> remarks, SessionOptions options)
    {
        using var session = new KernelEngine(CompiledPlan.Compile(pack)).Open(options);
        session.InsertAll(subjects);
        session.Fire();

        using var json = new StringWriter { NewLine = "\n" };
        using (var writer = new JsonReportWriter(json))
        {
            var summary = new ReportSummary();
            writer.Begin(new ReportHeader(Library, session.Engine, pack, []));
            foreach (var evaluation in session.Evaluations)
            {
                summary.Add(evaluation);
                writer.Write(evaluation);
            }

            foreach (var remark in remarks)
                writer.Write(remark);
            writer.End(summary);
        }

        return new Result(json.ToString().TrimEnd('\n'), pack.Id, pack.Version, pack.Digest, Library, session.Engine);
    }
}
