using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;

namespace Compliance.Tests.Reference;

/// <summary>A subject with its parts, and what it is a part of.</summary>
internal sealed class Part(SubjectKind kind, Part? parent, IReadOnlyDictionary<int, Cell> stated, IReadOnlyList<SubjectKind> contains, IReadOnlyDictionary<int, Expression> derived)
    : ReferenceFacts(kind)
{
    private readonly ReferenceFacts _nothing = new NothingStated(kind);

    /// <summary>The parts of each kind that it contains itself; of a kind that is left out there is an unknown number.</summary>
    public Dictionary<SubjectKind, List<Part>> Children { get; } = [];

    /// <summary>
    /// The boxes of which one is meant: what is stated and what follows from the parts hold together; where they cannot, it is
    /// the one or the other.
    /// </summary>
    public IReadOnlyList<ReferenceFacts> Possibilities()
    {
        List<ReferenceFacts> boxes = [this];
        foreach (var (slot, expression) in derived)
        {
            if (PartsFigure(expression) is not { } figure)
                continue;

            Span[] values = !stated.ContainsKey(slot) ? [figure] : NumberAt(slot).And(figure) is { } both ? [both] : [NumberAt(slot), figure];
            boxes = [.. from box in boxes from value in values select new Changed(box, slot, value, 0)];
        }

        return boxes;
    }

    public override Span NumberAt(int slot) => stated.TryGetValue(slot, out var cell) ? _nothing.NumberAt(slot).And(cell.Number!, IsWhole(slot))! : _nothing.NumberAt(slot);

    public override ulong ChoicesAt(int slot) => stated.TryGetValue(slot, out var cell) ? cell.Choices : _nothing.ChoicesAt(slot);

    public override ReferenceFacts AncestorOf(SubjectKind kind)
    {
        for (var above = parent; above is not null; above = above.ParentPart)
        {
            if (above.Kind == kind)
                return above;
        }

        return new NothingStated(kind);
    }

    public override (IReadOnlyList<ReferenceFacts> Parts, bool MayBeMore) PartsOf(SubjectKind kind)
    {
        var (found, mayBeMore) = (new List<ReferenceFacts>(), false);
        foreach (var inner in contains)
        {
            if (!Children.TryGetValue(inner, out var children))
            {
                mayBeMore = true;
                continue;
            }

            if (inner == kind)
                found.AddRange(children);
            foreach (var (below, more) in inner == kind ? [] : children.Select(child => child.PartsOf(kind)))
            {
                found.AddRange(below);
                mayBeMore |= more;
            }
        }

        return (found, mayBeMore);
    }

    // Nothing follows from a figure that is not there.
    private Span? PartsFigure(Expression expression) => new Evaluator(this) is var facts && facts.Exists(expression).IsYes ? facts.Measure(expression) : null;

    private Part? ParentPart => parent;
}
