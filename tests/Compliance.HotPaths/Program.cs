using System;
using System.Globalization;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Compliance.HotPaths;
using Compliance.HotPaths.Counting;

// dotnet run --project tests/Compliance.HotPaths [-- NAME…]: how many instructions the hot paths take, all of them or some.
const int Failed = 1;
const int Refused = 2;

if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64 || !Vector256.IsHardwareAccelerated)
{
    Console.Error.WriteLine("Instructions are counted on Linux alone, on x64 with vectors of 256 bits.");
    return Refused;
}

if (args is [WorkerProgram.Argument, .. var names])
    return Worker.Run(HotPaths.Named(names));

try
{
    var paths = HotPaths.Named(args);
    foreach (var (path, count) in paths.Zip(InstructionCounter.Count(paths)))
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path.Name,-18}{count,12:0.0}  instructions a {path.Unit}"));
    return 0;
}
catch (CountingException exception)
{
    Console.Error.WriteLine(exception.Message);
    return exception.IsRefused ? Refused : Failed;
}
