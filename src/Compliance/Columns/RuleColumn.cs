using System.Linq;
using System.Runtime.CompilerServices;
using Compliance.Compilation;
using Compliance.Tables;
using Compliance.Values;

namespace Compliance.Columns;

/// <summary>One rule over the rows of a block.</summary>
/// <param name="guards">What must all hold for it to apply.</param>
/// <param name="demands">What must all hold for it to pass.</param>
/// <param name="isInForce">Whether a limit of it is in force.</param>
/// <param name="rows">Where in the kernel's bits the rows stand that there are.</param>
internal sealed class RuleColumn(TruthColumn[] guards, TruthColumn[] demands, bool isInForce, int rows)
{
    // Where each may be true, beside where the rows are: what is walked through most.
    private readonly int[] _applies = [rows, .. guards.Select(guard => guard.True)];
    private readonly int[] _holds = [.. demands.Select(demand => demand.True)];

    /// <summary>Evaluates all rows into three columns: pass, fail, and what is left open; where none has the row, the rule does not apply.</summary>
    /// <param name="bits">The bits of the kernel; every condition and limit has been evaluated.</param>
    /// <param name="verdicts">Where the columns are put, one after the other.</param>
    /// <param name="at">Where the first of them begins.</param>
    public void Evaluate(ulong[] bits, ulong[] verdicts, int at)
    {
        var isDefinite = TruthColumn.AreDefinite(guards) && TruthColumn.AreDefinite(demands);
        for (var word = 0; word < FactBlock.Words; word += Lanes.Words)
        {
            // What is definite is false wherever it is not true.
            var mayApply = All(_applies, bits, word);
            var mayHold = All(_holds, bits, word);
            var (pass, fail, open) = VerdictRule.Of(
                mayApply, isDefinite ? ~mayApply : AnyFalse(guards, bits, word), isInForce, mayHold, isDefinite ? ~mayHold : AnyFalse(demands, bits, word));
            pass.Store(verdicts, at + word);
            fail.Store(verdicts, at + FactBlock.Words + word);
            open.Store(verdicts, at + (2 * FactBlock.Words) + word);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes All(int[] columns, ulong[] bits, int word)
    {
        var all = Lanes.All;
        foreach (var column in columns)
            all &= Lanes.Load(bits, column + word);
        return all;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes AnyFalse(TruthColumn[] columns, ulong[] bits, int word)
    {
        var any = Lanes.None;
        foreach (var column in columns)
            any |= column.FalseIn(bits, word);
        return any;
    }
}
