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
internal sealed class RequirementReader(MappingReader rule, SubjectKind kind, Vocabulary vocabulary, Terms terms, TableFiles tables, IReadOnlyDictionary<string, Score> levels, string id, DiagnosticBag diagnostics)
{
    private const string OnOrBefore = "on_or_before";
    private const string Rows = "rows";

    // What the rule measures of its own facts, or of those of each part; null where it measures none.
    private Measure? _measure;

    /// <summary>The kind of the parts that it is asked of, each; null where it is asked of the subject itself.</summary>
    public SubjectKind? Part { get; init; }

    /// <summary>Draws together what is asked of each part; null where nothing is, or it cannot be told which parts it is asked of.</summary>
    public EachPart? Each { get; init; }

    // What is asked of parts knows no levels of the whole.
    private IReadOnlyDictionary<string, Score>? LevelsOf => Part is null ? levels : null;

    private static readonly string[] Keys = [.. AggregateReader.Keys, "measure", "limit", "limits", "reported", "require", "from", "until", "binds_by", "score", "levels"];

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
        var isScored = isLimited && Part is null && rule.Find("score") is not null && rule.Find("levels") is not null && measure is null && aggregates == 0 && reported is null;
        if (isScored)
            return ReadScored();
        if (rule.Find("score") is not null || rule.Find("levels") is not null)
            isLimited = false;

        var isMeasured = isLimited && measure is not null && aggregates == 0 && reported is null;
        var isAggregated = isLimited && aggregates == 1 && (measure is null || reported is null);
        var isRequired = require is not null && measure is null && reported is null && aggregates == 0 && rule.Find("from") is not null && !hasLimit && !hasLimits;
        if (isAggregated && Part is not null)
            return RefuseEach<Requirement>();
        if (isMeasured)
            return Bind(ReadMeasured());
        if (isAggregated)
            return Bind(ReadAggregated());
        if (isRequired)
            return Bind(ReadCondition());

