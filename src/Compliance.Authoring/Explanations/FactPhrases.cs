using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Localization;

namespace Compliance.Authoring.Explanations;

/// <summary>What a phrase says of its fact.</summary>
internal enum PhraseUse
{
    /// <summary>It names it.</summary>
    Names,

    /// <summary>It says that the answer is yes.</summary>
    Affirms,

    /// <summary>It says that the answer is no.</summary>
    Denies,
}

/// <summary>
/// The words for the facts of a kind. Every phrase means one fact, and the longest that fits is meant; a label that could be
/// taken for the beginning of another one, or for a form of words, is put into quotation marks.
/// </summary>
internal sealed class FactPhrases
{
    private static readonly string[] Openings = ["“", "（", "(", "负（", "并非（"];

    private readonly Dictionary<(int Slot, PhraseUse Use), string> _phrases = [];

    public FactPhrases(SubjectKind kind, Wording wording)
    {
        var natural = Enumerable.Range(0, kind.Facts.Count).SelectMany(slot => Phrases(kind.Facts[slot], slot, wording.Language)).ToList();
        foreach (var (slot, use, phrase, quoted) in natural)
        {
            var isClear = !Openings.Any(opening => phrase != quoted && phrase.StartsWith(opening, StringComparison.Ordinal))
                && natural.All(other => (other.Slot, other.Use) == (slot, use) || !MayBeTakenFor(phrase, other.Phrase, wording));
            _phrases[(slot, use)] = isClear ? phrase : quoted;
        }
    }

    public string Of(int slot, PhraseUse use = PhraseUse.Names) => _phrases[(slot, use)];

    private static bool MayBeTakenFor(string phrase, string other, Wording wording)
    {
        if (!other.StartsWith(phrase, StringComparison.Ordinal))
            return false;

        var rest = other[phrase.Length..];
        return rest.Length == 0
            || wording.Behind.Any(word => rest.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(rest, StringComparison.Ordinal));
    }

    private static IEnumerable<(int Slot, PhraseUse Use, string Phrase, string Quoted)> Phrases(Fact fact, int slot, Language language)
    {
        var label = fact.Label.In(language);
        var zh = language == Language.Chinese;
        if (fact.Type == FactType.Boolean)
        {
            yield return (slot, PhraseUse.Affirms, YesOrNo.Affirm(label, language), zh ? $"“{label}”为“是”" : $"“{label}” is true");
            yield return (slot, PhraseUse.Denies, zh ? $"“{label}”为“否”" : $"“{label}” is not true", zh ? $"“{label}”为“否”" : $"“{label}” is not true");
        }
        else if (zh)
        {
            yield return (slot, PhraseUse.Names, label, $"“{label}”");
        }
        else
        {
            // Many labels of days are no nouns, such as started on; many of counts are plurals, such as street lamps.
            var phrase = fact.Type switch
            {
                FactType.Date => $"the date “{label}”",
                FactType.Count when label.EndsWith('s') => $"the number of {label}",
                _ => $"the {label}",
            };
            yield return (slot, PhraseUse.Names, phrase, $"“{label}”");
        }
    }
}
