using System.Collections.Generic;
using Compliance.Authoring.Linting;
using Compliance.Diagnostics;
using Compliance.Packs;

namespace Compliance.Authoring.Quotations;

/// <summary>The instrument's text as a pack names it, and whether it has the quotations.</summary>
internal sealed class InstrumentSource(string folder, Instrument instrument)
{
    /// <summary>The text; null where the pack has none, or where it is not there.</summary>
    public InstrumentText? Text { get; } = string.IsNullOrEmpty(instrument.Text) ? null : InstrumentText.Load(folder, instrument.Text);

    /// <summary>Whether the text is there, and the one that the pack was written from.</summary>
    public IEnumerable<LintFinding> Check(SourceSpan header)
    {
        if (string.IsNullOrEmpty(instrument.Text))
            yield return LintFinding.Of(QuotationKinds.TextNotAtHand, header, []);
        else if (Text is null)
            yield return LintFinding.Of(QuotationKinds.NoText, header, [], ("found", instrument.Text));
        else if (!string.IsNullOrEmpty(instrument.Sha256) && Text.Sha256 != instrument.Sha256)
            yield return LintFinding.Of(QuotationKinds.TextChanged, header, [], ("file", instrument.Text), ("found", Text.Sha256), ("expected", instrument.Sha256));
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
