using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Benchmarks.ByHand;
using Compliance.Benchmarks.Comparison;
using Compliance.Benchmarks.Scalar;
using Compliance.Compilation;

namespace Compliance.Benchmarks.Columns;

/// <summary>A million projects in columns, by vectors. Time and memory are a project's.</summary>
internal sealed class ColumnsPart : IPart
{
    private const int Different = 4 * FactColumns.Rows;
    private const int Blocks = 1_000;
    private const int Counted = 21;

    public string Name => "columns";

    public IEnumerable<Figure> Run(TextWriter progress)
    {
        var plan = CompiledPlan.Compile(SampleProjects.LoadPack());
        progress.WriteLine($"Making {Figure.Count(Blocks * FactColumns.Rows)} projects of each kind");
        var figures = new List<Figure>();
        foreach (var set in DescriptorSet.All(plan, Different))
        {
            var blocks = new ProjectBlocks([set], Blocks);
            List<ManagedContender> contenders =
            [
                new ColumnsContender(plan, blocks, cores: 1),
                new ColumnsContender(plan, blocks, cores: 2),
                new ColumnsContender(PlainDoubles.Compile(plan.Pack), blocks, cores: 1, "Compliance, columns in plain doubles"),
                new HandColumnsContender(blocks),
            ];
            progress.WriteLine($"Columns, {set.Name}");
            var measured = Rounds.Run(contenders, 0, Counted);
            figures.AddRange(contenders.Select((contender, i) => new Figure(
                "columns", contender.Name, set.Name, measured[i].Seconds, measured[i].Ratio, $"{Figure.Count((long)(measured[i].Bytes!.Value + 0.5))} B",
                Agreement.Describe([.. contender.Evaluate(0).Take(Different)], set.Verdicts))));
            contenders.ForEach(contender => contender.Dispose());
        }

        return figures;
    }
}
