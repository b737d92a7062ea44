using System.IO;
using NUnit.Framework;

namespace Compliance.Authoring.Tests;

/// <summary>The repository that the tests run in: its rules, schemas and samples are tested as they lie there.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = Find(TestContext.CurrentContext.TestDirectory);

    /// <summary>The path of a file or folder in it.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Compliance.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"There is no Compliance.sln in {start} or above it.");
    }
}
