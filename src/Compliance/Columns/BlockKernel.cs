using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Columns;

/// <summary>
/// Decides blocks of subjects by all rules for their kind, under the limits in force between two changes of the law: the
/// compiled kernel over columns. It knows nothing of deviations. It belongs to one thread at a time.
/// </summary>
internal sealed class BlockKernel
{
    private readonly TruthColumn[] _conditions;
    private readonly RuleColumn[] _rules;
    private readonly SubjectKind _kind;
    private readonly int _scratch;

    /// <summary>A kernel for the rules and limits of an era.</summary>
    public BlockKernel(SubjectKind kind, Era era)
    {
        var compiler = new ColumnCompiler(kind);
        _kind = kind;
        _rules = [.. era.Rules.Select((rule, i) => compiler.Compile(rule, era.Limits[i]))];
        _conditions = [.. compiler.Conditions];
        _scratch = compiler.Scratch.Count;
        Era = era;
    }

    /// <summary>The rules and their limits.</summary>
    public Era Era { get; }

    /// <summary>An empty block for this kernel.</summary>
    public FactBlock NewBlock() => new(_kind, _scratch);

    /// <summary>Room for the verdicts on a block.</summary>
    public BlockVerdicts NewVerdicts() => new(Era);

    /// <summary>Decides all rows of a block, which is completed by it.</summary>
    /// <param name="block">A block of <see cref="NewBlock"/>.</param>
    /// <param name="on">The day that is decided on, of the era.</param>
    /// <param name="verdicts">Where the verdicts are put.</param>
    public void Decide(FactBlock block, CalendarDate on, BlockVerdicts verdicts)
    {
        block.Complete();
        for (var word = 0; word < FactBlock.Words; word++)
            block.Bits[block.ScratchAt + word] = block.RowsIn(word);

        foreach (var condition in _conditions)
            condition.Decide(block);
        for (var i = 0; i < _rules.Length; i++)
            _rules[i].Decide(block, on, verdicts.Bits, BlockVerdicts.At(i));
        verdicts.Count = block.Count;
    }
}
