using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Registers;
using Compliance.Sessions;

namespace Compliance.Cli.Check;

/// <summary>
/// Evaluates the subjects of a file, in its order. Those of a file are evaluated together, a jurisdiction by its members in the
/// file; a long register without jurisdictions is evaluated in parts, so that it needs no more memory than a short one, and read
/// twice, first to see that nothing is wrong with it, unless its result can be rolled back.
/// </summary>
/// <param name="reader">Reads the files.</param>
/// <param name="pack">The rules.</param>
/// <param name="engine">Evaluates, in sessions.</param>
/// <param name="options">The days that are evaluated.</param>
/// <param name="registers">Evaluates long registers in columns; null where every subject has to be made.</param>
internal sealed class FileChecker(DescriptorReader reader, RulePack pack, IEngine engine, SessionOptions options, RegisterRun? registers)
{
    // So many evaluations are a part, where they are not read in parts: the reports of a part are in memory.
    private const int PartSize = 512;

    /// <summary>A table with more subjects is long.</summary>
    public const int MostHeld = 10_000;

    /// <summary>Evaluates the subjects of a file, and hands them on in parts, unless the file is wrong.</summary>
    /// <param name="file">The file; <c>-</c> for standard input.</param>
    /// <param name="make">Projects some evaluations; called by several threads concurrently.</param>
    /// <param name="makeOfRegister">Makes the same of rows of a long register; likewise.</param>
    /// <param name="take">Takes what was made, in the order of the file; called by this thread.</param>
    /// <param name="taken">Rolls back what was emitted of a file that turns out wrong; null if that is impossible.</param>
    /// <param name="progress">Called now and then with how many bytes of the file are done.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Everything that is wrong or worth a look.</returns>
    public IReadOnlyList<Diagnostic> Check<TPart>(
        string file, Func<IReadOnlyList<Evaluation>, TPart> make, Func<RegisterPart, TPart> makeOfRegister, Action<TPart> take, IRollback? taken, Action<long> progress,
        CancellationToken cancellation)
    {
        void TakeAll(IReadOnlyList<Subject> subjects)
        {
            foreach (var part in Evaluate(subjects, cancellation).Chunk(PartSize))
                take(make(part));
        }

        if (file == "-")
        {
            var read = reader.Read(Console.OpenStandardInput(), file);
            TakeAll(read.Value?.Subjects ?? []);
            return read.Diagnostics;
        }

        if (registers is not null && IsTable(file) && registers.TryCheck(file, makeOfRegister, take, taken, progress, cancellation, out var found))
            return InOrder(found);

        var length = FileLengths.Of(file);
        var first = new FirstReading(this);
        var diagnostics = InOrder(reader.ReadInParts(file, subjects => subjects.ToList(), first.Take, done => progress(first.IsHeld ? done : done / 2)));
        cancellation.ThrowIfCancellationRequested();
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return diagnostics;

        if (first.IsHeld)
            TakeAll(first.Held);
        else if (first.HasJurisdiction)
            TakeAll(reader.ReadFile(file).Value?.Subjects ?? []);
        else
            diagnostics = InOrder(reader.ReadInParts(file, subjects => make(Evaluate(subjects, cancellation)), take, done => progress((length + done) / 2)));
        return diagnostics;
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
    private sealed class FirstReading(FileChecker checker)
    {
        private readonly HashSet<SubjectKind> _kinds = [];

        public List<Subject> Held { get; private set; } = [];

        public bool IsHeld { get; private set; } = true;

        public bool HasJurisdiction { get; private set; }

        public void Take(List<Subject> part)
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
    }
}
