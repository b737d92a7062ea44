using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Diagnostics;
using Compliance.Facts;
using Newtonsoft.Json.Linq;

namespace Compliance.Assessments;

/// <summary>
/// A shard of a register that was counted by itself, with all that was found in reading it: it goes where shards are put together. Jurisdictions are in
/// each of them, in their order.
/// </summary>
/// <param name="Shard">Which it is.</param>
/// <param name="Totals">What it comes to.</param>
/// <param name="Diagnostics">What is wrong with the register or worth a look.</param>
/// <param name="Unread">What was refused or not read, by name.</param>
/// <param name="IsExcerpt">Whether what was given is said to be but a part of the register.</param>
public sealed record CountedShard(RegisterShard Shard, RegisterTotals Totals, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<string> Unread, bool IsExcerpt)
{
    private const int MostNamed = 10;

    /// <summary>The day that was taken for today, with its time zone; null where a day was given.</summary>
    public string? Today { get; init; }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="plan">The rules that it was counted by.</param>
    /// <param name="json">The text.</param>
    /// <param name="jurisdictions">The jurisdictions that are known besides those of the vocabulary; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> or <paramref name="json"/> is null.</exception>
    /// <exception cref="FormatException">The text is none of these, or damaged.</exception>
    /// <exception cref="ArgumentException">It was counted by other rules than <paramref name="plan"/>.</exception>
    public static CountedShard FromJson(CompiledPlan plan, string json, JurisdictionList? jurisdictions = null) =>
        CountedShardJson.Read(Argument.NotNull(plan, nameof(plan)), Argument.NotNull(json, nameof(json)), jurisdictions);

    /// <summary>The register that shards come to together: all of them, each once, in any order.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="shards"/> is null.</exception>
    /// <exception cref="ArgumentException">One is missing or there twice, they are of registers divided in different ways, or of different rules or days.</exception>
    public static CountedShard Merge(IEnumerable<CountedShard> shards)
    {
        IReadOnlyList<CountedShard> all = [.. Argument.NotNull(shards, nameof(shards)).OrderBy(one => one.Shard.Number)];
        if (all.Count == 0)
            throw new ArgumentException("There are no shards.", nameof(shards));
        if (all.FirstOrDefault(one => one.Shard.Count != all[0].Shard.Count) is { } other)
            throw new ArgumentException($"Shard {all[0].Shard} and shard {other.Shard} are of registers that were divided differently.", nameof(shards));
        if (all.GroupBy(one => one.Shard.Number).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"Shard {twice.First().Shard} is there twice.", nameof(shards));
        if (all.Count < all[0].Shard.Count)
        {
            var missing = Enumerable.Range(1, all[0].Shard.Count).Except(all.Select(one => one.Shard.Number)).ToList();
            throw new ArgumentException(
                $"Of {all[0].Shard.Count} shards {missing.Count} are missing: {string.Join(", ", missing.Take(MostNamed).Select(number => all[0].Shard with { Number = number }))}{(missing.Count > MostNamed ? ", …" : "")}.", nameof(shards));
        }

        var totals = all[0].Totals.Empty();
        foreach (var shard in all)
            totals.Add(shard.Totals, static (one, other) => JToken.DeepEquals(SubjectPlaceJson.Write(one), SubjectPlaceJson.Write(other)));
        return new CountedShard(
            RegisterShard.Whole,
            totals,
            [.. all.SelectMany(shard => shard.Diagnostics).GroupBy(diagnostic => diagnostic.ToString()).Select(same => same.First())],
            [.. all.SelectMany(shard => shard.Unread).Distinct()],
            all.Any(shard => shard.IsExcerpt))
        {
            Today = all[0].Today,
        };
    }

    /// <summary>All of it as JSON.</summary>
    public string ToJson() => CountedShardJson.Write(this);
}
