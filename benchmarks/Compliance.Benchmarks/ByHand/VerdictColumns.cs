
namespace Compliance.Benchmarks.ByHand;

/// <summary>The verdicts on 1,024 projects: for each rule a column of bits for those that pass, those that fail, and those left open.</summary>
internal sealed class VerdictColumns
{
    public const int Pass = 0;
    public const int Fail = FactColumns.Words;
    public const int Open = 2 * FactColumns.Words;

    private const int PerRule = 3 * FactColumns.Words;

    public ulong[] Bits { get; } = new ulong[ProjectRules.Count * PerRule];

    /// <summary>Where the columns of a rule begin.</summary>
    public static int At(int rule) => rule * PerRule;

    /// <summary>The verdict on one project.</summary>
    /// <param name="rule">The rule's index.</param>
    /// <param name="row">The project's index.</param>
    /// <param name="ifOpen">What is left open is called: undetermined, or upcoming where no limit is in force.</param>
    public Verdict Of(int rule, int row, Verdict ifOpen)
    {
        bool Has(int column) => (Bits[At(rule) + column + (row / 64)] >> (row % 64) & 1) != 0;
        return Has(Pass) ? Verdict.Pass : Has(Fail) ? Verdict.Fail : Has(Open) ? ifOpen : Verdict.NotApplicable;
    }
}
