using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Contracts;
using Compliance.Packs;

namespace Compliance.Authoring.Quotations;

/// <summary>
/// Lists the sentences of an instrument that ask for something, with a number or with 应, 不得 or must, in words that no rule and no
/// guidance quotes. A part between two commas that is quoted is not asked for again.
/// </summary>
internal sealed class UnquotedSentences(RulePack pack, InstrumentText text, InstrumentSections sections)
{
    private const string Stops = "，,；;：:。";

    /// <summary>One finding for each sentence.</summary>
    public IEnumerable<LintFinding> Find()
    {
        var quoted = Quoted();
        foreach (var sentence in sections.Sentences())
        {
            var open = BindingWords.Find(sentence.Text, pack.Vocabulary.Units).Where(place => !IsQuoted(sentence, place.Start, quoted)).ToList();
            if (open.Count == 0)
                continue;

            var (start, length) = open[0];
            var span = text.Find(sentence.Text)?.Start ?? Diagnostics.SourceSpan.WholeFile(text.File);
            yield return LintFinding.Of(
                QuotationKinds.UnquotedSentence, span, [],
                ("section", sentence.Section.Length == 0 ? "-" : sentence.Section), ("words", sentence.Text.Substring(start, length)), ("sentence", PartOf(sentence.Text, start)))
                with
            { Words = sentence.Text };
        }
    }

    private bool[] Quoted()
    {
        var quoted = new bool[sections.Words.Length];
        var clauses = pack.Rules.SelectMany(rule => rule.Clauses.Concat(rule.Consequences)).Concat(pack.Checklist.Select(item => item.Clause));
        foreach (var quote in clauses.Where(clause => clause.ReportedBy is null).Select(clause => PlainWords.Of(clause.Quote)).Where(quote => quote.Length > 0).Distinct())
        {
            for (var at = sections.Words.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = sections.Words.IndexOf(quote, at + 1, StringComparison.Ordinal))
                Array.Fill(quoted, true, at, quote.Length);
        }

        return quoted;
    }

    private static bool IsQuoted(InstrumentSentence sentence, int at, bool[] quoted)
    {
        var (start, end) = BoundsOf(sentence.Text, at);
        return Enumerable.Range(sentence.Start + start, end - start).Any(place => quoted[place]);
    }

    private static string PartOf(string text, int at)
    {
        var (start, end) = BoundsOf(text, at);
        return text[start..end];
    }

    private static (int Start, int End) BoundsOf(string text, int at)
    {
        var start = at == 0 ? 0 : text.LastIndexOfAny(Stops.ToCharArray(), at - 1) + 1;
        var end = text.IndexOfAny(Stops.ToCharArray(), at);
        return (start, end < 0 ? text.Length : end);
    }
}
