using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Compliance.Authoring.Quotations;

/// <summary>Reads which departments an instrument makes responsible: （责任单位：市住房和城乡建设局、市城市管理局） at the end of a section.</summary>
internal static class ResponsibleDepartments
{
    private static readonly Regex Pattern = new(
        "[（(](?:责任(?:单位|部门)|牵头(?:单位|部门)|Responsible(?:departments?)?)[:：](?<names>[^）)]*)[）)]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Between = new("[、,，;；]|(?:配合|协办)(?:单位|部门)[:：]", RegexOptions.CultureInvariant);

    /// <summary>Whether a text names departments in this way at all.</summary>
    public static bool AreNamedIn(string words) => Pattern.IsMatch(words);

    /// <summary>The departments that a text names first; none where it names none.</summary>
    public static IReadOnlyList<string> FirstIn(string words) => Pattern.Match(words) is { Success: true } match
        ? [.. Between.Split(match.Groups["names"].Value).Where(name => name.Length > 0)]
        : [];

    /// <summary>Whether two names are of one department: 市发展改革委 is 市发展和改革委员会, each character of the one in the other, in its order.</summary>
    public static bool AreOne(string one, string other)
    {
        var (brief, full) = one.Length <= other.Length ? (one, other) : (other, one);
        var at = 0;
        foreach (var character in brief)
        {
            at = full.IndexOf(character.ToString(), at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return false;
            at++;
        }

        return true;
    }
}
