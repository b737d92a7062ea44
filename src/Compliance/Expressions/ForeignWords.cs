namespace Compliance.Expressions;

/// <summary>What people write who know another language of conditions, and what says it in this one.</summary>
internal static class ForeignWords
{
    /// <summary>What a word means; null where it may be a name.</summary>
    public static string? Meaning(string word) => word switch
    {
        "且" or "并且" or "和" or "以及" or "AND" => "and",
        "或" or "或者" or "OR" or "then" or "else" => "or",
        "非" or "NOT" => "not",
        "不是" or "xor" => "!=",
        "为" or "等于" => "=",
        "in" => "is one of",
        "min" => "least of (…)",
        "max" => "greatest of (…)",
        "avg" or "mean" => "average(…)",
        "if" or "implies" => "not … or …",
        "between" => "x >= … and x <= …",
        _ => null,
    };

    /// <summary>How long a name is before a Chinese word for and or or in it: no name has them.</summary>
    public static int NameLength(string name) => name.IndexOfAny(['且', '或'], 1) is > 0 and var at ? at : name is ['且' or '或', _, ..] and not "或者" ? 1 : name.Length;
}
