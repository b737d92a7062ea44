using System.Globalization;
using System.IO;
using Compliance.Benchmarks.Programs;

namespace Compliance.Benchmarks.Registers;

/// <summary>Registers of made-up projects of a city, the same for the same size; one is kept until the generator changes.</summary>
internal static class SampleRegister
{
    private const string Seed = "2023";

    /// <summary>The register of so many projects.</summary>
    public static string Of(int projects, string generator, TextWriter progress)
    {
        var path = Path.Combine(Published.Folder, string.Create(CultureInfo.InvariantCulture, $"register-{projects}.csv"));
        var code = Path.ChangeExtension(generator, ".dll");
        if (File.Exists(path) && File.GetLastWriteTimeUtc(path) > File.GetLastWriteTimeUtc(code))
            return path;

        progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Making up a register of {projects} projects"));
        var run = ChildRun.Of(generator, ["--projects", projects.ToString(CultureInfo.InvariantCulture), "--seed", Seed, "--output", path]);
        return run.ExitCode == 0 ? path : throw new IOException(run.Output);
    }
}
