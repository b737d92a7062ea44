using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Compliance.Benchmarks.Comparison;

/// <summary>Which comparisons to run.</summary>
/// <param name="Only">The parts to run.</param>
/// <param name="Output">The file that the table is written to.</param>
internal sealed record Arguments(IReadOnlyList<IPart> Only, string Output)
{
    /// <summary>The usage text.</summary>
    public const string Usage =
        """
        dotnet run -c Release --project benchmarks/Compliance.Benchmarks                    every comparison, into benchmarks/results.md
        dotnet run -c Release --project benchmarks/Compliance.Benchmarks -- --only scalar   one part: scalar, nrules, columns, registers, live or start; several with commas
        dotnet run -c Release --project benchmarks/Compliance.Benchmarks -- --output FILE   the table into another file
        dotnet run -c Release --project benchmarks/Compliance.Benchmarks -- --filter '*'    the micro-benchmarks, with any other argument of BenchmarkDotNet
        """;

    /// <summary>Whether the arguments are for the comparisons, and not for BenchmarkDotNet.</summary>
    public static bool AreThese(string[] args) => args is [] or ["--only" or "--output", ..];

    /// <summary>Reads them; null where they are wrong.</summary>
    public static Arguments? Read(string[] args, IReadOnlyList<IPart> parts)
    {
        var read = new Arguments(parts, Path.Combine(Repository.Root, "benchmarks", "results.md"));
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length)
                return null;

            var value = args[i + 1];
            switch (args[i])
            {
                case "--output":
                    read = read with { Output = value };
                    break;
                case "--only":
                    var names = value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                    if (names.Length == 0 || names.Any(name => parts.All(part => part.Name != name)))
                        return null;
                    read = read with { Only = [.. parts.Where(part => names.Contains(part.Name))] };
                    break;
                default:
                    return null;
            }
        }

        return read;
    }
}
