using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Sessions;
using Compliance.Tables;

namespace Compliance.Registers;

/// <summary>One table of a register, while it is seen whether anything is wrong with it.</summary>
internal sealed class TableReading(CompiledPlan plan, DescriptorReader reader, TableFile table, Predicate<SubjectKind> isJurisdiction, CancellationToken cancellation)
{
    /// <summary>Everything that is wrong or worth a look.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; private set; } = [];

    /// <summary>The jurisdictions in it.</summary>
    public IReadOnlyList<Subject> Jurisdictions { get; private set; } = [];

    /// <summary>From which id to which its ids go; null where they do not ascend.</summary>
    public AscendingIds? Ids { get; private set; }

    /// <summary>Reads all subjects of a short one.</summary>
    public IReadOnlyList<Subject> ReadAll()
    {
        var subjects = new Subjects(null, cancellation);
        var diagnostics = new DiagnosticBag();
        diagnostics.Continue(reader.ReadInParts(table, subjects));
        BrokenInvariants.Report(subjects.Taken, diagnostics, reader.Strict);
        Diagnostics = InOrder(diagnostics.Items);
        return subjects.Taken;
    }

    /// <summary>Reads a long one to its end: into columns, where none of its first rows is a jurisdiction, as most have none.</summary>
    public void Validate(Action<long>? progress)
    {
        if (!table.FirstKinds.Any(kind => isJurisdiction(kind)))
        {
            var validation = new RegisterKernel(plan, new EvaluationOptions()) { BarePercentage = reader.BarePercentage }.Validate(table, progress, cancellation);
            (Diagnostics, Ids) = (InOrder(validation.Diagnostics), validation.Ids);
            if (validation.HasErrors || !validation.HasJurisdictions)
                return;
        }

        Read(collectsIds: false, progress);
        if (Ids is null)
            Read(collectsIds: true, null);
    }

    private void Read(bool collectsIds, Action<long>? progress)
    {
        var jurisdictions = new Subjects(isJurisdiction, cancellation);
        bool Emit(List<Subject> part)
        {
            jurisdictions.Emit(part);
            return true;
        }

        Ids = reader.ReadRows(table, collectsIds, rows => jurisdictions.Project(DescriptorReader.SubjectsOf(rows)), Emit, progress, out var diagnostics);
        (Diagnostics, Jurisdictions) = (InOrder(diagnostics), jurisdictions.Taken);
    }

    // As a file that is read whole has them.
    private static IReadOnlyList<Diagnostic> InOrder(IReadOnlyList<Diagnostic> diagnostics) => diagnostics.Count < 2 ? diagnostics : [.. diagnostics
        .OrderBy(diagnostic => diagnostic.Kind == DiagnosticKinds.TooManyDiagnostics)
        .ThenBy(diagnostic => diagnostic.Span.Sheet, StringComparer.Ordinal)
        .ThenBy(diagnostic => diagnostic.Span.Line)
        .ThenBy(diagnostic => diagnostic.Span.Column)];

    /// <summary>Takes subjects, all or those of some kinds.</summary>
    private sealed class Subjects(Predicate<SubjectKind>? isMeant, CancellationToken cancellation) : IPartReceiver<IEnumerable<Subject>, List<Subject>>
    {
        public List<Subject> Taken { get; private set; } = [];

        public List<Subject> Project(IEnumerable<Subject> source)
        {
            cancellation.ThrowIfCancellationRequested();
            return [.. isMeant is null ? source : source.Where(subject => isMeant(subject.Kind))];
        }

        public void Emit(List<Subject> part) => Taken.AddRange(part);

        public void Rollback() => Taken = [];
    }
}
