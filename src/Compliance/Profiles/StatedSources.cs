using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Profiles;

/// <summary>What several places say of one fact: the same, or a box of all that they say, and then two of them that disagree.</summary>
internal sealed class StatedSources
{
    public StatedSources(Fact fact, IReadOnlyList<(string From, string Text, SourceSpan Span)> sources)
    {
        Text = sources[0].Text;
        var read = sources.Select(source => (Source: source, Values: FactReader.Read(fact, new ScalarNode(source.Span, source.Text, isQuoted: true, isVerbatim: false), null, new DiagnosticBag(), BarePercentage.AsWritten)?.PossibleValues)).ToList();
        if (read.Exists(one => one.Values is null))
            return;

        var other = read.Find(one => !AreAlike(one.Values!, read[0].Values!));
        if (other.Values is null)
            return;

        Contradiction = (read[0].Source, other.Source);
        Text = Both(fact, [.. read.Select(one => (one.Source.Text, one.Values!))]);
    }

    /// <summary>What is stated, as a descriptor writes it.</summary>
    public string Text { get; }

    /// <summary>Two places that disagree; null where all say the same.</summary>
    public ((string From, string Text, SourceSpan Span) First, (string From, string Text, SourceSpan Span) Second)? Contradiction { get; }

    private static bool AreAlike(PossibleValues left, PossibleValues right) => (left, right) switch
    {
        (ChoiceSet one, ChoiceSet other) => one.Members == other.Members,
        (NumberRange one, NumberRange other) => one.Interval.Lower.Value == other.Interval.Lower.Value && one.Interval.Upper.Value == other.Interval.Upper.Value,
        _ => false,
    };

    // Of a yes and a no nothing is left; of numbers, all from the least to the greatest: less is known, and nothing wrong.
    private static string Both(Fact fact, IReadOnlyList<(string Text, PossibleValues Values)> stated)
    {
        if (fact.Type == FactType.Boolean)
            return "";
        if (fact.Type == FactType.Choice)
            return string.Join(" | ", stated.Select(one => one.Text).Distinct());

        var least = stated.OrderBy(one => ((NumberRange)one.Values).Interval.Lower.Value).First().Text;
        var greatest = stated.OrderByDescending(one => ((NumberRange)one.Values).Interval.Upper.Value).First().Text;
        return $"{{min: {least}, max: {greatest}}}";
    }
}
