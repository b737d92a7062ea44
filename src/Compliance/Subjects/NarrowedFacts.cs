using System;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;

namespace Compliance.Subjects;

/// <summary>What is stated of a subject, narrowed by what holds of every subject of its kind.</summary>
internal sealed class NarrowedFacts : Statements
{
    private readonly Statements _stated;

    private NarrowedFacts(Statements stated, Narrowing narrowing)
        : base(stated.Kind, [.. Enumerable.Range(0, stated.Kind.Facts.Count).Select(slot => NarrowedValue.Of(stated.Kind.Facts[slot], slot, stated.ValueOf(slot), narrowing, stated.Header))], isRead: true)
    {
        _stated = stated;
        Narrowing = narrowing;
    }

    /// <inheritdoc/>
    public override SubjectHeader Header => _stated.Header;

    /// <inheritdoc/>
    public override ICellPlaces? Places => _stated.Places;

    /// <inheritdoc/>
    public override Narrowing? Narrowing { get; }

    /// <summary>The same statements, narrowed where anything holds of every subject of the kind and they are not yet.</summary>
    public static Statements Of(Statements statements) => statements.Kind.Invariants is Invariants invariants && statements.Narrowing is null
        ? new NarrowedFacts(statements, invariants.Narrow(statements.ValuesOf))
        : statements;

    /// <inheritdoc/>
    public override Statements Under(SubjectHeader header) => Of(_stated.Under(header));

    /// <inheritdoc/>
    public override Statements With(int slot, StatedValue? stated) => Of(_stated.With(slot, stated));

    /// <inheritdoc/>
    public override StatedValue? OwnValueOf(int slot) => _stated.OwnValueOf(slot);

    /// <inheritdoc/>
    protected override StatedValue? Read(int slot) => throw new InvalidOperationException("All of it was read.");
}
