using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Compliance.Authoring.Tests.Analysis;
using Compliance.Benchmarks.Comparison;
using Compliance.Benchmarks.Programs;
using Compliance.Compilation;
using Compliance.Packs;

namespace Compliance.Benchmarks.Start;

/// <summary>How long it takes until there is an answer: the tool beside a program that does nothing, and packs loaded, checked and compiled.</summary>
internal sealed class StartPart : IPart
{
    private const int Counted = 15;
    private const int Rules = 5_000;

    public string Name => "start";

    public IEnumerable<Figure> Run(TextWriter progress)
    {
        var (tool, empty, loader) = (Published.Tool(progress), Published.Empty(progress), Published.PackLoader(progress));
        var descriptor = Path.Combine(Repository.Root, "samples", "projects", "hospital-shanyang-2031.yaml");
        progress.WriteLine("Starting programs");
        var starts = Measure(
            () => ChildRun.Of(tool, ["check", descriptor, "--engine", "nrules"]).Seconds,
            () => ChildRun.Of(empty, []).Seconds,
            () => ChildRun.Of(tool, ["check", descriptor, "--engine", "kernel"]).Seconds);

        var root = Directory.CreateTempSubdirectory("generated").FullName;
        GeneratedRules.Write(root, Rules, 40, hasPlanted: false);
        progress.WriteLine("Loading packs");
        var loads = Measure(
            () => Time(() => GC.KeepAlive(CompiledPlan.Compile(SampleProjects.LoadPack()))),
            () => ColdLoad.Seconds(loader),
            ColdLoad.SecondsCompiledWhenRun,
            () => Time(() => GC.KeepAlive(CompiledPlan.Compile(new PackCatalog(root).Load(GeneratedRules.Pack).Require()))));
        Directory.Delete(root, recursive: true);
        return
        [
            Show("start", "compliance check by NRules, ReadyToRun", "one project", starts[0], starts[0]),
            Show("start", "compliance check by the kernel, ReadyToRun", "one project", starts[2], starts[0]),
            Show("start", "an empty .NET program, ReadyToRun", "nothing", starts[1], starts[0]),
            Show("loading", "Compliance, warm", "the shipped pack", loads[0], loads[0]),
            Show("loading", "Compliance, first in a process, ReadyToRun", "the shipped pack", loads[1], loads[0]),
            Show("loading", "Compliance, first in a process, compiled when run", "the shipped pack", loads[2], loads[0]),
            Show("loading", "Compliance, warm", $"{Figure.Count(Rules)} rules", loads[3], loads[0]),
        ];
    }

    private static double[][] Measure(params Func<double>[] runs)
    {
        foreach (var run in runs)
            run();
        var seconds = runs.Select(_ => new double[Counted]).ToArray();
        for (var round = 0; round < Counted; round++)
        {
            for (var i = 0; i < runs.Length; i++)
                seconds[i][round] = runs[i]();
        }

        return seconds;
    }

    private static double Time(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static Figure Show(string part, string contender, string on, double[] seconds, double[] first) => new(
        part, contender, on, Spread.Of([.. seconds]), Spread.Of([.. seconds.Zip(first, (own, other) => own / other)]).Median, "", "");
}
