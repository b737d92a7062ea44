using System.Linq;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Schemas;
using Compliance.Text;

namespace Compliance.Packs;

/// <summary>Reads <c>share</c>, <c>count</c>, <c>sum</c> and <c>ratio</c>: a number over the members of a jurisdiction.</summary>
internal sealed class AggregateReader(Vocabulary vocabulary, Terms terms, DiagnosticBag diagnostics)
{
    /// <summary>The kind of subject that has members: a descriptor's jurisdiction is one of its kind.</summary>
    public const string Jurisdiction = "jurisdiction";

    /// <summary>The keys of a rule that hold an aggregate; a key's index is its <see cref="AggregateKind"/>.</summary>
    public static readonly string[] Keys = ["share", "count", "sum", "ratio"];

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
        if (against && reader.Find("in_year") is null && !reader.IsMisspelt("in_year"))
            diagnostics.Report(DiagnosticKinds.MissingKey, reader.Span, ("expected", "in_year"));
        if (kind is AggregateKind.Share or AggregateKind.Ratio)
            CheckNotNegative(reader, members, of, to);
        return diagnostics.Items.Count > known ? null : new Aggregate(kind, members, of, to, among, where, inYear, against);
    }

    private SubjectKind? ReadMembers(MappingReader reader)
    {
        var name = reader.Text("members") ?? "project";
        if (vocabulary.FindKind(name) is { } members)
            return members;

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
