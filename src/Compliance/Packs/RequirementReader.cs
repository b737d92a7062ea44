using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Schemas;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Packs;

/// <summary>Reads what a rule asks for: a measure with its limits, or a condition with the day from which it has to hold.</summary>
internal sealed class RequirementReader(MappingReader rule, SubjectKind kind, Vocabulary vocabulary, string id, DiagnosticBag diagnostics)
{
    private const string OnOrBefore = "on_or_before";

    /// <summary>The kind of the parts that it is asked of, each; null where it is asked of the subject itself.</summary>
    public SubjectKind? Part { get; init; }

    /// <summary>Draws together what is asked of each part; null where nothing is, or it cannot be told which parts it is asked of.</summary>
    public EachPart? Each { get; init; }

    private static readonly string[] Keys = [.. AggregateReader.Keys, "measure", "limit", "limits", "reported", "require", "from"];

    /// <summary>The requirement; null if it is absent or, with a diagnostic, wrong.</summary>
    public Requirement? Read()
    {
        var measure = rule.Find("measure");
        var require = rule.Find("require");
        var hasLimit = rule.Find("limit") is not null;
        var hasLimits = rule.Find("limits") is not null;
        var aggregates = AggregateReader.Keys.Count(key => rule.Find(key) is not null);
        var reported = rule.Find("reported");
        var isLimited = require is null && rule.Find("from") is null && hasLimit != hasLimits;
        var isMeasured = isLimited && measure is not null && aggregates == 0 && reported is null;
        var isAggregated = isLimited && aggregates == 1 && (measure is null || reported is null);
        var isRequired = require is not null && measure is null && reported is null && aggregates == 0 && rule.Find("from") is not null && !hasLimit && !hasLimits;
        if (isAggregated && Part is not null)
            return RefuseEach<Requirement>();
        if (isMeasured)
            return ReadMeasured();
        if (isAggregated)
            return ReadAggregated();
        if (isRequired)
            return ReadCondition();

        // One of them misspelt is one mistake, and not two.
        if (!Keys.Any(rule.IsMisspelt))
            diagnostics.Report(DiagnosticKinds.NoRequirement, rule.Span, ("rule", id));
        return null;
    }

    private ConditionRequirement? ReadCondition()
    {
        if (rule.Scalar("require", CommonShapes.Expression) is not { } text)
            return null;

        var condition = Binder.ReadCondition(text.Text, Part ?? kind, text.TextSpan, diagnostics);
        if (rule.Date("from") is not { } from || condition is null)
            return null;

        Limit[] limits = [new MustHold(from, rule.Find("from")!.Span)];
        if (Part is null)
            return new ConditionRequirement(text.Text, condition, limits);
        return Each is null || !IsThere(condition.Slots, text) ? null : Each.Require(text.Text, condition, limits) ?? RefuseEach<ConditionRequirement>();
    }

    private Requirement? ReadMeasured()
    {
        if (rule.Scalar("measure", CommonShapes.Expression) is not { } text)
            return null;

        var measure = Binder.ReadMeasure(text.Text, Part ?? kind, text.TextSpan, diagnostics);
        if (ReadLimits(measure is null ? null : Measured.Of(measure)) is not { } limits || measure is null)
            return null;
        if (Part is not null)
            return Each is null || !IsThere(measure.Slots, text) ? null : Each.Measure(text.Text, measure, limits) ?? RefuseEach<NumberRequirement>();

        return measure is FactMeasure { IsDate: true } day
            ? new DeadlineRequirement(text.Text, day, limits)
            : new NumberRequirement(text.Text, measure, limits, kind);
    }

    // What is asked of each part has to be there: an average of its own parts need not be.
    private bool IsThere(IEnumerable<int> slots, ScalarNode text)
    {
        if (Existence.NamesOf(Part!, slots).FirstOrDefault() is not { } name)
            return true;

        diagnostics.Report(DiagnosticKinds.FigureOfNothing, text.TextSpan, ("found", name));
        return false;
    }

    private T? RefuseEach<T>()
        where T : Requirement
    {
        diagnostics.Report(DiagnosticKinds.EachOnOneSide, rule.Find("each")!.Span, ("kind", Part!.Label), ("found", Part.Name));
        return null;
    }

