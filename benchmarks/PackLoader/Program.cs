using System;
using System.Diagnostics;
using System.Globalization;
using Compliance.Compilation;
using Compliance.Packs;

// Loads, checks and compiles the pack in a folder as the first thing that a program does, and writes the seconds that it took.
var started = Stopwatch.GetTimestamp();
GC.KeepAlive(CompiledPlan.Compile(PackReader.Load(args[0]).Require()));
Console.Write(Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("R", CultureInfo.InvariantCulture));
