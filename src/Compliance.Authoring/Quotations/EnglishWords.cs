using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Compliance.Authoring.Quotations;

/// <summary>The words of an English instrument, in which labels are looked for word by word: a quotation keeps its spaces there.</summary>
internal sealed class EnglishWords
{
    private const int ShortestName = 4;

    private static readonly Regex Han = new(@"[\u3400-\u9fff]", RegexOptions.CultureInvariant);
    private static readonly Regex Word = new("[A-Za-z]{3,}", RegexOptions.CultureInvariant);
    private static readonly string[] Small = ["the", "and", "are", "has", "have", "for", "with", "its", "not", "from", "that", "which", "this", "other"];

    private readonly string _text;

    private EnglishWords(string text) => _text = text;

    /// <summary>Whether words are English: they have letters, and no Chinese character.</summary>
    public static bool IsEnglish(string text) => !Han.IsMatch(text) && text.Any(char.IsAsciiLetter);

    /// <summary>The quotations and the reading of a rule; null where it quotes Chinese words.</summary>
    public static EnglishWords? Of(QuotedRule rule) => rule.Quotations.Any(quotation => IsEnglish(quotation.Text))
        ? new EnglishWords(string.Join(". ", rule.Quotations.Select(quotation => quotation.Clause.Quote).Append(rule.Rule.Reading?.En ?? "")))
        : null;

    /// <summary>Where a quotation has a label, in its plain text; null where it does not.</summary>
    public static (int Start, int Length)? Find(Quotation quotation, string label)
    {
        if (label.Length < ShortestName || Pattern(label).Match(quotation.Clause.Quote) is not { Success: true } match)
            return null;

        var before = quotation.Clause.Quote[..match.Index].Count(character => !char.IsWhiteSpace(character));
        return (before, match.Value.Count(character => !char.IsWhiteSpace(character)));
    }

    /// <summary>Whether they have a label outright.</summary>
    public bool Name(string label) => Pattern(label).IsMatch(_text) || Words(label).All(word => _text.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether they have any word of a label that means something.</summary>
    public bool Speak(string label) => Words(label).Any(word => _text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Words(string label) => Word.Matches(label).Select(match => match.Value.ToLowerInvariant()).Where(word => !Small.Contains(word)).Select(Stem);

    // windows and window, buildings and building.
    private static string Stem(string word) => word.Length > 4 && word.EndsWith('s') ? word[..^1] : word;

    private static Regex Pattern(string label) => new($@"\b{Regex.Escape(label)}(?:s|es)?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
