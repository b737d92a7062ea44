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

    /// <summary>The seconds that it takes in a process of its own.</summary>
    public static double Seconds() => double.Parse(Itself.Run([Verb, SampleProjects.PackFolder()]).Output, CultureInfo.InvariantCulture);
}
