using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Benchmarks.Comparison;
using Compliance.Benchmarks.Programs;
using Compliance.Compilation;
using Compliance.Values;

namespace Compliance.Benchmarks.Registers;

/// <summary>A register of a city as a CSV file: verdict counts, and a file of what fails. All of a process counts, its start too.</summary>
internal sealed class RegistersPart : IPart
{
    private const int Counted = 3;

    // A day on which some limits are still to come: a register as it is.
    private static readonly CalendarDate _day = new(2026, 12, 31);
    private static readonly int[] _sizes = [100_000, 1_000_000];

    public string Name => "registers";

    public IEnumerable<Figure> Run(TextWriter progress)
    {
        var plan = CompiledPlan.Compile(SampleProjects.LoadPack());
        var tool = Published.Tool(progress);
        var generator = Published.RegisterGenerator(progress);
        return _sizes.SelectMany(size => Run(plan, tool, SampleRegister.Of(size, generator, progress), size, progress)).ToList();
    }

    private static IEnumerable<Figure> Run(CompiledPlan plan, string tool, string csv, int size, TextWriter progress)
    {
        IRegisterContender[] contenders =
        [
            new ToolOnRegister(tool, _day, processors: 2),
            new ToolOnRegister(tool, _day, processors: 1),
            new ToolOnRegister(tool, _day, processors: 2, ToolOnRegister.AsDatabases),
            new ToolOnRegister(tool, _day, processors: 1, ToolOnRegister.AsDatabases),
            new DuckDbOnRegister(plan.Pack, _day, threads: 2),
            new DuckDbOnRegister(plan.Pack, _day, threads: 1),
            new SqliteOnRegister(_day),
        ];
        var right = RegisterAnswer.Of(plan, csv, _day);
        var failing = Path.Combine(Published.Folder, "failing.csv");
        var runs = contenders.Select(_ => new List<RegisterRun>()).ToList();
        var verdicts = new string[contenders.Length];
        for (var round = 0; round < Counted; round++)
        {
            for (var i = 0; i < contenders.Length; i++)
            {
                runs[i].Add(contenders[i].Run(csv, failing));
                verdicts[i] = contenders[i].Compare(right, runs[i][^1], failing);
                progress.WriteLine($"{Figure.Count(size)} rows, {contenders[i].Name}: {Figure.Short(runs[i][^1].Seconds)} s");
            }
        }

        File.Delete(failing);
        return contenders.SelectMany((contender, i) => Figures(contender.Name, $"{Figure.Count(size)} rows", runs[i], runs[0], verdicts[i]));
    }

    private static IEnumerable<Figure> Figures(string name, string on, List<RegisterRun> runs, List<RegisterRun> first, string verdicts)
    {
        var memory = $"{Figure.Count(runs.Max(run => run.PeakBytes) / (1024 * 1024))} MB, CPU {Figure.Short(Spread.Of([.. runs.Select(run => run.ProcessorSeconds)]).Median)} s";
        yield return new Figure(
            "a register", name, on, Spread.Of([.. runs.Select(run => run.Seconds)]),
            Spread.Of([.. runs.Zip(first, (run, other) => run.Seconds / other.Seconds)]).Median, memory, verdicts);
        if (runs.All(run => run.SecondsStarted is not null))
        {
            yield return new Figure(
                "a register", name + ", once .NET has started", on, Spread.Of([.. runs.Select(run => run.SecondsStarted!.Value)]),
                Spread.Of([.. runs.Zip(first, (run, other) => run.SecondsStarted!.Value / other.Seconds)]).Median, memory, verdicts);
        }
    }
}
