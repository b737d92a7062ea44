using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Compliance.Benchmarks.ByHand;
using Compliance.Benchmarks.Comparison;
using Compliance.Columns;
using Compliance.Compilation;
using Compliance.Tables;

namespace Compliance.Benchmarks.Columns;

/// <summary>The library's kernel over columns, on one core or on several, each with a kernel of its own.</summary>
internal sealed class ColumnsContender : ManagedContender
{
    private readonly FactBlock[][] _blocks;
    private readonly (BlockKernel Kernel, BlockVerdicts Verdicts)[] _workers;

    public ColumnsContender(CompiledPlan plan, ProjectBlocks blocks, int cores, string name = "Compliance, columns")
    {
        var kind = blocks.Sets[0][0][0].Kind;
        var kindPlan = plan.PlanFor(kind);
        _workers = [.. Enumerable.Range(0, cores).Select(_ => new BlockKernel(kind, kindPlan.PeriodOf(SampleProjects.Day))).Select(kernel => (kernel, kernel.NewVerdicts()))];
        _blocks = [.. blocks.Sets.Select(set => set.Select(subjects =>
        {
            var block = _workers[0].Kernel.NewBlock();
            block.Values = row => subjects[row];
            foreach (var subject in subjects)
                block.Add(subject.Statements);
            block.Complete();
            return block;
        }).ToArray())];
        Name = cores == 1 ? name : $"{name}, {cores} cores";
    }

    public override string Name { get; }

    public override IReadOnlyList<Verdict[]> Evaluate(int set) => [.. _blocks[set].SelectMany(block =>
    {
        var (kernel, verdicts) = _workers[0];
        kernel.Evaluate(block, SampleProjects.Day, verdicts);
        return Enumerable.Range(0, block.Count).Select(row => Enumerable.Range(0, ProjectRules.Count).Select(rule => verdicts.Of(rule, row)).ToArray()).ToList();
    })];

    protected override int Pass(int set)
    {
        var blocks = _blocks[set];
        if (_workers.Length == 1)
            EvaluateFrom(0, blocks);
        else
            Parallel.For(0, _workers.Length, first => EvaluateFrom(first, blocks));
        return blocks.Length * FactColumns.Rows;
    }

    // Every so many-th block, for this one of the workers.
    private void EvaluateFrom(int first, FactBlock[] blocks)
    {
        var (kernel, verdicts) = _workers[first];
        for (var i = first; i < blocks.Length; i += _workers.Length)
            kernel.Evaluate(blocks[i], SampleProjects.Day, verdicts);
    }
}