        // One of them misspelt is one mistake, and not two.
        if (!Keys.Any(rule.IsMisspelt))
            diagnostics.Report(DiagnosticKinds.NoRequirement, rule.Span, ("rule", id));
        return null;
    }

    // The day of the subject's that tells which limit binds.
    private Requirement? Bind(Requirement? requirement)
    {
        if (rule.Scalar("binds_by", CommonShapes.Text) is not { } text)
            return rule.Find("binds_by") is null ? requirement : null;

        if (Binder.ReadMeasure(text.Text, kind, text.TextSpan, diagnostics, terms) is not { } day || requirement is null)
            return null;
        if (day is not FactMeasure { IsDate: true } fact)
            diagnostics.Report(DiagnosticKinds.WrongType, text.Span, ("found", text.Text), ("type", new LocalizedText("数值", "a number")), ("expected", new LocalizedText("日期指标", "a date fact")));
        else if (requirement is not (NumberRequirement or ConditionRequirement))
            diagnostics.Report(DiagnosticKinds.BoundByOwnDay, text.Span, ("found", text.Text));
        else
            return new BoundRequirement(requirement, fact, text.Span);
        return null;
    }

    // The last day on which something binds; null where it binds for good, or is wrong, which is reported.
    private CalendarDate? ReadUntil(MappingReader reader, CalendarDate? from)
    {
        var until = reader.Date("until");
        if (until is not { } last || from is not { } first || last >= first)
            return until;

        diagnostics.Report(DiagnosticKinds.UntilBeforeFrom, reader.Find("until")!.Span, ("found", last.ToString()), ("from", first.ToString()));
        return null;
    }

    private ConditionRequirement? ReadCondition()
    {
        if (rule.Scalar("require", CommonShapes.Expression) is not { } text)
            return null;

        var condition = Binder.ReadCondition(text.Text, Part ?? kind, text.TextSpan, diagnostics, terms, LevelsOf);
        if (rule.Date("from") is not { } from || condition is null)
            return null;

        Limit[] limits = [new MustHold(from, rule.Find("from")!.Span) { Until = ReadUntil(rule, from) }];
        if (Part is null)
            return new ConditionRequirement(text.Text, condition, limits);
        return Each is null || !IsThere(condition.Slots, text) ? null : Each.Require(text.Text, condition, limits) ?? RefuseEach<ConditionRequirement>();
    }

    private NumberRequirement? ReadScored()
    {
        var score = new ScoreReader(kind, terms, levels, tables, diagnostics).Read(rule, id);
        var measure = score is null ? null : new LevelMeasure(score);
        return ReadLimits(measure is null ? null : Measured.Of(measure)) is { } limits && measure is not null
            ? new NumberRequirement(measure.Scheme.Name, measure, limits)
            : null;
    }

    private Requirement? ReadMeasured()
    {
        if (rule.Scalar("measure", CommonShapes.Expression) is not { } text)
            return null;

        var measure = Binder.ReadMeasure(text.Text, Part ?? kind, text.TextSpan, diagnostics, terms, LevelsOf);
        // A difference of days is counted as its limits are: in months of the calendar beside months.
        if (measure is DayDifferenceMeasure { IsInMonths: false } difference && IsLimitedInMonths())
            measure = difference.InMonths;
        _measure = measure;
        if (ReadLimits(measure is null ? null : Measured.Of(measure)) is not { } limits || measure is null)
            return null;
        if (Part is not null)
            return Each is null || !IsThere(measure.Slots, text) ? null : (limits.Exists(limit => limit is LimitTable) ? (Requirement?)Each.Table(text.Text, measure, limits) : Each.Measure(text.Text, measure, limits)) ?? RefuseEach<Requirement>();

        if (measure is not FactMeasure { IsDate: true } day || limits.TrueForAll(limit => limit is RelativeLimit))
            return new NumberRequirement(text.Text, measure, limits);
        if (limits.TrueForAll(limit => limit is Deadline))
            return new DeadlineRequirement(text.Text, day, limits);

        diagnostics.Report(DiagnosticKinds.DeadlineNeedsDate, limits.Find(limit => limit is not Deadline)!.Span, ("found", text.Text));
        return null;
    }

    // Whether the first limit is a number of months or years.
    private bool IsLimitedInMonths()
    {
        var first = rule.Find("limit") ?? rule.Items("limits").FirstOrDefault();
        return first is MappingNode mapping && PackWords.Comparators.Select(mapping.Find).OfType<ScalarNode>().FirstOrDefault() is { } value
            && OtherSide(value) is { } unit && CalendarPeriod.IsInMonths(unit);
    }

    // The unit of what something is held against, where that is a number or a measure; null where it is neither.
    private Unit? OtherSide(ScalarNode value) => IsExpression(value)
        ? Binder.ReadMeasure(value.Text, Part ?? kind, value.TextSpan, new DiagnosticBag(), terms)?.UsualUnit
        : QuantityReader.ReadAny(value, Unit.One, Unit.One, new DiagnosticBag())?.Unit;

    // A limit that names a fact or a term, or a day, is a measure; any other is a number.
    private bool IsExpression(ScalarNode value) =>
        Lexer.Read(value.Text, value.Span, kind.Units, new DiagnosticBag()) is { } tokens
        && tokens.Exists(token => token.Kind == TokenKind.Date || (token.Kind == TokenKind.Name && NamesNumber(token.Text)));

    private bool NamesNumber(string name) => (Part ?? kind).SlotOf(name) >= 0 || terms.Find(name) is not null || PartsFigure.Words.Contains(name) || (Part ?? kind).KindsAbove.Any(above => above.Name == name);

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
    private Requirement? ReadAggregated()
    {
        var key = AggregateReader.Keys.First(name => rule.Find(name) is not null);
        var reader = new AggregateReader(kind, vocabulary, terms, diagnostics);
        var aggregate = reader.Read((AggregateKind)Array.IndexOf(AggregateReader.Keys, key), rule.Find(key)!);
        if (aggregate is not null && kind.HasBelow(aggregate.Members))
            return ReadOverParts(aggregate, reader.Text, rule.Find(key)!);

        var own = rule.Scalar("measure", CommonShapes.Expression) ?? rule.Scalar("reported", CommonShapes.Expression);
        var reported = own is null ? null : Binder.ReadMeasure(own.Text, kind, own.TextSpan, diagnostics, terms);
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

    // Parts are at hand wherever their whole is: the number over them is one of its own.
    private NumberRequirement? ReadOverParts(Aggregate aggregate, AggregateText text, Node node)
    {
        foreach (var key in new[] { "measure", "reported" })
        {
            if (rule.Find(key) is { } own)
                diagnostics.Report(DiagnosticKinds.PartsAreNotReported, own.Span, ("found", key), ("kind", aggregate.Members.Label));
        }

        var measure = PartsAggregate.Measure(kind, aggregate, text);
        if (measure is null)
            diagnostics.Report(DiagnosticKinds.NoPartCounts, node.Span, ("found", AggregateReader.Keys[(int)aggregate.Kind]), ("kind", aggregate.Members.Label));
        _measure = measure;
        return ReadLimits(measure is null ? null : Measured.Of(measure)) is { } limits && measure is not null
            ? new NumberRequirement(measure.Fact.Name, measure, limits)
            : null;
    }

    private List<Limit>? ReadLimits(Measured? measured)
    {
        var nodes = rule.Find("limit") is { } single ? [single] : rule.Items("limits", needsOne: true);
        var limits = nodes.Select(node => ReadLimit(node, measured)).ToList();
        if (limits.Count == 0 || limits.Contains(null))
            return null;

        CheckOrder(limits!);
        if (rule.Find("binds_by") is null)
            CheckElsewhere(limits!);
        return limits!;
    }

    // A day of evaluation is no fact: whether the rule applies must not turn on which of its tables binds.
    private void CheckElsewhere(List<Limit> limits)
    {
        if (limits.Count == 1 || limits.OfType<LimitTable>().FirstOrDefault(table => !table.NeedsRow) is not { } first)
            return;

        foreach (var limit in limits)
        {
            if (limit is not LimitTable { NeedsRow: false } table)
                diagnostics.Report(DiagnosticKinds.ElsewhereInAllLimits, limit.Span, ("line", DecimalText.Of(first.Span.Line)));
            else if (RowOutside(table, first) is { } row)
                diagnostics.Report(DiagnosticKinds.ElsewhereOfSameCases, row, ("line", DecimalText.Of(first.Span.Line)));
            else if (RowOutside(first, table) is { } other)
                diagnostics.Report(DiagnosticKinds.ElsewhereOfSameCases, other, ("line", DecimalText.Of(table.Span.Line)));
        }
    }

    // A row of one table that reaches beyond all rows of another one.
    private SourceSpan? RowOutside(LimitTable table, LimitTable other)
    {
        var domains = new DomainFactValues(Part ?? kind);
        for (var row = 0; row < table.Limits.Count; row++)
        {
            if (table.Rows.Boxes[row].Narrow(domains) is { } box && other.Rows.Contains(box) != Truth.True)
                return table.Limits[row].Span;
        }

        return null;
    }

    private Limit? ReadLimit(Node node, Measured? measure)
    {
        if (MappingReader.Open(node, PackShapes.Limit, diagnostics) is not { } reader)
            return null;

        string[] words = [.. PackWords.Comparators, OnOrBefore, Rows];
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
        var isElsewhere = reader.Word("elsewhere", ["not_applicable"]) is not null;
        if (isElsewhere && found[0] != Rows)
            diagnostics.Report(DiagnosticKinds.ElsewhereNeedsRows, reader.Find("elsewhere")!.Span);
        var limit = found[0] == Rows
            ? ReadTable(reader.Find(Rows)!, measure, from, needsRow: !isElsewhere, node.Span)
            : ReadLimit(reader, found[0], measure, from, node.Span);
        return limit is null ? null : limit with { Until = ReadUntil(reader, from) };
    }

    private Limit? ReadLimit(MappingReader reader, string word, Measured? measure, CalendarDate? from, SourceSpan span)
    {
        if (measure is null || reader.Scalar(word, CommonShapes.Quantity) is not { } value)
            return null;
        if (word != OnOrBefore && IsExpression(value))
            return ReadRelative(word, value, measure, from, span);

        var isDeadline = word == OnOrBefore;
        if (isDeadline != measure.IsDate || (isDeadline && !measure.IsFact))
        {
            diagnostics.Report(DiagnosticKinds.DeadlineNeedsDate, value.Span, ("found", word));
            return null;
        }

        return isDeadline ? ReadDeadline(value, from, span) : ReadThreshold(word, value, measure, from, span);
    }

    // Another number, or day, of the subject's.
    private RelativeLimit? ReadRelative(string word, ScalarNode value, Measured measure, CalendarDate? from, SourceSpan span)
    {
        if (Binder.ReadMeasure(value.Text, Part ?? kind, value.TextSpan, diagnostics, terms) is not { } other)
            return null;

        if (_measure is null)
        {
            diagnostics.Report(DiagnosticKinds.RelativeToMembers, value.Span, ("found", value.Text));
            return null;
        }

        other = Binder.InMonthsBeside(other, _measure);
        if (other.IsDate != measure.IsDate || !other.Dimension.Equals(measure.Dimension))
        {
            LocalizedText Describe(bool isDate, Dimension dimension) => isDate ? new LocalizedText("日期", "a date") : dimension.Describe();
            diagnostics.Report(
                DiagnosticKinds.LimitDimension, value.Span,
                ("found", value.Text), ("dimension", Describe(other.IsDate, other.Dimension)), ("expected", Describe(measure.IsDate, measure.Dimension)));
            return null;
        }

        if (Binder.CannotStandBeside(_measure, other.UsualUnit) || Binder.CannotStandBeside(other, _measure.UsualUnit))
        {
            diagnostics.Report(DiagnosticKinds.DaysBesideMonths, value.Span);
            return null;
        }

        var comparator = (Comparator)PackWords.IndexOf(PackWords.Comparators, word);
        return from is null ? null : new RelativeLimit(comparator, other, value.Text, measure.UsualUnit, from.Value, span);
    }

    private Deadline? ReadDeadline(ScalarNode value, CalendarDate? from, SourceSpan span)
    {
        // 2001 is no leap year: a yearly deadline on 29 February would be none in most years.
        if (DateTime.TryParseExact("2001-" + value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return from is null ? null : new Deadline(day.Month, day.Day, from.Value, span);

        diagnostics.Report(DiagnosticKinds.BadDeadline, value.Span, ("found", value.Text));
        return null;
    }

    private LimitTable? ReadTable(Node node, Measured? measure, CalendarDate? from, bool needsRow, SourceSpan span)
    {
        if (measure is { IsDate: true })
            diagnostics.Report(DiagnosticKinds.RowsNeedMeasure, node.Span);
        if (new RowsReader(Part ?? kind, PackWords.Comparators, tables, diagnostics).Read(node) is not var (boxes, rows) || measure is not { IsDate: false })
            return null;

        var limits = rows.Select(row => ReadRowLimit(row, measure, from)).ToList();
        return from is null || limits.Contains(null) ? null : new LimitTable(boxes, limits!, needsRow, from.Value, span);
    }

    private Threshold? ReadRowLimit(RowText row, Measured measure, CalendarDate? from)
    {
        if (row.Values.Count != 1)
        {
            diagnostics.Report(
                DiagnosticKinds.OneComparator, row.Span,
                ("found", row.Values.Count == 0 ? new LocalizedText("无", "none") : string.Join(", ", row.Values.Select(value => value.Key))), ("expected", string.Join(", ", PackWords.Comparators)));
            return null;
        }

        if (row.Values[0].Value is ScalarNode { IsNull: false } value)
            return ReadThreshold(row.Values[0].Key, value, measure, from, row.Span, row.Values[0].BareUnit);

        MappingReader.ReportShape(row.Values[0].Value, CommonShapes.Quantity.ExpectedText, diagnostics);
        return null;
    }

    private Threshold? ReadLevel(string word, ScalarNode value, LevelScheme score, CalendarDate? from, SourceSpan span)
    {
        if (score.NumberOf(value.Text) is >= 0 and var level)
            return from is null ? null : new Threshold((Comparator)PackWords.IndexOf(PackWords.Comparators, word), score.At(level), from.Value, span);

        var names = score.Unit.Grades!.Select(grade => grade.Name).ToList();
        diagnostics.Report(DiagnosticKinds.UnknownWord, value.Span, diagnostics.Nearest(value.Text, names), ("found", value.Text), ("expected", string.Join(", ", names)));
        return null;
    }

    private Threshold? ReadThreshold(string word, ScalarNode value, Measured measure, CalendarDate? from, SourceSpan span, Unit? bareUnit = null)
    {
        if (measure.Scheme is { } score)
            return ReadLevel(word, value, score, from, span);

        if (NamesInUnits.Find(value.Text, name => (Part ?? kind).SlotOf(name) >= 0) is { } named)
        {
            diagnostics.Report(DiagnosticKinds.UnitOrFact, value.TextSpan, ("found", value.Text), ("name", named));
            return null;
        }

        var usual = measure.UsualUnit;
        if (QuantityReader.ReadAny(value, usual, bareUnit ?? Unit.One, diagnostics) is not { } quantity)
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

        if (_measure is not null && (Binder.CannotStandBeside(_measure, quantity.Unit) || (_measure is DayDifferenceMeasure { IsInMonths: true } && !CalendarPeriod.IsInMonths(quantity.Unit) && quantity.Unit.Dimension.Equals(Dimension.Time))))
        {
            diagnostics.Report(DiagnosticKinds.DaysBesideMonths, value.Span);
            return null;
        }

        if (measure.Dimension.Equals(Dimension.Temperature) ? quantity.Unit.IsDifference && !measure.IsDifference : measure.IsDifference != quantity.Unit.IsDifference)
        {
            LocalizedText expected = measure.Dimension.Equals(Dimension.Temperature) ? "℃" : measure.IsDifference ? new LocalizedText("个百分点", "percentage point") : "%";
            diagnostics.Report(DiagnosticKinds.LimitDifference, value.Span, ("found", value.Text), ("expected", expected));
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
