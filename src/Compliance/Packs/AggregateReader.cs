using System.Linq;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Schemas;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Packs;

/// <summary>Reads <c>share</c>, <c>count</c>, <c>sum</c> and <c>ratio</c>: a number over the members, or the parts, of a kind of subject.</summary>
internal sealed class AggregateReader(SubjectKind whole, Vocabulary vocabulary, Terms terms, DiagnosticBag diagnostics)
{
    /// <summary>The keys of a rule that hold an aggregate; a key's index is its <see cref="AggregateKind"/>.</summary>
    public static readonly string[] Keys = ["share", "count", "sum", "ratio"];

    /// <summary>The expressions of the aggregate as they are written, after <see cref="Read"/>.</summary>
    public AggregateText Text { get; private set; } = new(null, null, null, null);

    /// <summary>The aggregate; null where it is wrong, which is reported.</summary>
    public Aggregate? Read(AggregateKind kind, Node node)
    {
        if (MappingReader.Open(node, AggregateShapes.For(kind), diagnostics) is not { } reader || ReadMembers(reader) is not { } members)
            return null;

        var known = diagnostics.Items.Count;
        var of = ReadMeasure(reader, "of", members);
        var to = ReadMeasure(reader, "to", members);
        var among = ReadCondition(reader, "among", members);
        var where = ReadCondition(reader, "where", members);
        var inYear = ReadYear(reader, members);
        var against = reader.Word("against", ["year_before"]) is not null;
        var isWholeYear = reader.Word("year", ["whole"]) is not null;
        if ((against || isWholeYear) && reader.Find("in_year") is null && !reader.IsMisspelt("in_year"))
            diagnostics.Report(DiagnosticKinds.MissingKey, reader.Span, ("expected", "in_year"));
        if (kind is AggregateKind.Share or AggregateKind.Ratio)
            CheckNotNegative(reader, members, of, to);
        CheckThere(reader, members, of, to, among, where);
        if (whole.HasBelow(members))
            CheckParts(reader, kind, members, to);
        Text = new AggregateText(TextOf(reader, "of"), TextOf(reader, "to"), TextOf(reader, "among"), TextOf(reader, "where"));
        return diagnostics.Items.Count > known ? null : new Aggregate(kind, members, of, to, among, where, inYear, against) { IsOfWholeYear = isWholeYear };
    }

    // What is counted lies in the rule's own kind: as its parts, or because it names it by a key.
    private SubjectKind? ReadMembers(MappingReader reader)
    {
        var name = reader.Text("members") ?? (whole.Contains.Count == 1 ? whole.Contains[0].Name : "project");
        if (vocabulary.FindKind(name) is { } members)
        {
            if (whole.HasBelow(members) || vocabulary.HasMembers(whole, members))
                return members;

            var known = vocabulary.Kinds.Where(kind => whole.HasBelow(kind) || vocabulary.HasMembers(whole, kind)).Select(kind => kind.Name).ToList();
            diagnostics.Report(
                DiagnosticKinds.AggregateSubject, reader.Find("members")?.Span ?? reader.Span, ("found", name), ("kind", whole.Name),
                ("hint", known.Count == 0
                    ? new LocalizedText($"请在词汇表中为 {whole.Name} 写 contains: [{name}]", $"say contains: [{name}] of {whole.Name} in the vocabulary")
                    : new LocalizedText($"应为 {string.Join("、", known)}", $"expected {string.Join(", ", known)}")));
            return null;
        }

        var names = vocabulary.Kinds.Select(kind => kind.Name).ToList();
        diagnostics.Report(
            DiagnosticKinds.UnknownKind, reader.Find("members")?.Span ?? reader.Span, NearestName.Of(name, names), ("found", name), ("expected", string.Join(", ", names)));
        return null;
    }

    private Measure? ReadMeasure(MappingReader reader, string key, SubjectKind members)
    {
        if (reader.Scalar(key, CommonShapes.Expression) is not { } text || Binder.ReadMeasure(text.Text, members, text.TextSpan, diagnostics, terms) is not { } measure)
            return null;
        if (!measure.IsDate)
            return measure;

        diagnostics.Report(DiagnosticKinds.WrongType, text.Span, ("found", text.Text), ("type", new LocalizedText("日期", "a date")), ("expected", new LocalizedText("数值", "a number")));
        return null;
    }

    private Condition? ReadCondition(MappingReader reader, string key, SubjectKind members) =>
        reader.Scalar(key, CommonShapes.Expression) is { } text ? Binder.ReadCondition(text.Text, members, text.TextSpan, diagnostics, terms) : null;

    private FactMeasure? ReadYear(MappingReader reader, SubjectKind members)
    {
        if (reader.Scalar("in_year", CommonShapes.Text) is not { } text || Binder.ReadMeasure(text.Text, members, text.TextSpan, diagnostics, terms) is not { } measure)
            return null;
        if (measure is FactMeasure { IsDate: true } day)
            return day;

        diagnostics.Report(DiagnosticKinds.WrongType, text.Span, ("found", text.Text), ("type", new LocalizedText("数值", "a number")), ("expected", new LocalizedText("日期指标", "a date fact")));
        return null;
    }

    // What is counted has to have what is asked of it: an average of its own parts need not be there.
    private void CheckThere(MappingReader reader, SubjectKind members, Measure? of, Measure? to, Condition? among, Condition? where)
    {
        foreach (var (key, slots) in new[] { ("of", of?.Slots), ("to", to?.Slots), ("among", among?.Slots), ("where", where?.Slots) })
        {
            if (slots is not null && Existence.NamesOf(members, slots).FirstOrDefault() is { } name)
                diagnostics.Report(DiagnosticKinds.FigureOfNothing, reader.Find(key)!.Span, ("found", name));
        }
    }

    // Parts are counted whatever the year is, and what each is divided by must not be 0.
    private void CheckParts(MappingReader reader, AggregateKind kind, SubjectKind members, Measure? to)
    {
        foreach (var key in new[] { "in_year", "year", "against" })
        {
            if (reader.Find(key) is { } node)
                diagnostics.Report(DiagnosticKinds.PartsHaveNoYear, node.Span, ("found", key), ("kind", members.Label));
        }

        if (kind == AggregateKind.Ratio && to?.Enclose(new DomainFactValues(members)) is { } range && range.Contains(Rational.Zero))
            diagnostics.Report(DiagnosticKinds.MayDivideByZero, reader.Find("to")!.Span, ("found", TextOf(reader, "to")!), ("range", range.ToString()));
    }

    private static string? TextOf(MappingReader reader, string key) => (reader.Find(key) as ScalarNode)?.Text;

    // A share of something negative means nothing, and its ends could not be found side by side.
    private void CheckNotNegative(MappingReader reader, SubjectKind members, Measure? of, Measure? to)
    {
        foreach (var (key, measure) in new[] { ("of", of), ("to", to) })
        {
            if (measure?.Enclose(new DomainFactValues(members)).Lower.Value is null or { Sign: < 0 } && measure is not null)
                diagnostics.Report(DiagnosticKinds.MayBeNegative, reader.Find(key)!.Span, ("found", ((ScalarNode)reader.Find(key)!).Text), ("range", measure.Enclose(new DomainFactValues(members)).ToString()));
        }
    }
}
