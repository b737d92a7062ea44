using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Schemas;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>Reads what is stated of a fact into its box: a value, an interval, or an undecided choice.</summary>
internal sealed class FactReader(Fact fact, Unit? bareUnit, BarePercentage percent, DiagnosticBag diagnostics)
{
    /// <summary>Reads a value. A bare number is in <paramref name="bareUnit"/> (a table's heading may give one), else in the fact's own unit.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="node">The value.</param>
    /// <param name="bareUnit">The unit of a bare number; null for the fact's own.</param>
    /// <param name="diagnostics">Takes what is wrong or worth a look.</param>
    /// <param name="percent">What a bare number of at most 1 means for a fact in per cent.</param>
    /// <returns>The value; null where nothing is stated, or where it is wrong, which is reported.</returns>
    public static StatedValue? Read(Fact fact, Node node, Unit? bareUnit, DiagnosticBag diagnostics, BarePercentage percent = BarePercentage.EitherWay)
    {
        var known = diagnostics.Items.Count;
        var stated = new FactReader(fact, bareUnit, percent, diagnostics).Read(node);
        if (diagnostics.Items.Count > known)
            diagnostics.Locate(known, "facts." + fact.Name, fact.Name);
        return stated;
    }

    private StatedValue? Read(Node node)
    {
        if (node is ScalarNode scalar && IsNotStated(scalar))
            return null;

        return fact.Type switch
        {
            FactType.Boolean => ReadBoolean(node),
            FactType.Choice => ReadChoice(node),
            _ => ReadRange(node),
        };
    }

    // The words that a fact has for its own values come before those for what is not stated.
    private bool IsNotStated(ScalarNode scalar)
    {
        if (scalar.IsNull)
            return true;
        if (fact.Type == FactType.Choice ? fact.IndexOfChoice(Blanks.Trim(scalar.Text)) >= 0 : fact.Type == FactType.Boolean && BooleanWords.Read(scalar.Text) is not null)
            return false;
        return NotStated.Says(scalar.Text);
    }

    private StatedValue? ReadBoolean(Node node)
    {
        if (AsScalar(node) is not { } scalar)
            return null;

        if (BooleanWords.Read(scalar.Text) is { } known)
            return new StatedValue(new ChoiceSet(known ? 2UL : 1UL), fact.Unit, Blanks.Trim(scalar.Text), node.Span);

        if (SpreadsheetErrors.Report(scalar.Text, scalar.Span, diagnostics))
            return null;
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

            var index = fact.IndexOfChoice(Blanks.Trim(text.Text));
            if (index >= 0)
                members |= 1UL << index;
            else
                ReportUnknownChoice(text);
            written.Add(text.Text);
        }

        return members == 0 ? null : new StatedValue(new ChoiceSet(members), fact.Unit, string.Join(" | ", written), node.Span);
    }

    // An undecided choice on one line: school | hospital, 学校、医院, 学校或医院. A label may hold such a sign itself.
    private List<ScalarNode> Split(ScalarNode scalar)
    {
        var whole = new ScalarNode(scalar.Span, Blanks.Trim(scalar.Text), scalar.IsQuoted);
        if (fact.IndexOfChoice(whole.Text) >= 0)
            return [whole];

        var parts = new List<ScalarNode>();
        var start = 0;
        foreach (var part in scalar.Text.Split('|', '｜', '、', '或'))
        {
            parts.Add(scalar.Part(start, start + part.Length));
            start += part.Length + 1;
        }

        return parts.Count == 1 ? [whole] : parts;
    }

    private void ReportUnknownChoice(ScalarNode text)
    {
        if (SpreadsheetErrors.Report(text.Text, text.Span, diagnostics))
            return;

        var names = fact.Choices.SelectMany(choice => new[] { choice.Name, choice.Label.Zh, choice.Label.En });
        diagnostics.Report(
            DiagnosticKinds.UnknownWord, text.Span, diagnostics.Nearest(text.Text, names),
            ("found", text.Text), ("expected", fact.DescribeDomain()));
    }

    private StatedValue? ReadRange(Node node)
    {
        var ends = new RangeReader(fact, bareUnit, percent, diagnostics);
        if (node is not MappingNode)
            return AsScalar(node) is { } scalar ? Finish(ends.ReadInline(scalar), Blanks.Trim(scalar.Text), node.Span) : null;

        var known = diagnostics.Items.Count;
        if (MappingReader.Open(node, FactShapes.Interval, diagnostics) is not { } mapping || diagnostics.Items.Count > known)
            return null;

        var end = fact.Type == FactType.Date ? CommonShapes.Date : CommonShapes.Quantity;
        var min = StatedEnd(mapping.Scalar("min", end));
        var max = StatedEnd(mapping.Scalar("max", end));
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

    private static ScalarNode? StatedEnd(ScalarNode? end) => end is null || NotStated.Says(end.Text) ? null : end;

    private static StatedValue? Finish((NumberRange Range, Unit Unit)? read, string written, SourceSpan span) =>
        read is var (range, unit) ? new StatedValue(range, unit, written, span) : null;

    private ScalarNode? AsScalar(Node node)
    {
        if (node is ScalarNode { IsNull: false } scalar)
            return scalar;

        MappingReader.ReportShape(node, fact.DescribeType(), diagnostics);
        return null;
    }
}
