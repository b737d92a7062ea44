using System.Collections.Generic;
using System.Linq;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>Several conditions of which at least so many must hold.</summary>
/// <param name="count">How many; from 1 to the number of conditions.</param>
/// <param name="operands">The conditions, in the order of the text.</param>
public sealed class AtLeastCondition(int count, IReadOnlyList<Condition> operands) : Condition
{
    /// <summary>How many must hold.</summary>
    public int Count { get; } = count;

    /// <summary>The conditions, in the order of the text.</summary>
    public IReadOnlyList<Condition> Operands { get; } = operands;

    /// <inheritdoc/>
    public override IEnumerable<int> Slots => SlotUnion.Of([.. Operands.Select(operand => operand.Slots)]);

    /// <inheritdoc/>
    private protected override Truth EvaluateWhole(IFactValues box) => Evaluate(Operands.Select(operand => EvaluateWhole(operand, box)));

    /// <inheritdoc/>
    public override IEnumerable<int> Open(IFactValues box) => Evaluate(box) == Truth.Unknown
        ? SlotUnion.Of([.. Operands.Select(operand => operand.Open(box))])
        : [];

    /// <summary>What it answers by the answers of the conditions.</summary>
    internal Truth Evaluate(IEnumerable<Truth> answers)
    {
        var (certain, possible) = (0, 0);
        foreach (var answer in answers)
        {
            certain += answer == Truth.True ? 1 : 0;
            possible += answer == Truth.False ? 0 : 1;
        }

        return certain >= Count ? Truth.True : possible < Count ? Truth.False : Truth.Unknown;
    }
}
