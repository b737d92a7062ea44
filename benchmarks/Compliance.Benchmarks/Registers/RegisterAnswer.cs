using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Benchmarks.Comparison;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Tables;
using Compliance.Values;

namespace Compliance.Benchmarks.Registers;

/// <summary>What a register comes to: for each rule how many projects have each of the six verdicts, and which project fails which rule.</summary>
internal sealed record RegisterAnswer(IReadOnlyList<long> Counts, IReadOnlySet<(string Id, string Rule)> Failing)
{
    private const int Verdicts = (int)Verdict.Waived + 1;

    /// <summary>The right answer, by the library in this process.</summary>
    public static RegisterAnswer Of(CompiledPlan plan, string csv, CalendarDate on)
    {
        var kind = plan.Pack.Vocabulary.FindKind("project")!;
        var rules = plan.RulesFor(kind);
        var counts = new long[rules.Count * Verdicts];
        var failing = new HashSet<(string, string)>();
        var verdicts = new Verdict[rules.Count];
        var diagnostics = new DescriptorReader(plan.Pack).ReadEach(csv, subject =>
        {
            plan.Evaluate(subject, on, verdicts);
            for (var rule = 0; rule < verdicts.Length; rule++)
            {
                counts[(rule * Verdicts) + (int)verdicts[rule]]++;
                if (verdicts[rule] == Verdict.Fail)
                    failing.Add((subject.Id, rules[rule].Id));
            }
        });
        return diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? throw new ReadException(diagnostics) : new RegisterAnswer(counts, failing);
    }

    /// <summary>Which project fails which rule, from a file that somebody wrote.</summary>
    public static IReadOnlySet<(string Id, string Rule)> ReadFailing(string csv, string id, string rule)
    {
        var diagnostics = new DiagnosticBag();
        using var stream = File.OpenRead(csv);
        List<string>? headings = null;
        var failing = new HashSet<(string, string)>();
        foreach (var record in new RecordBlocks(stream).Records(csv, diagnostics))
        {
            if (headings is null)
                headings = [.. record.Nodes().Select(cell => cell.Text)];
            else
                failing.Add((record.TextOf(headings.IndexOf(id)), string.Intern(record.TextOf(headings.IndexOf(rule)))));
        }

        return diagnostics.HasErrors ? throw new InvalidDataException($"{csv} cannot be read back.") : failing;
    }

    /// <summary>What the table says of somebody's answer beside this one.</summary>
    public string Compare(IReadOnlyList<long>? counts, IReadOnlySet<(string Id, string Rule)> failing)
    {
        var compared = (counts is null ? "" : $"{Figure.Count(Counts.Count)} counts and ") + $"{Figure.Count(Failing.Count)} failures compared";
        return (counts is null || counts.SequenceEqual(Counts)) && failing.SetEquals(Failing) ? $"yes ({compared})" : $"no ({compared})";
    }
}
