using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Tables;

/// <summary>
/// A heading as forms write it: <c>*编号</c>, <c>编　号</c>, <c>建筑面积（万m²）</c>, <c>建筑面积[m²]</c>, <c>建筑面积/m²</c>,
/// <c>是否装配式建筑（是/否）</c>.
/// </summary>
internal sealed class HeadingText
{
    private static readonly char[] Marks = ['*', '＊', '※', '★', '☆', '▲', ':', '：', ' '];

    private static readonly (char Open, char Close)[] Brackets = [('（', '）'), ('(', ')'), ('[', ']'), ('［', '］'), ('【', '】'), ('〔', '〕'), ('（', ')'), ('(', '）')];

    private static readonly string[] Hints = ["必填", "选填", "可选", "required", "optional"];

    private HeadingText(string text)
    {
        Text = text;
        (Name, Behind) = Split(text);
    }

    /// <summary>What it says, without marks and with no white space that does not count.</summary>
    public string Text { get; }

    /// <summary>What stands before a bracket at its end; all of it where there is none.</summary>
    public string Name { get; }

    /// <summary>What stands in the bracket; null where there is none, or it only says whether the column has to be filled.</summary>
    public string? Behind { get; }

    public static HeadingText Of(string written)
    {
        // In Chinese no white space counts: it only spreads a heading over its column.
        var plain = LookAlikes.Plain(written).Trim(Marks).Trim();
        var words = plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return new HeadingText(string.Join(plain.Any(character => character is >= '\u4E00' and <= '\u9FFF') ? "" : " ", words));
    }

    /// <summary>Each way to take it as a name and a unit behind a slash.</summary>
    public IEnumerable<(string Name, string Unit)> AtSlashes()
    {
        for (var slash = Text.IndexOfAny(['/', '／'], 0); slash > 0; slash = Text.IndexOfAny(['/', '／'], slash + 1))
        {
            if (slash + 1 < Text.Length)
                yield return (Text.Substring(0, slash).Trim(), Text.Substring(slash + 1).Trim());
        }
    }

    /// <summary>Whether what stands in the bracket is a unit, and not an explanation.</summary>
    public bool HasUnit(Vocabulary vocabulary) => Behind is not null && Unit.TryParse(FullWidthForms.ToHalf(Behind).Trim(), vocabulary.Units) is not null;

    private static (string Name, string? Behind) Split(string text)
    {
        foreach (var (open, close) in Brackets)
        {
            var at = text.Length > 0 && text[text.Length - 1] == close ? text.LastIndexOf(open) : -1;
            if (at <= 0)
                continue;

            var behind = text.Substring(at + 1, text.Length - at - 2).Trim();
            return (text.Substring(0, at).Trim(Marks), Hints.Contains(behind, StringComparer.OrdinalIgnoreCase) || behind.Length == 0 ? null : behind);
        }

        return (text, null);
    }
}
