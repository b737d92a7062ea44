using System.Linq;
using Compliance.Compilation;
using Compliance.Facts;
using Compliance.Tables;
using Compliance.Values;

namespace Compliance.Columns;

/// <summary>
/// Evaluates blocks of subjects by all rules for their kind, under the limits in force between two changes of the law: the
/// compiled kernel over columns. It knows nothing of deviations. It belongs to one thread at a time.
/// </summary>
internal sealed class BlockKernel
{
    private readonly ConditionColumn[] _conditions;
    private readonly RequirementColumn[] _requirements;
    private readonly RuleColumn[] _rules;
    private readonly SubjectKind _kind;
    private readonly ulong[] _bits;

    /// <summary>A kernel for the rules and limits of a period.</summary>
    public BlockKernel(SubjectKind kind, LimitPeriod period)
    {
        var compiler = new ColumnCompiler(kind);
        _kind = kind;
        _rules = [.. period.Rules.Select((rule, i) => compiler.Compile(rule, period.Limits[i]))];
        _conditions = [.. compiler.Conditions];
        _requirements = [.. compiler.Requirements];
        _bits = new ulong[compiler.Scratch.End];
        LimitPeriod = period;
    }

    /// <summary>The rules and their limits.</summary>
    public LimitPeriod LimitPeriod { get; }

    /// <summary>An empty block for this kernel.</summary>
    public FactBlock NewBlock() => new(_kind);

    /// <summary>Room for the verdicts on a block.</summary>
    public BlockVerdicts NewVerdicts() => new(LimitPeriod);

    /// <summary>Evaluates all rows of a block, which is completed by it.</summary>
    /// <param name="block">A block of <see cref="NewBlock"/>.</param>
    /// <param name="on">The day that is evaluated, of the period.</param>
    /// <param name="verdicts">Where the verdicts are put.</param>
    public void Evaluate(FactBlock block, CalendarDate on, BlockVerdicts verdicts)
    {
        block.Complete();

        // All works on one array, which stays near the processor however many blocks there are.
        block.Bits.CopyTo(_bits, 0);
        for (var word = 0; word < FactBlock.Words; word++)
            _bits[block.Bits.Length + word] = block.RowsIn(word);

        foreach (var condition in _conditions)
            condition.Evaluate(block, _bits);
        foreach (var requirement in _requirements)
        {
            requirement.On = on;
            requirement.Begin(block);
        }

        for (var word = 0; word < FactBlock.Words; word++)
        {
            foreach (var requirement in _requirements)
                requirement.Evaluate(block, _bits, word);
        }

        for (var i = 0; i < _rules.Length; i++)
            _rules[i].Evaluate(_bits, verdicts.Bits, BlockVerdicts.At(i));
        verdicts.Count = block.Count;
        for (var word = 0; word < FactBlock.Words; word++)
        {
            if (block.WithReadings(word) != 0)
                EvaluateReadings(block, word, on, verdicts);
        }
    }

    // The columns know the least and the greatest reading of a number. What they cannot tell between the two is asked of each reading.
    private void EvaluateReadings(FactBlock block, int word, CalendarDate on, BlockVerdicts verdicts)
    {
        for (var rows = block.WithReadings(word); rows != 0; rows &= rows - 1)
        {
            var row = (word * FactBlock.WordRows) + BitCount.Lowest(rows);
            var facts = block.ValuesOf(row);
            for (var rule = 0; rule < _rules.Length; rule++)
            {
                // What fails or does not apply from the least reading to the greatest does so for each of them.
                if (verdicts.Of(rule, row) is not (Verdict.Fail or Verdict.NotApplicable))
                    verdicts.Put(rule, row, LimitPeriod.Rules[rule].EvaluateExactly(facts, LimitPeriod.Limits[rule], on));
            }
        }
    }
}
