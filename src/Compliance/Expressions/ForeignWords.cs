using System.Collections.Generic;

namespace Compliance.Expressions;

/// <summary>What people write who know another language of conditions, and what says it in this one.</summary>
internal static class ForeignWords
{
    private static readonly Dictionary<string, string> Meant = new()
    {
        ["且"] = "and", ["并且"] = "and", ["和"] = "and", ["以及"] = "and", ["或"] = "or", ["或者"] = "or", ["非"] = "not", ["不是"] = "!=", ["为"] = "=", ["等于"] = "=",
        ["AND"] = "and", ["OR"] = "or", ["NOT"] = "not", ["xor"] = "!=", ["in"] = "is one of", ["then"] = "or", ["else"] = "or",
        ["min"] = "least of (…)", ["max"] = "greatest of (…)", ["if"] = "not … or …", ["implies"] = "not … or …", ["between"] = "x >= … and x <= …",
        ["avg"] = "average(…)", ["mean"] = "average(…)",
    };

    /// <summary>What a word means; null where it may be a name.</summary>
    public static string? Meaning(string word) => Meant.TryGetValue(word, out var meant) ? meant : null;

    /// <summary>How long a name is before a Chinese word for and or or in it: no name has them.</summary>
    public static int NameLength(string name) => name.IndexOfAny(['且', '或'], 1) is > 0 and var at ? at : name is ['且' or '或', _, ..] and not "或者" ? 1 : name.Length;
}
