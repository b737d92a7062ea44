using System;
using System.Linq;

namespace Compliance.Expressions;

/// <summary>
/// Finds names of facts in what was read as the unit of a number: right behind a number stands its unit, but what divides or multiplies
/// that may be a fact that is called like a unit.
/// </summary>
internal static class NamesInUnits
{
    private static readonly char[] Operators = ['/', '·', '⋅', '(', ')'];

    /// <summary>The first such name; null where there is none.</summary>
    /// <param name="number">A number with its unit, as it is written.</param>
    /// <param name="isName">Whether a word is a name in reach.</param>
    public static string? Find(string number, Func<string, bool> isName) =>
        number.Split(Operators).Skip(1).Select(part => part.Trim()).FirstOrDefault(part => part.Length > 0 && isName(part));
}
