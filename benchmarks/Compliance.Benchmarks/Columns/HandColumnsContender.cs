using System.Collections.Generic;
using System.Linq;
using Compliance.Benchmarks.ByHand;
using Compliance.Benchmarks.Comparison;

namespace Compliance.Benchmarks.Columns;

/// <summary>The rules by hand over columns, with vectors: the limit.</summary>
internal sealed class HandColumnsContender(ProjectBlocks blocks) : ManagedContender
{
    private readonly FactColumns[][] _blocks = [.. blocks.Sets.Select(set => set.Select(some => new FactColumns([.. some.Select(ProjectFacts.Of)])).ToArray())];
    private readonly VerdictColumns _verdicts = new();

    public override string Name => "by hand with vectors";

    public override IReadOnlyList<Verdict[]> Evaluate(int set) => [.. _blocks[set].SelectMany(block =>
    {
        var verdicts = new VerdictColumns();
        Evaluate(block, verdicts);
        return Enumerable.Range(0, FactColumns.Rows).Select(row => Enumerable.Range(0, ProjectRules.Count).Select(rule => verdicts.Of(rule, row, Verdict.Undetermined)).ToArray());
    })];

    protected override int Pass(int set)
    {
        foreach (var block in _blocks[set])
            Evaluate(block, _verdicts);
        return _blocks[set].Length * FactColumns.Rows;
    }

    private static void Evaluate(FactColumns block, VerdictColumns verdicts)
    {
        if (block.IsKnown)
            KnownColumns.Evaluate(block, verdicts);
        else
            OpenColumns.Evaluate(block, verdicts);
    }
}
