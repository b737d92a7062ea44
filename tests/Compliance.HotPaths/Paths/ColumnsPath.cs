using System;
using Compliance.Benchmarks;
using Compliance.Columns;
using Compliance.Compilation;
using Compliance.Tables;

namespace Compliance.HotPaths.Paths;

/// <summary>The compiled kernel over columns on a full block.</summary>
internal static class ColumnsPath
{
    public const int Projects = FactBlock.Rows;

    /// <summary>On projects of which so much is missing, and so much an interval or an undecided choice, from 0 to 1 each.</summary>
    public static Action Prepare(double missing, double open)
    {
        var plan = CompiledPlan.Compile(SampleProjects.LoadPack());
        var subjects = SampleProjects.Create(plan.Pack, Projects, missing, open: open);
        var kind = subjects[0].Kind;
        var kernel = new BlockKernel(kind, plan.PlanFor(kind).PeriodOf(SampleProjects.Day));
        var verdicts = kernel.NewVerdicts();
        var block = kernel.NewBlock();
        block.Values = row => subjects[row];
        foreach (var subject in subjects)
            block.Add(subject.Statements);
        return () => kernel.Evaluate(block, SampleProjects.Day, verdicts);
    }
}
