using Compliance.Tables;


namespace Compliance.Columns;

/// <summary>A condition that must not hold. Its columns are those of the condition, the other way round.</summary>
internal sealed class NegatedColumn : ConditionColumn
{
    /// <summary>The column; that of the condition has to be written on both sides.</summary>
    public NegatedColumn(TruthColumn condition)
    {
        True = condition.False;
        False = condition.True;
    }

    public override void Evaluate(FactBlock block, ulong[] bits)
    {
    }
}
