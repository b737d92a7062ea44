using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;

namespace Compliance.Fuzzing;

/// <summary>The few inputs that reach all that was reached, each as short as it can be.</summary>
internal static class Corpus
{
    // To make one input small; and how many are kept.
    private const int MostReadings = 40;
    private const int MostInputs = 40;

    /// <summary>The names of those that were kept.</summary>
    public static HashSet<string> Names { get; } = [];

    /// <summary>Of inputs those that are needed, made small, with their names. What the target's own seeds reach needs none.</summary>
    public static IEnumerable<(byte[] Input, string Name)> Small(Target target, Coverage coverage, IEnumerable<byte[]> inputs)
    {
        var reached = new HashSet<int>(target.Seeds.SelectMany(seed => Branches(target, coverage, seed)));
        var rest = inputs.Select(input => (Input: input, Branches: Branches(target, coverage, input).ToHashSet())).ToList();
        for (var kept = 0; kept < MostInputs; kept++)
        {
            foreach (var (_, branches) in rest)
                branches.ExceptWith(reached);
            rest.RemoveAll(one => one.Branches.Count == 0);
            if (rest.Count == 0)
                yield break;

            // The one that reaches most is as good as any to begin with.
            var (input, added) = rest.MaxBy(one => (one.Branches.Count, -one.Input.Length));
            var small = Shorten(target, coverage, input, added);
            reached.UnionWith(added);
            var name = Convert.ToHexStringLower(SHA256.HashData(small))[..16];
            Names.Add(name);
            yield return (small, name);
        }
    }

    private static byte[] Shorten(Target target, Coverage coverage, byte[] input, HashSet<int> wanted)
    {
        var readings = 0;
        for (var piece = input.Length / 2; piece > 2; piece /= 2)
        {
            for (var at = 0; at < input.Length && readings < MostReadings; readings++)
            {
                byte[] less = [.. input.Take(at), .. input.Skip(at + piece)];
                if (wanted.IsSubsetOf(Branches(target, coverage, less)))
                    input = less;
                else
                    at += piece;
            }
        }

        return input;
    }

    private static List<int> Branches(Target target, Coverage coverage, byte[] input)
    {
        coverage.Take();
        try
        {
            target.Read(input);
        }
        catch (Exception)
        {
            // What fails was said when it was found.
        }

        return coverage.Take();
    }
}
