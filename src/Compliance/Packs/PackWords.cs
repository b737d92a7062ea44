using System;
using System.Collections.Generic;
using Compliance.Expressions;

namespace Compliance.Packs;

/// <summary>The words for verdicts, obligations and comparators in files and results. A word's index is its value in the enumeration.</summary>
public static class PackWords
{
    /// <summary>The words for <see cref="Verdict"/>.</summary>
    public static IReadOnlyList<string> Verdicts { get; } = ["pass", "fail", "undetermined", "not_applicable", "upcoming", "waived"];

    /// <summary>The words for <see cref="Obligation"/>.</summary>
    public static IReadOnlyList<string> Obligations { get; } = ["must", "in_principle", "strive", "encourage"];

    /// <summary>The words for <see cref="Comparator"/>.</summary>
    public static IReadOnlyList<string> Comparators { get; } = ["at_most", "less_than", "at_least", "more_than", "equal_to"];

    /// <summary>The words for how much a failure of a rule weighs, the lightest first.</summary>
    public static IReadOnlyList<string> Levels { get; } = ["note", "warning", "error"];

    /// <summary>The word for a verdict.</summary>
    public static string Word(this Verdict verdict) => Verdicts[(int)verdict];

    /// <summary>The word for an obligation.</summary>
    public static string Word(this Obligation obligation) => Obligations[(int)obligation];

    /// <summary>The word for a comparator.</summary>
    public static string Word(this Comparator comparator) => Comparators[(int)comparator];

    internal static int IndexOf(IReadOnlyList<string> words, string word)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == word)
                return i;
        }

        throw new ArgumentOutOfRangeException(nameof(word), word, "Not one of the words.");
    }
}
