using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using Compliance.Benchmarks.Programs;
using Compliance.Compilation;
using Compliance.Packs;

namespace Compliance.Benchmarks.Start;

/// <summary>A pack loaded and compiled as the first thing that a process does, before anything of it is compiled to machine code.</summary>
internal static class ColdLoad
{
    /// <summary>The first argument of a run that does so.</summary>
    public const string Verb = "load-pack";

    /// <summary>Loads a pack and writes the seconds: <c>load-pack FOLDER</c>.</summary>
    public static void Run(string[] args, TextWriter output)
    {
        var started = Stopwatch.GetTimestamp();
        GC.KeepAlive(CompiledPlan.Compile(PackReader.Load(args[1]).Require()));
        output.Write(Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>The seconds that it takes a program that was compiled ahead.</summary>
    public static double Seconds(string loader) => Parse(ChildRun.Of(loader, [SampleProjects.PackFolder()]).Output);

    /// <summary>The seconds that it takes a program that is compiled when it runs.</summary>
    public static double SecondsCompiledWhenRun() => Parse(Itself.Run([Verb, SampleProjects.PackFolder()]).Output);

    private static double Parse(string output) => double.Parse(output, CultureInfo.InvariantCulture);
}
