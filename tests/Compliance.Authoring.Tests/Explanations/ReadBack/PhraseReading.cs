using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Explanations;
using Compliance.Facts;

namespace Compliance.Authoring.Tests.Explanations.ReadBack;

/// <summary>Finds in a text the phrases that <see cref="FactPhrases"/> has for the facts of a kind.</summary>
internal sealed class PhraseReading
{
    private readonly Dictionary<string, (int Slot, PhraseUse Use)> _meanings = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<int> _lengths;

    public PhraseReading(SubjectKind kind, Wording wording)
    {
        var phrases = new FactPhrases(kind, wording);
        for (var slot = 0; slot < kind.Facts.Count; slot++)
        {
            PhraseUse[] uses = kind.Facts[slot].Type == FactType.Boolean ? [PhraseUse.Affirms, PhraseUse.Denies] : [PhraseUse.Names];
            foreach (var use in uses)
                _meanings[phrases.Of(slot, use)] = (slot, use);
        }

        _lengths = [.. _meanings.Keys.Select(phrase => phrase.Length).Distinct().OrderByDescending(length => length)];
    }

    /// <summary>The longest phrase at a place in a text; null where there is none.</summary>
    public (int Slot, PhraseUse Use, int Length)? At(string text, int position)
    {
        foreach (var length in _lengths)
        {
            if (position + length <= text.Length && _meanings.TryGetValue(text.Substring(position, length), out var meaning))
                return (meaning.Slot, meaning.Use, length);
        }

        return null;
    }
}
