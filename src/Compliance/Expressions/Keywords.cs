using System;

namespace Compliance.Expressions;

/// <summary>The words of the expression language, which name nothing else.</summary>
internal static class Keywords
{
    private static readonly string[] Words = ["and", "or", "not", "is", "one", "of"];

    public static bool Contains(string word) => Array.IndexOf(Words, word) >= 0;
}
