using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Contracts;
using Compliance.Diagnostics;
using Compliance.Packs;

namespace Compliance.Authoring.Quotations;

/// <summary>The instrument's text as a pack names it, and whether it has the quotations.</summary>
internal sealed class InstrumentSource(RulePack pack, IReadOnlyList<string> texts)
{
    private readonly Instrument _instrument = pack.Instrument;
    private readonly InstrumentText? _text = InstrumentText.Of(pack) ?? InstrumentText.Find(pack.Instrument, texts);

    /// <summary>
    /// The text by its sections; null where the pack has none, where it is not there, or where it is not the one that the pack was written from: of a file
    /// that a pack from a stranger names, nothing is told that the pack does not know.
    /// </summary>
    public InstrumentSections? Text => field ??= _text is null || _text.Sha256 != _instrument.Sha256 ? null : new InstrumentSections(_text);

    /// <summary>Whether the text is there, and the one that the pack was written from.</summary>
    public IEnumerable<LintFinding> Check(SourceSpan header)
    {
        if (string.IsNullOrEmpty(_instrument.Text))
            yield return LintFinding.Of(QuotationKinds.TextNotAtHand, header, []);
        else if (_text is null && !_instrument.IsShipped)
            yield return LintFinding.Of(QuotationKinds.TextElsewhere, header, [], ("found", _instrument.Text));
        else if (_text is null)
            yield return LintFinding.Of(QuotationKinds.NoText, header, [], ("found", _instrument.Text));
        else if (_text.Sha256 != _instrument.Sha256)
            yield return LintFinding.Of(QuotationKinds.TextChanged, header, [], ("file", _instrument.Text), ("expected", _instrument.Sha256 ?? "-"));
        if (Text is not { } words)
            yield break;

        if (_instrument.InForce is { } inForce && !words.Names(inForce))
            yield return LintFinding.Of(QuotationKinds.InForceNotInText, header, [], ("found", inForce.ToString()));
        else if (words.Commencements.Count > 0 && !words.Commencements.Contains(_instrument.Begins))
            yield return LintFinding.Of(QuotationKinds.OtherCommencement, header, [], ("found", _instrument.Begins.ToString()), ("expected", string.Join(", ", words.Commencements)));
        foreach (var unquoted in new UnquotedSentences(pack, _text!, words).Find())
            yield return unquoted;
    }

    /// <summary>Whether the text has a quotation, in the section that it names; null if it has, or if there is no text.</summary>
    public LintFinding? Check(Quotation quotation, IReadOnlyList<Rule> rules)
    {
        var section = quotation.Clause.Section;
        if (Text is null || (quotation.Text.Length > 0 && Text.Holds(section, quotation.Text)))
            return null;

        var span = quotation.Clause.Span;
        var found = Text.SectionOf(quotation.Text);
        var finding = found is null || quotation.Text.Length == 0
            ? LintFinding.Of(QuotationKinds.NotInText, span, rules, ("nearest", Text.Nearest(quotation.Text) ?? "-"))
            : LintFinding.Of(Text.HasSection(section) ? QuotationKinds.WrongSection : QuotationKinds.UnknownSection, span, rules, ("found", section), ("expected", found));
        return finding with { Quotation = QuotedPart.Whole(quotation.Clause) };
    }
}
