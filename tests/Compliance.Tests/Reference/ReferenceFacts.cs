using System.Collections.Generic;
using System.Numerics;
using Compliance.Facts;

namespace Compliance.Tests.Reference;

/// <summary>A box of facts of one kind of subject: what each may be. Numbers are in base units, days are day numbers, choices are bits.</summary>
internal abstract class ReferenceFacts(SubjectKind kind)
{
    public SubjectKind Kind { get; } = kind;

    /// <summary>What a number or a day may be.</summary>
    public abstract Span NumberAt(int slot);

    /// <summary>What a choice may be, a bit each; of a Boolean, 1 is no and 2 is yes.</summary>
    public abstract ulong ChoicesAt(int slot);

    /// <summary>The facts of the subject of another kind that this one is a part of.</summary>
    public virtual ReferenceFacts AncestorOf(SubjectKind kind) => new NothingStated(kind);

    /// <summary>The parts of a kind, at any depth, and whether there may be more of which nothing is known.</summary>
    public virtual (IReadOnlyList<ReferenceFacts> Parts, bool MayBeMore) PartsOf(SubjectKind kind) => ([], true);

    public bool IsNumber(int slot) => Kind.Facts[slot].IsRange;

    public bool IsWhole(int slot) => Kind.Facts[slot].Type is FactType.Count or FactType.Date;

    public bool IsKnown(int slot) => IsNumber(slot) ? NumberAt(slot).IsPoint : BitOperations.PopCount(ChoicesAt(slot)) == 1;
}
