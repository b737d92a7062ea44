using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Benchmarks.Comparison;
using Compliance.Compilation;

namespace Compliance.Benchmarks.Live;

/// <summary>A change in a live session, by how much the session holds. Time and memory are a change's.</summary>
internal sealed class LivePart : IPart
{
    private const int Counted = 21;

    private static readonly int[] _sizes = [1_000, 100_000, 1_000_000];

    public string Name => "live";

    public IEnumerable<Figure> Run(TextWriter progress)
    {
        var plan = CompiledPlan.Compile(SampleProjects.LoadPack());
        progress.WriteLine($"Filling sessions of up to {Figure.Count(_sizes[^1])} projects");
        var contenders = _sizes.Select(size => new LiveContender(plan, size)).ToList();
        var figures = new List<Figure>();
        for (var set = 0; set < LiveContender.Facts.Count; set++)
        {
            progress.WriteLine($"Changes of {LiveContender.Facts[set]}");
            var measured = Rounds.Run(contenders, set, Counted);
            figures.AddRange(contenders.Select((contender, i) => new Figure(
                "a change", contender.Name, LiveContender.Facts[set], measured[i].Seconds, measured[i].Ratio, $"{Figure.Count((long)(measured[i].Bytes!.Value + 0.5))} B",
                Agreement.Describe(contender.Evaluate(set), contender.Expected(set)))));
        }

        contenders.ForEach(contender => contender.Dispose());
        return figures;
    }
}
