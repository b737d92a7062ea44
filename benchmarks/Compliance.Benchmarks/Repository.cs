using System;
using System.IO;

namespace Compliance.Benchmarks;

/// <summary>Where the benchmarks find what is measured.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Compliance.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The benchmarks run inside the repository.");
        return folder;
    }
}
