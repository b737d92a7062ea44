using System.Collections.Generic;
using System.IO;
using Compliance.Authoring.Contracts;
using Compliance.Diagnostics;
using Compliance.Packs;

namespace Compliance.Authoring.Quotations;

/// <summary>The instrument's text as a pack names it, and whether it has the quotations.</summary>
internal sealed class InstrumentSource(string folder, Instrument instrument)
{
    private readonly InstrumentText? _text = string.IsNullOrEmpty(instrument.Text) ? null : FindAbove(folder, instrument.Text);

    /// <summary>The text by its sections; null where the pack has none, or where it is not there.</summary>
    public InstrumentSections? Text => field ??= _text is null ? null : new InstrumentSections(_text);

    /// <summary>Whether the text is there, and the one that the pack was written from.</summary>
    public IEnumerable<LintFinding> Check(SourceSpan header)
    {
        if (string.IsNullOrEmpty(instrument.Text))
            yield return LintFinding.Of(QuotationKinds.TextNotAtHand, header, []);
        else if (_text is null)
            yield return LintFinding.Of(QuotationKinds.NoText, header, [], ("found", instrument.Text));
        else if (!string.IsNullOrEmpty(instrument.Sha256) && _text.Sha256 != instrument.Sha256)
            yield return LintFinding.Of(QuotationKinds.TextChanged, header, [], ("file", instrument.Text), ("found", _text.Sha256), ("expected", instrument.Sha256));
        if (instrument.InForce is { } inForce && Text is { } words && !words.Names(inForce))
            yield return LintFinding.Of(QuotationKinds.InForceNotInText, header, [], ("found", inForce.ToString()));
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

    // The text as it is now, whatever the pack knows of it, so that what has changed can be said.
    private static InstrumentText? FindAbove(string folder, string path)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (InstrumentText.Read(Path.Combine(at.FullName, path)) is { } text)
                return text;
        }

        return null;
    }
}
