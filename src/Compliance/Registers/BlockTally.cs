using Compliance.Columns;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Tables;
using Compliance.Values;

namespace Compliance.Registers;

/// <summary>Counts the verdicts and decisions of blocks.</summary>
internal sealed class BlockTally
{
    private readonly long[] _decisions = new long[FindingWords.Decisions.Count];
    private readonly long[] _verdicts = new long[PackWords.Verdicts.Count];

    /// <summary>How many subjects have each decision.</summary>
    public long[] Decisions => _decisions;

    /// <summary>How many findings have each verdict.</summary>
    public VerdictCounts Verdicts => VerdictCounts.Of(_verdicts);

    /// <summary>Adds a block.</summary>
    /// <param name="verdicts">Its verdicts.</param>
    /// <param name="rules">How many rules there are.</param>
    public void Add(BlockVerdicts verdicts, int rules)
    {
        for (var rule = 0; rule < rules; rule++)
        {
            for (var verdict = Verdict.Pass; verdict <= Verdict.Upcoming; verdict++)
                _verdicts[(int)verdict] += verdicts.CountOf(rule, verdict);
        }

        for (var word = 0; word < FactBlock.Words; word++)
            AddDecisions(verdicts, word);
    }

    private void AddDecisions(BlockVerdicts verdicts, int word)
    {
        var rows = verdicts.RowsIn(word);
        foreach (var verdict in Findings.Decisions.Precedence)
        {
            if (rows == 0)
                return;
            Count(Findings.Decisions.By(verdict), ref rows, verdicts.WithAtErrorLevel(verdict, word));
        }

        Count(Decision.NothingApplied, ref rows, rows);
    }

    private void Count(Decision decision, ref ulong rows, ulong decided)
    {
        _decisions[(int)decision] += BitCount.Of(rows & decided);
        rows &= ~decided;
    }
}
