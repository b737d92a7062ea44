using System;
using System.Runtime.CompilerServices;
using Compliance.Compilation;
using Compliance.Tables;
using Compliance.Values;

namespace Compliance.Columns;

/// <summary>The verdicts on a block: for each rule three columns of bits, a bit for each subject.</summary>
internal sealed class BlockVerdicts(LimitPeriod period)
{
    private const int Columns = 3;
    private const int Pass = 0;
    private const int Fail = 1;
    private const int Open = 2;

    /// <summary>The columns: of each rule those that pass, those that fail, and those left open, which are upcoming where no limit is in force and undetermined otherwise.</summary>
    public ulong[] Bits { get; } = new ulong[period.Rules.Length * Columns * FactBlock.Words];

    /// <summary>How many subjects there are.</summary>
    public int Count { get; set; }

    /// <summary>Where the columns of a rule begin.</summary>
    public static int At(int rule) => rule * Columns * FactBlock.Words;

    /// <summary>The verdicts on a row, in the order of the rules.</summary>
    public Verdict[] On(int row)
    {
        var verdicts = new Verdict[period.Rules.Length];
        for (var rule = 0; rule < verdicts.Length; rule++)
            verdicts[rule] = Of(rule, row);
        return verdicts;
    }

    /// <summary>The verdict of a rule on a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Verdict Of(int rule, int row)
    {
        var bit = 1UL << (row % 64);
        var at = At(rule) + (row / 64);
        if ((Bits[at + (Pass * FactBlock.Words)] & bit) != 0)
            return Verdict.Pass;
        if ((Bits[at + (Fail * FactBlock.Words)] & bit) != 0)
            return Verdict.Fail;
        if ((Bits[at + (Open * FactBlock.Words)] & bit) != 0)
            return OpenVerdict(rule);
        return Verdict.NotApplicable;
    }

    /// <summary>Puts another verdict of a rule on a row.</summary>
    public void Put(int rule, int row, Verdict verdict)
    {
        var bit = 1UL << (row % 64);
        var at = At(rule) + (row / 64);
        for (var column = 0; column < Columns; column++)
            Bits[at + (column * FactBlock.Words)] &= ~bit;
        if (verdict != Verdict.NotApplicable)
            Bits[at + ((verdict == Verdict.Pass ? Pass : verdict == Verdict.Fail ? Fail : Open) * FactBlock.Words)] |= bit;
    }

    /// <summary>The 64 rows of a word on which a rule gives a verdict, a bit each.</summary>
    public ulong With(int rule, Verdict verdict, int word)
    {
        var at = At(rule) + word;
        var (pass, fail, open) = (Bits[at], Bits[at + FactBlock.Words], Bits[at + (Open * FactBlock.Words)]);
        return verdict switch
        {
            Verdict.Pass => pass,
            Verdict.Fail => fail,
            Verdict.NotApplicable => RowsIn(word) & ~(pass | fail | open),
            Verdict.Undetermined or Verdict.Upcoming => OpenVerdict(rule) == verdict ? open : 0,
            _ => 0,
        };
    }

    /// <summary>The 64 rows of a word on which any rule gives a requested verdict, a bit each.</summary>
    public ulong WithAny(Func<Verdict, bool> isWanted, int word)
    {
        var rows = 0UL;
        for (var verdict = Verdict.Pass; verdict <= Verdict.Upcoming; verdict++)
        {
            if (!isWanted(verdict))
                continue;
            for (var rule = 0; rule < period.Rules.Length; rule++)
                rows |= With(rule, verdict, word);
        }

        return rows;
    }

    /// <summary>On how many rows a rule gives a verdict.</summary>
    public int CountOf(int rule, Verdict verdict)
    {
        // Counted in place: this is called for every rule of every block.
        var at = At(rule);
        return verdict switch
        {
            Verdict.Pass => CountFrom(at),
            Verdict.Fail => CountFrom(at + (Fail * FactBlock.Words)),
            Verdict.NotApplicable => Count - CountFrom(at) - CountFrom(at + (Fail * FactBlock.Words)) - CountFrom(at + (Open * FactBlock.Words)),
            Verdict.Undetermined or Verdict.Upcoming => OpenVerdict(rule) == verdict ? CountFrom(at + (Open * FactBlock.Words)) : 0,
            _ => 0,
        };
    }

    /// <summary>The 64 rows of a word on which a rule at level error gives a verdict, a bit each.</summary>
    public ulong WithAtErrorLevel(Verdict verdict, int word)
    {
        var rows = 0UL;
        for (var rule = 0; rule < period.Rules.Length; rule++)
        {
            if (period.Rules[rule].IsErrorLevel)
                rows |= With(rule, verdict, word);
        }

        return rows;
    }

    /// <summary>Which rows of a word there are.</summary>
    public ulong RowsIn(int word)
    {
        var rows = Count - (word * 64);
        return rows >= 64 ? ulong.MaxValue : rows <= 0 ? 0 : (1UL << rows) - 1;
    }

    private int CountFrom(int at)
    {
        var count = 0;
        for (var word = at; word < at + FactBlock.Words; word++)
            count += BitCount.Of(Bits[word]);
        return count;
    }

    private Verdict OpenVerdict(int rule) => period.Limits[rule] < 0 ? Verdict.Upcoming : Verdict.Undetermined;
}
