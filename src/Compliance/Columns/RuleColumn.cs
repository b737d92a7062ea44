using System.Linq;
using Compliance.Descriptors;

namespace Compliance.Columns;

/// <summary>One rule over the rows of a block.</summary>
/// <param name="guards">What must all hold for it to apply.</param>
/// <param name="demands">What must all hold for it to pass.</param>
/// <param name="hasLimit">Whether a limit of it is in force.</param>
/// <param name="rows">The offset, in the kernel's bits, of the rows that exist.</param>
internal sealed class RuleColumn(TruthColumn[] guards, TruthColumn[] demands, bool hasLimit, int rows)
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
        if (!hasLimit)
            EvaluateNone(bits, verdicts, at);
        else if (TruthColumn.AreDefinite(guards) && TruthColumn.AreDefinite(demands))
            EvaluateDefinite(bits, verdicts, at);
        else
            EvaluateOpen(bits, verdicts, at);
    }

    // No limit is in force: what may apply is open.
    private void EvaluateNone(ulong[] bits, ulong[] verdicts, int at)
    {
        for (var word = 0; word < FactBlock.Words; word += Lanes.Words)
        {
            Lanes.None.Store(verdicts, at + word);
            Lanes.None.Store(verdicts, at + FactBlock.Words + word);
            Applies(bits, word).Store(verdicts, at + (2 * FactBlock.Words) + word);
        }
    }

    private void EvaluateDefinite(ulong[] bits, ulong[] verdicts, int at)
    {
        for (var word = 0; word < FactBlock.Words; word += Lanes.Words)
        {
            var applies = Applies(bits, word);
            var holds = Lanes.All;
            foreach (var demand in _holds)
                holds &= Lanes.Load(bits, demand + word);

            (applies & holds).Store(verdicts, at + word);
            (applies & ~holds).Store(verdicts, at + FactBlock.Words + word);
            Lanes.None.Store(verdicts, at + (2 * FactBlock.Words) + word);
        }
    }

    private void EvaluateOpen(ulong[] bits, ulong[] verdicts, int at)
    {
        for (var word = 0; word < FactBlock.Words; word += Lanes.Words)
        {
            var mayApply = Applies(bits, word);
            var mayNotApply = Lanes.None;
            foreach (var guard in guards)
                mayNotApply |= guard.FalseIn(bits, word);

            var (mayHold, mayNotHold) = (Lanes.All, Lanes.None);
            foreach (var demand in demands)
            {
                mayHold &= demand.TrueIn(bits, word);
                mayNotHold |= demand.FalseIn(bits, word);
            }

            // Where it is open whether it applies, it passes all the same if it holds everywhere.
            var pass = mayApply & ~mayNotHold;
            var fail = mayApply & ~mayNotApply & ~mayHold;
            pass.Store(verdicts, at + word);
            fail.Store(verdicts, at + FactBlock.Words + word);
            (mayApply & ~(pass | fail)).Store(verdicts, at + (2 * FactBlock.Words) + word);
        }
    }

    private Lanes Applies(ulong[] bits, int word)
    {
        var applies = Lanes.All;
        foreach (var guard in _applies)
            applies &= Lanes.Load(bits, guard + word);
        return applies;
    }
}
