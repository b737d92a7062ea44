using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;

namespace Compliance.Benchmarks.Start;

/// <summary>Programs that are published ahead of time (ReadyToRun) into a folder that is gone in the end.</summary>
internal sealed class PublishedPrograms : IDisposable
{
    private const string Settings =
        "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><InvariantGlobalization>true</InvariantGlobalization><TieredPGO>false</TieredPGO><NuGetAudit>false</NuGetAudit>";

    /// <summary>The folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("start").FullName;

    /// <summary>A program that does nothing.</summary>
    public string PublishEmpty() => Write("empty", "", "internal static class Program { private static void Main() { } }");

    /// <summary>A program that loads and compiles the pack of a folder so many times and prints the milliseconds that the last of them took.</summary>
    public string PublishLoader(string library) => Write("loader", $"<ItemGroup><ProjectReference Include=\"{library}\" /></ItemGroup>", """
        using System;
        using System.Diagnostics;
        using System.Globalization;
        using Compliance.Compilation;
        using Compliance.Packs;

        internal static class Program
        {
            private static void Main(string[] arguments)
            {
                var milliseconds = 0.0;
                for (var times = int.Parse(arguments[1], CultureInfo.InvariantCulture); times > 0; times--)
                {
                    var watch = Stopwatch.StartNew();
                    CompiledPlan.Compile(PackReader.Load(arguments[0]).Require());
                    milliseconds = watch.Elapsed.TotalMilliseconds;
                }

                Console.Write(milliseconds.ToString(CultureInfo.InvariantCulture));
            }
        }
        """);

    /// <summary>Publishes a project; gives the program's file.</summary>
    public string Publish(string project, string name)
    {
        var folder = System.IO.Path.Combine(Path, "published", name);
        string[] arguments = ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true", "-p:RunAnalyzers=false", "-o", folder];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? System.IO.Path.Combine(folder, name) : throw new InvalidOperationException($"{project} could not be published:\n{said}");
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private string Write(string name, string items, string text)
    {
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;
        var project = System.IO.Path.Combine(folder, name + ".csproj");
        File.WriteAllText(project, $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>{Settings}</PropertyGroup>{items}</Project>");
        File.WriteAllText(System.IO.Path.Combine(folder, "Program.cs"), text);
        return Publish(project, name);
    }
}
