using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Compliance.Browser.Tests;

/// <summary>Runs the tool, as it was built, on the samples and on what is made here.</summary>
internal static class Tool
{
    // What a page must show and never do, in ids and names.
    private const string Hostile = "=1+1 \"'<script>alert(1)</script><img src=x onerror=alert(2)>]]> &amp; \u202Eabc\u202C javascript:alert(3) </noscript><script>alert(4)</script> </title></style> {{7*7}} <!-- */";

    // Written once, for fixtures that run side by side.
    private static readonly Lazy<string> Hostiles = new(WriteHostileDescriptors);
    private static readonly Lazy<string> OpenCity = new(WriteOpenMembers);
    private static readonly Lazy<string> Nothing = new(WriteNothing);

    /// <summary>The repository.</summary>
    public static string Root { get; } = Find();

    /// <summary>Where everything is written.</summary>
    public static string Folder { get; } = Directory.CreateTempSubdirectory("browser-").FullName;

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Compliance.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("There is no repository above the tests.");
        return folder.FullName;
    }

    /// <summary>Runs a command that ends with the file that it writes, and gives its path.</summary>
    public static string Write(string file, params string[] arguments)
    {
        var path = Path.Combine(Folder, file);
        Run([Environment.GetEnvironmentVariable("COMPLIANCE_CLI")!, .. arguments, "--output", path]);
        return File.Exists(path) ? path : throw new InvalidOperationException($"The tool wrote no {file}.");
    }

    /// <summary>A register of made-up projects.</summary>
    public static string Register(int projects)
    {
        var path = Path.Combine(Folder, $"register-{projects}.csv");
        Run([Environment.GetEnvironmentVariable("COMPLIANCE_GENERATOR")!, "--projects", $"{projects}", "--seed", "3", "--output", path]);
        return path;
    }

    /// <summary>Descriptors whose ids and names are hostile.</summary>
    public static string HostileDescriptors() => Hostiles.Value;

    /// <summary>A city, members of which it is not known where they lie, and a table that is not read.</summary>
    public static string OpenMembers() => OpenCity.Value;

    /// <summary>A file without any subject.</summary>
    public static string Empty() => Nothing.Value;

    private static string WriteHostileDescriptors()
    {
        var path = Path.Combine(Folder, "hostile.json");
        File.WriteAllText(path, JsonSerializer.Serialize(Enumerable.Range(0, 40).Select(number => new
        {
            subject = "plot",
            id = $"{number} {Hostile}",
            name = Hostile,
            date = "2026-01-01",
            facts = new { population = $"{5000 + number}..{9000 + number} person", area = "0.5 km²" },
        })));
        return path;
    }

    private static string WriteOpenMembers()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "open")).FullName;
        File.WriteAllText(Path.Combine(folder, "lost.ods"), "");
        File.WriteAllText(
            Path.Combine(folder, "city.yaml"),
            "- {subject: jurisdiction, id: jiaozuo, name: 焦作市, date: 2026-12-31, facts: {level: city}}\n- {subject: project, id: A, date: 2026-06-01, jurisdiction: 不知何处, facts: {construction: new, gross_floor_area: 5000 m²}}\n");
        return folder;
    }

    private static string WriteNothing()
    {
        var path = Path.Combine(Folder, "empty.json");
        File.WriteAllText(path, "[]");
        return path;
    }

    private static void Run(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Root, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        // 3 says that an input is wrong: the result is written all the same, and says so.
        if (process.ExitCode is not (>= 0 and <= 3))
            throw new InvalidOperationException($"{string.Join(" ", arguments)} ended with {process.ExitCode}: {errors.Result}");
    }
}
