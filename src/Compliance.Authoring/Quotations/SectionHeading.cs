using System.Text.RegularExpressions;
using Compliance.Packs;

namespace Compliance.Authoring.Quotations;

/// <summary>
/// Recognizes where a section of an instrument begins: 一、, （一）, 1. and （1） under each other, 第三条 of a regulation, and
/// 3.2.1 of a code; Article 5, 1 Windows and 1.2 Frames. A heading may be alone on its line or open a paragraph.
/// </summary>
internal static class SectionHeading
{
    private const string Numeral = "[一二三四五六七八九十百]+";

    private static readonly (Regex Pattern, int Level)[] Levels =
    [
        (Of($"^({Numeral})、"), 1),
        (Of($@"^[（(]({Numeral})[）)]"), 2),
        (Of(@"^(\d{1,2})[.．、](?!\d)"), 3),
        (Of(@"^[（(](\d{1,2})[）)]"), 4),
        (Of($"^(第{Numeral}条)"), 1),
        (Of(@"^(\d{1,2}(?:\.\d{1,2}){2,})"), 1),
        (Of(@"^((?:Article|Section|Chapter|Clause|Part)\s+\d{1,3}[A-Za-z]?)\b"), 1),
        (Of(@"^(\d{1,2})\s+(?=[A-Z][a-z])"), 1),
        (Of(@"^(\d{1,2}\.\d{1,2})\s+(?=[A-Z][a-z])"), 1),
    ];

    /// <summary>The heading at the beginning of a line: its level, from 1, and how a clause names it, or null.</summary>
    public static (int Level, string Name)? Find(string line)
    {
        var text = line.TrimStart(' ', '\t', '　', '#', '*', '>');
        foreach (var (pattern, level) in Levels)
        {
            if (pattern.Match(text) is { Success: true } match)
                return (level, level == 2 || level == 4 ? $"({match.Groups[1].Value})" : PlainWords.Of(match.Groups[1].Value));
        }

        return null;
    }

    private static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
