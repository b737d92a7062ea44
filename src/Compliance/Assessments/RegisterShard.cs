using System;
using System.Globalization;
using System.Text;
using Compliance.Descriptors;
using Compliance.Diagnostics;

namespace Compliance.Assessments;

/// <summary>
/// One of several parts of a register, each of which is counted by itself. A member is in one of them, with all its parts, by a hash of its kind and
/// id: whoever holds a subject of one kind and id twice meets both in one shard.
/// </summary>
/// <param name="Number">Which it is, from 1 to <paramref name="Count"/>.</param>
/// <param name="Count">How many there are.</param>
public readonly record struct RegisterShard(int Number, int Count)
{
    private const int Most = 100_000;

    /// <summary>The whole register: one of one.</summary>
    public static RegisterShard Whole { get; } = new(1, 1);

    /// <summary>Reads <c>2/4</c>, the second of four; false where it is none.</summary>
    public static bool TryParse(string text, out RegisterShard shard)
    {
        shard = default;
        if (Argument.NotNull(text, nameof(text)).Split('/') is not [var number, var count]
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var which)
            || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var all)
            || which < 1 || which > all || all > Most)
        {
            return false;
        }

        shard = new RegisterShard(which, all);
        return true;
    }

    /// <summary>Whether a subject is in it. On every machine, in every process, it is the same.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="subject"/> is null.</exception>
    public bool Holds(Subject subject)
    {
        var root = Argument.NotNull(subject, nameof(subject)).Root;
        return Count <= 1 || HashOf(root.Kind.Name, root.Header.RegisterId) % (ulong)Count == (ulong)(Number - 1);
    }

    /// <summary>The form <c>2/4</c>.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}/{1}", Number, Count);

    // FNV-1a over UTF-8, with its bits mixed, since the lowest decide.
    private static ulong HashOf(string kind, string id)
    {
        var hash = 14695981039346656037UL;
        foreach (var one in Encoding.UTF8.GetBytes($"{kind}\0{id}"))
            hash = unchecked((hash ^ one) * 1099511628211UL);
        hash = unchecked((hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL);
        return hash ^ (hash >> 33);
    }
}
