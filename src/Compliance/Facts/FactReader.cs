using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Schemas;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>Reads what is stated of a fact into its box: a value, an interval, or an undecided choice.</summary>
internal sealed class FactReader(Fact fact, Unit? bareUnit, DiagnosticBag diagnostics)
{
    /// <summary>Reads a value. A bare number is in <paramref name="bareUnit"/> (a table's heading may give one), else in the fact's own unit.</summary>
    /// <returns>The value; null where nothing is stated, or where it is wrong, which is reported.</returns>
    public static StatedValue? Read(Fact fact, Node node, Unit? bareUnit, DiagnosticBag diagnostics)
    {
        var known = diagnostics.Items.Count;
        var stated = new FactReader(fact, bareUnit, diagnostics).Read(node);
        if (diagnostics.Items.Count > known)
            diagnostics.Locate(known, "facts." + fact.Name, fact.Name);
        return stated;
    }

    /// <summary>Reads a value that is given in code as a descriptor writes it.</summary>
    public static StatedValue? ReadInCode(Fact fact, string value, DiagnosticBag diagnostics) =>
        Read(fact, new ScalarNode(SourceSpan.None, value, isQuoted: true), null, diagnostics);

    private StatedValue? Read(Node node)
    {
        if (node is ScalarNode scalar && (scalar.IsNull || FactShapes.UnstatedWords.Contains(scalar.Text.Trim())))
            return null;

        return fact.Type switch
        {
            FactType.Boolean => ReadBoolean(node),
            FactType.Choice => ReadChoice(node),
            _ => ReadRange(node),
        };
    }

    private StatedValue? ReadBoolean(Node node)
    {
        if (AsScalar(node) is not { } scalar)
            return null;

        var word = scalar.Text.Trim().ToLowerInvariant();
        ulong? members = FactShapes.TrueWords.Contains(word) ? 2UL : FactShapes.FalseWords.Contains(word) ? 1UL : null;
        if (members is { } known)
            return new StatedValue(new ChoiceSet(known), fact.Unit, scalar.Text.Trim(), node.Span);

        diagnostics.Report(DiagnosticKinds.BadBoolean, scalar.Span, ("found", scalar.Text));
        return null;
    }

    private StatedValue? ReadChoice(Node node)
    {
        var options = node is SequenceNode sequence
            ? sequence.Items
            : AsScalar(node) is { } scalar ? Split(scalar) : [];
        if (node is SequenceNode { Items.Count: 0 })
            diagnostics.Report(DiagnosticKinds.NoChoice, node.Span, ("expected", fact.DescribeDomain()));

        ulong members = 0;
        var written = new List<string>();
        foreach (var option in options)
        {
            if (AsScalar(option) is not { } text)
                continue;

            var index = fact.IndexOfChoice(text.Text);
            if (index >= 0)
                members |= 1UL << index;
            else
                ReportUnknownChoice(text);
            written.Add(text.Text);
        }

        return members == 0 ? null : new StatedValue(new ChoiceSet(members), fact.Unit, string.Join(" | ", written), node.Span);
    }

    // An undecided choice on one line: school | hospital.
    private static List<ScalarNode> Split(ScalarNode scalar)
    {
        var parts = new List<ScalarNode>();
        var start = 0;
        foreach (var part in scalar.Text.Split('|', '｜'))
        {
            parts.Add(scalar.Part(start, start + part.Length));
            start += part.Length + 1;
        }

        return parts.Count == 1 ? [new ScalarNode(scalar.Span, scalar.Text.Trim(), scalar.IsQuoted)] : parts;
    }

    private void ReportUnknownChoice(ScalarNode text)
    {
        var names = fact.Choices.SelectMany(choice => new[] { choice.Name, choice.Label.Zh, choice.Label.En });
        diagnostics.Report(
            DiagnosticKinds.UnknownWord, text.Span, diagnostics.Nearest(text.Text, names),
            ("found", text.Text), ("expected", fact.DescribeDomain()));
    }

    private StatedValue? ReadRange(Node node)
    {
        var ends = new RangeReader(fact, bareUnit, diagnostics);
        if (node is not MappingNode)
            return AsScalar(node) is { } scalar ? Finish(ends.ReadInline(scalar), scalar.Text.Trim(), node.Span) : null;

        var known = diagnostics.Items.Count;
        if (MappingReader.Open(node, FactShapes.Interval, diagnostics) is not { } mapping || diagnostics.Items.Count > known)
            return null;

        var end = fact.Type == FactType.Date ? CommonShapes.Date : CommonShapes.Quantity;
        var min = mapping.Scalar("min", end);
        var max = mapping.Scalar("max", end);
        if (min is null && max is null)
        {
            if (mapping.Find("min") is null && mapping.Find("max") is null)
                MappingReader.ReportShape(node, fact.Type == FactType.Date ? CommonShapes.Date.ExpectedText : "{min: , max: }", diagnostics);
            return null;
        }

        var written = string.Join("..", new[] { min?.Text, max?.Text }.Where(end => end is not null));
        if (max is null)
            written = "≥ " + written;
        else if (min is null)
            written = "≤ " + written;
        return Finish(ends.Read(min, max), written, node.Span);
    }

    private static StatedValue? Finish((Interval Interval, Unit Unit)? read, string written, SourceSpan span) =>
        read is var (interval, unit) ? new StatedValue(new NumberRange(interval), unit, written, span) : null;

    private ScalarNode? AsScalar(Node node)
    {
        if (node is ScalarNode { IsNull: false } scalar)
            return scalar;

        MappingReader.ReportShape(node, fact.DescribeType(), diagnostics);
        return null;
    }
}
