using Compliance.Tables;


namespace Compliance.Columns;

/// <summary>What a condition answers that others may share.</summary>
internal abstract class ConditionColumn : TruthColumn
{
    /// <summary>Fills the columns for a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="bits">The bits of the kernel: the block's own, and behind them those that are filled.</param>
    public abstract void Evaluate(FactBlock block, ulong[] bits);
}