    // A number over members: the computed value takes precedence, unless the rule measures the jurisdiction's own facts in the first place.
    private AggregateRequirement? ReadAggregated()
    {
        var key = AggregateReader.Keys.First(name => rule.Find(name) is not null);
        if (kind.Name != AggregateReader.Jurisdiction)
            diagnostics.Report(DiagnosticKinds.AggregateSubject, rule.Find(key)!.Span, ("found", kind.Name), ("key", key), ("expected", AggregateReader.Jurisdiction));
        var aggregate = new AggregateReader(vocabulary, diagnostics).Read((AggregateKind)Array.IndexOf(AggregateReader.Keys, key), rule.Find(key)!);
        var own = rule.Scalar("measure", CommonShapes.Expression) ?? rule.Scalar("reported", CommonShapes.Expression);
        var reported = own is null ? null : Binder.ReadMeasure(own.Text, kind, own.TextSpan, diagnostics);
        var limits = ReadLimits(aggregate is null ? null : Measured.Of(aggregate));
        if (aggregate is null || limits is null || (own is not null && reported is null))
            return null;

        if (reported is not null && !reported.Dimension.Equals(Measured.Of(aggregate).Dimension))
        {
            diagnostics.Report(
                DiagnosticKinds.DimensionMismatch, own!.Span, ("left", Measured.Of(aggregate).Dimension.Describe()), ("right", reported.Dimension.Describe()));
            return null;
        }

        return new AggregateRequirement(own?.Text ?? key, aggregate, reported, rule.Find("measure") is not null, limits, kind);
    }

    private List<Limit>? ReadLimits(Measured? measured)
    {
        var nodes = rule.Find("limit") is { } single ? [single] : rule.Items("limits", needsOne: true);
        var limits = nodes.Select(node => ReadLimit(node, measured)).ToList();
        if (limits.Count == 0 || limits.Contains(null))
            return null;

        CheckOrder(limits!);
        return limits!;
    }

    private Limit? ReadLimit(Node node, Measured? measure)
    {
        if (MappingReader.Open(node, PackShapes.Limit, diagnostics) is not { } reader)
            return null;

        string[] words = [.. PackWords.Comparators, OnOrBefore];
        var found = words.Where(word => reader.Find(word) is not null).ToList();
        if (found.Count == 0 && words.Any(reader.IsMisspelt))
            return null;
        if (found.Count != 1)
        {
            diagnostics.Report(
                DiagnosticKinds.OneComparator, node.Span, ("found", found.Count == 0 ? new LocalizedText("无", "none") : string.Join(", ", found)), ("expected", string.Join(", ", words)));
            return null;
        }

        var from = reader.Date("from");
        if (measure is null || reader.Scalar(found[0], CommonShapes.Quantity) is not { } value)
            return null;

        var isDeadline = found[0] == OnOrBefore;
        if (isDeadline != measure.IsDate || (isDeadline && !measure.IsFact))
        {
            diagnostics.Report(DiagnosticKinds.DeadlineNeedsDate, value.Span, ("found", found[0]));
            return null;
        }

        return isDeadline ? ReadDeadline(value, from, node.Span) : ReadThreshold(found[0], value, measure, from, node.Span);
    }

    private Deadline? ReadDeadline(ScalarNode value, CalendarDate? from, SourceSpan span)
    {
        // 2001 is no leap year: a yearly deadline on 29 February would be none in most years.
        if (DateTime.TryParseExact("2001-" + value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return from is null ? null : new Deadline(day.Month, day.Day, from.Value, span);

        diagnostics.Report(DiagnosticKinds.BadDeadline, value.Span, ("found", value.Text));
        return null;
    }

    private Threshold? ReadThreshold(string word, ScalarNode value, Measured measure, CalendarDate? from, SourceSpan span)
    {
        var usual = measure.UsualUnit;
        if (QuantityReader.ReadAny(value, usual, Unit.One, diagnostics) is not { } quantity)
            return null;

        if (ReferenceEquals(quantity.Unit, Unit.One) && ReferenceEquals(usual, Unit.Plain))
            quantity = quantity with { Unit = usual };
        if (ReferenceEquals(quantity.Unit, Unit.One))
        {
            diagnostics.Report(
                DiagnosticKinds.LimitWithoutUnit, value.Span,
                ("found", value.Text), ("expected", new LocalizedText($"{value.Text} {usual.Symbol.Zh}", $"{value.Text} {usual.Symbol.En}")));
            return null;
        }

        if (!quantity.Unit.Dimension.Equals(measure.Dimension))
        {
            diagnostics.Report(
                DiagnosticKinds.LimitDimension, value.Span,
                ("found", value.Text), ("dimension", quantity.Unit.Dimension.Describe()), ("expected", measure.Dimension.Describe()));
            return null;
        }

        if (measure.IsDifference != quantity.Unit.IsDifference)
        {
            diagnostics.Report(
                DiagnosticKinds.LimitDifference, value.Span, ("found", value.Text), ("expected", measure.IsDifference ? new LocalizedText("个百分点", "percentage point") : "%"));
            return null;
        }

        var comparator = (Comparator)PackWords.IndexOf(PackWords.Comparators, word);
        return from is null ? null : new Threshold(comparator, quantity, from.Value, span);
    }

    private void CheckOrder(List<Limit> limits)
    {
        for (var i = 1; i < limits.Count; i++)
        {
            if (limits[i].From <= limits[i - 1].From)
            {
                diagnostics.Report(
                    DiagnosticKinds.LimitsOutOfOrder, limits[i].Span, ("found", limits[i].From.ToString()), ("expected", limits[i - 1].From.ToString()));
            }
        }
    }
}
