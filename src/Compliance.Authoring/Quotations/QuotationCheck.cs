using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Authoring.Contracts;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Authoring.Quotations;

/// <summary>
/// The quotation check: every quotation is in its instrument, in the section that it names, and every rule says what its
/// quotations say, as its reading understands them.
/// </summary>
public sealed class QuotationCheck : ILintCheck
{
    private static readonly IQuoteCheck[] OpeningLocks = [new AmountQuoteCheck(), new DateQuoteCheck(), new ObligationQuoteCheck()];

    private static readonly IQuoteCheck[] Locks =
    [
        .. OpeningLocks, new RowQuoteCheck(), new ScopeQuoteCheck(), new MeasureQuoteCheck(), new RatioQuoteCheck(), new DirectionQuoteCheck(), new YearQuoteCheck(), new DepartmentQuoteCheck(), new ReadingQuoteCheck(OpeningLocks),
    ];

    /// <summary>The codes of what is looked for in the instrument's text alone, where that is not at hand; none where it is.</summary>
    public static IReadOnlyList<string> NotAsked(IEnumerable<LintFinding> findings)
    {
        DiagnosticKind[] missing = [QuotationKinds.TextElsewhere, QuotationKinds.NoText, QuotationKinds.TextChanged, QuotationKinds.TextNotAtHand];
        DiagnosticKind[] inText =
        [
            QuotationKinds.NotInText, QuotationKinds.UnknownSection, QuotationKinds.WrongSection, QuotationKinds.ReadingDateNotInText, QuotationKinds.InForceNotInText,
            QuotationKinds.OtherCommencement, QuotationKinds.UnquotedSentence, QuotationKinds.WrongDepartments,
        ];
        return findings.Any(finding => missing.Contains(finding.Diagnostic.Kind)) ? [.. inText.Select(kind => kind.Code)] : [];
    }

    /// <inheritdoc/>
    public IEnumerable<LintFinding> Check(LintContext context, CancellationToken cancellation)
    {
        var pack = context.Pack;
        var header = SourceSpan.WholeFile(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(pack.Rules[0].Span.File)!, "pack.yaml"));
        var source = new InstrumentSource(pack, context.Texts);
        foreach (var finding in source.Check(header))
            yield return finding;

        // What is only reported has no words to hold a rule against.
        var rules = pack.Rules.Select(rule => new QuotedRule(rule, pack.Instrument, source.Text)).Where(rule => rule.Quotations.Count > 0).ToList();
        foreach (var rule in rules)
        {
            cancellation.ThrowIfCancellationRequested();
            rule.Others = rules;
            rule.Siblings = [.. rules.Where(other => other.Quotations.Any(rule.Quotes))];
            foreach (var finding in Check(rule, source))
                yield return finding;
        }

        foreach (var item in pack.Checklist)
        {
            foreach (var finding in Check(item, source, pack.Vocabulary))
                yield return finding;
        }
    }

    private static IEnumerable<LintFinding> Check(QuotedRule rule, InstrumentSource source)
    {
        foreach (var quotation in rule.Quotations)
        {
            if (source.Check(quotation, [rule.Rule]) is { } misquoted)
                yield return misquoted;
        }

        foreach (var consequence in rule.Rule.Consequences)
        {
            if (source.Check(new Quotation(consequence, rule.Rule.Subject.Units), [rule.Rule]) is { } misquoted)
                yield return misquoted;
        }

        var open = rule.Reading is not null ? [] : Locks.SelectMany(each => each.Open(rule)).ToList();
        if (open.Count > 0)
        {
            var what = new LocalizedText(
                string.Join("、", open.Select(point => point.What.Zh).Distinct()), string.Join(", ", open.Select(point => point.What.En).Distinct()));
            yield return rule.Find(QuotationKinds.NeedsReading, rule.Rule.Span, open[0].Part, null, ("open", what));
        }

        foreach (var finding in Locks.SelectMany(each => each.Check(rule)))
            yield return finding;
    }

    // Guidance is advice: what binds is a rule.
    private static IEnumerable<LintFinding> Check(ChecklistItem item, InstrumentSource source, Vocabulary vocabulary)
    {
        var quotation = new Quotation(item.Clause, vocabulary.Units);
        if (source.Check(quotation, []) is { } misquoted)
            yield return misquoted;

        var words = quotation.Amounts.Where(amount => amount.Comparators.Count > 0).Select(amount => (amount.Start, amount.Length))
            .Concat(quotation.Modalities.Where(modality => modality is { Obligation: Obligation.Must, Length: > 1 }).Select(modality => (modality.Start, modality.Length)));
        foreach (var finding in DepartmentQuoteCheck.Check(item, quotation, source.Text))
            yield return finding;
        foreach (var part in words.Select(place => quotation.Part(place.Start, place.Length)))
            yield return LintFinding.Of(QuotationKinds.BindingGuidance, item.Clause.Span, [], ("words", part.Words)) with { Quotation = part };
    }
}
