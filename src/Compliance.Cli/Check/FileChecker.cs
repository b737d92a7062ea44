using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Compliance.Cli.Infrastructure;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Sessions;

namespace Compliance.Cli.Check;

/// <summary>
/// Evaluates the subjects of a file, in its order. Those of a file are evaluated together, a jurisdiction by its members in the
/// file; a long register without jurisdictions is evaluated in parts, so that it needs no more memory than a short one, and read
/// twice, first to see that nothing is wrong with it, unless what came of it can be taken back.
/// </summary>
/// <param name="reader">Reads the files.</param>
/// <param name="pack">The rules.</param>
/// <param name="engine">Evaluates, in sessions.</param>
/// <param name="options">The days that are evaluated.</param>
/// <param name="registers">Evaluates long registers in columns; null where every subject has to be made.</param>
internal sealed class FileChecker(DescriptorReader reader, RulePack pack, IEngine engine, EvaluationOptions options, RegisterRun? registers)
{
    // So many evaluations are a part, where they are not read in parts: the reports of a part are in memory.
    private const int PartSize = 512;

    /// <summary>A table with more subjects is long.</summary>
    public const int MostHeld = 10_000;

    /// <summary>Evaluates the subjects of a file, and hands them on in parts, unless the file is wrong.</summary>
    /// <param name="file">The file; <c>-</c> for standard input.</param>
    /// <param name="result">Takes the parts.</param>
    /// <param name="progress">Called now and then with how many bytes of the file are done.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Everything that is wrong or worth a look.</returns>
    public IReadOnlyList<Diagnostic> Check(string file, RunResult result, Action<long> progress, CancellationToken cancellation)
    {
        if (IsTable(file))
        {
            var opened = reader.OpenTable(file);
            using var table = opened.Value;
            return table is null ? opened.Diagnostics : InOrder(Check(table, result, progress, cancellation));
        }

        var read = file == "-" ? reader.Read(Console.OpenStandardInput(), file) : reader.ReadFile(file);
        EmitAll(read.Value?.Subjects ?? [], result, cancellation);
        return read.Diagnostics;
    }

    private IReadOnlyList<Diagnostic> Check(TableFile table, RunResult result, Action<long> progress, CancellationToken cancellation)
    {
        if (registers is not null && !table.FirstKinds.Any(IsJurisdiction) && registers.TryCheck(table, result, progress, cancellation, out var found))
            return found;

        var first = new FirstReading(this);
        var diagnostics = reader.ReadInParts(table, first, done => progress(first.IsHeld ? done : done / 2));
        cancellation.ThrowIfCancellationRequested();
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return diagnostics;

        if (first.HasJurisdiction && !first.IsHeld)
        {
            first = new FirstReading(this, hasJurisdiction: true);
            reader.ReadInParts(table, first);
        }

        if (!first.IsHeld)
            return reader.ReadInParts(table, new InParts(this, result, cancellation), done => progress((table.Length + done) / 2));

        EmitAll(first.Held, result, cancellation);
        return diagnostics;
    }

    private void EmitAll(IReadOnlyList<Subject> subjects, RunResult result, CancellationToken cancellation)
    {
        foreach (var part in Evaluate(subjects, cancellation).Chunk(PartSize))
            result.Emit(result.Project(part));
    }

    private List<Evaluation> Evaluate(IEnumerable<Subject> subjects, CancellationToken cancellation)
    {
        using var session = engine.Open(options);
        session.InsertAll(subjects);
        session.Fire(cancellation);
        return [.. session.Evaluations];
    }

    private static bool IsTable(string file) => string.Equals(Path.GetExtension(file), ".csv", StringComparison.OrdinalIgnoreCase) && File.Exists(file);

    private bool IsJurisdiction(SubjectKind kind) => pack.Rules.Any(rule => rule.Requirement is AggregateRequirement && rule.Subject == kind);

    // As a file that is read whole has them.
    private static IReadOnlyList<Diagnostic> InOrder(IReadOnlyList<Diagnostic> diagnostics) => diagnostics.Count < 2 ? diagnostics : [.. diagnostics
        .OrderBy(diagnostic => diagnostic.Kind == DiagnosticKinds.TooManyDiagnostics)
        .ThenBy(diagnostic => diagnostic.Span.Line)
        .ThenBy(diagnostic => diagnostic.Span.Column)];

    /// <summary>Holds what is read as long as it is little, or has a jurisdiction whose members may follow.</summary>
    private sealed class FirstReading(FileChecker checker, bool hasJurisdiction = false) : IPartReceiver<IEnumerable<Subject>, List<Subject>>
    {
        private readonly HashSet<SubjectKind> _kinds = [];

        public List<Subject> Held { get; private set; } = [];

        public bool IsHeld { get; private set; } = true;

        public bool HasJurisdiction { get; private set; } = hasJurisdiction;

        public List<Subject> Project(IEnumerable<Subject> source) => [.. source];

        public void Emit(List<Subject> part)
        {
            foreach (var subject in part)
            {
                if (_kinds.Add(subject.Kind))
                    HasJurisdiction |= checker.IsJurisdiction(subject.Kind);
            }

            if (IsHeld)
                Held.AddRange(part);
            if (Held.Count > MostHeld && !HasJurisdiction)
                (IsHeld, Held) = (false, []);
        }

        public void Rollback() => Held = [];
    }

    /// <summary>Evaluates each part by itself.</summary>
    private sealed class InParts(FileChecker checker, RunResult result, CancellationToken cancellation) : IPartReceiver<IEnumerable<Subject>, CheckedPart>
    {
        public CheckedPart Project(IEnumerable<Subject> source) => result.Project(checker.Evaluate(source, cancellation));

        public void Emit(CheckedPart part) => result.Emit(part);

        // It was read before, and had no error.
        public void Rollback()
        {
        }
    }
}
