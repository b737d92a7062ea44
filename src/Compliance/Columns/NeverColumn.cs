namespace Compliance.Columns;

/// <summary>What is true for no row: that a rule applies of which no limit binds any more.</summary>
internal sealed class NeverColumn : TruthColumn
{
    public NeverColumn(Scratch scratch)
    {
        // Nothing is ever written there.
        True = scratch.Take();
        IsDefinite = true;
    }
}
