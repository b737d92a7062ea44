using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Compliance.Tests.PublicApi;

/// <summary>The public API of a built assembly of either framework, which is read and not run.</summary>
internal static class ApiAssembly
{
    /// <summary>The API as text.</summary>
    /// <param name="name">The assembly: <c>Compliance</c>.</param>
    /// <param name="framework"><c>netstandard2.0</c> or <c>net10.0</c>.</param>
    public static string Print(string name, string framework)
    {
        var folder = AppContext.BaseDirectory;
        var own = framework == "net10.0" ? folder : Path.Combine(folder, framework);
        using var context = new MetadataLoadContext(new PathAssemblyResolver(Assemblies(own, folder, RuntimeEnvironment.GetRuntimeDirectory())));
        return ApiPrinter.Print(context.LoadFromAssemblyPath(Path.Combine(own, name + ".dll")));
    }

    // Of assemblies with the same name the first is taken: the framework's own before what the tests are built with.
    private static IEnumerable<string> Assemblies(params string[] folders)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var folder in folders)
        {
            foreach (var file in Directory.GetFiles(folder, "*.dll"))
            {
                if (names.Add(Path.GetFileName(file)))
                    yield return file;
            }
        }
    }
}
