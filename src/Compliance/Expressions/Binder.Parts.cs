using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;

namespace Compliance.Expressions;

/// <summary>The names of facts of other subjects, and numbers over parts: each becomes a fact of the kind that the expression is about.</summary>
internal sealed partial class Binder
{
    // Whether it is within a number over parts.
    private bool _isOfParts;

    // The slot of a name, or -1; nothing is reported.
    private int SlotOf(NameSyntax name)
    {
        if (name.Of is null || name.Of.Text == _kind.Name)
            return _kind.SlotOf(name.At.Text);
        if (_kind.KindsAbove.FirstOrDefault(kind => kind.Name == name.Of.Text) is not { } whole || whole.SlotOf(name.At.Text) is not (>= 0 and var slot))
            return -1;
        return _kind.Derive(new WholeDerivation(whole, slot).Fact);
    }

    // The kind whose fact a name means; null where it can mean none, which is reported.
    private SubjectKind? KindOf(NameSyntax name)
    {
        if (name.Of is null || name.Of.Text == _kind.Name)
            return _kind;
        if (_kind.KindsAbove.FirstOrDefault(kind => kind.Name == name.Of.Text) is { } whole)
            return whole;

        if (_kind.KindsBelow.FirstOrDefault(kind => kind.Name == name.Of.Text) is { } part)
        {
            _diagnostics.Report(DiagnosticKinds.FactOfParts, _span.Right(name.Of.Start), ("found", part.Name), ("expected", $"sum({part.Name}.{name.At.Text})"));
            return null;
        }

        ReportElsewhere(name.Of, new LocalizedText("不属于", "is no part of"), [.. _kind.KindsAbove.Prepend(_kind).Select(kind => kind.Name)]);
        return null;
    }

    private FactMeasure? BindFigure(FigureSyntax syntax)
    {
        if (FindPartsOf(syntax) is not { } parts)
            return null;

        var kind = (FigureKind)PartsFigure.Words.ToList().IndexOf(syntax.At.Text);
        var inner = new Binder(_text, parts, _span, _diagnostics, _terms, levels: null) { _isOfParts = true };
        var of = kind == FigureKind.Count ? null : inner.BindNumber(syntax.Operand, mayBeNegative: kind != FigureKind.Share);
        var by = syntax.By is null ? null : inner.BindNumber(syntax.By, mayBeNegative: false);
        var where = syntax.Where is null ? null : inner.BindCondition(syntax.Where);
        var among = syntax.Among is null ? null : inner.BindCondition(syntax.Among);
        if ((of is null && kind != FigureKind.Count) || (by is null && syntax.By is not null) || (where is null && syntax.Where is not null) || (among is null && syntax.Among is not null))
            return null;

        var figure = new PartsFigure(kind, parts, of, by, where, among);
        var text = TextOf(syntax);
        if (!figure.MayCount)
        {
            _diagnostics.Report(DiagnosticKinds.NoPartCounts, _span.Right(syntax.At.Start), ("found", text), ("kind", parts.Label));
            return null;
        }

        if (_isOfParts && !figure.IsOfNothingToo)
        {
            _diagnostics.Report(DiagnosticKinds.FigureOfNothing, _span.Right(syntax.At.Start), ("found", text));
            return null;
        }

        return FigureDerivation.Measure(_kind, text, figure);
    }

    private Measure? BindNumber(Syntax syntax, bool mayBeNegative)
    {
        if (BindMeasure(syntax) is not { } measure)
            return null;
        if (measure.IsDate)
            return Wrong<Measure>(syntax.First, new LocalizedText("日期", "a date"), Expected.Number);
        if (mayBeNegative || measure.Enclose(_domains) is { Lower.Value: { Sign: >= 0 } })
            return measure;

        _diagnostics.Report(DiagnosticKinds.MayBeNegative, _span.Right(syntax.First.Start), ("found", TextOf(syntax)), ("range", measure.Enclose(_domains).ToString()));
        return null;
    }

    // What is counted is named by its kind alone; of what is measured, the first fact says of which parts it is.
    private SubjectKind? FindPartsOf(FigureSyntax syntax)
    {
        var name = syntax.At.Text == "count" ? (syntax.Operand as NameSyntax is { Of: null } counted ? counted.At : null) : NamesIn(syntax.Operand).FirstOrDefault(one => one.Of is not null)?.Of;
        if (name is null)
        {
            _diagnostics.Report(
                DiagnosticKinds.NoKindOfParts, _span.Right(syntax.At.Start), ("found", TextOf(syntax)), ("expected", syntax.At.Text == "count" ? "count(window)" : $"{syntax.At.Text}(window.area)"));
            return null;
        }

        if (_kind.KindsBelow.FirstOrDefault(kind => kind.Name == name.Text) is { } parts)
            return parts;

        ReportElsewhere(name, new LocalizedText("不含", "has no parts of kind"), [.. _kind.KindsBelow.Select(kind => kind.Name)]);
        return null;
    }

    private void ReportElsewhere(Token name, LocalizedText what, IReadOnlyList<string> known) => _diagnostics.Report(
        DiagnosticKinds.KindElsewhere, _span.Right(name.Start), _diagnostics.Nearest(name.Text, known),
        ("kind", _kind.Label), ("what", what), ("found", name.Text), ("expected", known.Count == 0 ? new LocalizedText("（没有）", "(there are none)") : string.Join(", ", known)));

    private static IEnumerable<NameSyntax> NamesIn(Syntax syntax) => syntax switch
    {
        NameSyntax name => [name],
        NegateSyntax negate => NamesIn(negate.Operand),
        BinarySyntax binary => NamesIn(binary.Left).Concat(NamesIn(binary.Right)),
        ExtremumSyntax extremum => extremum.Operands.SelectMany(NamesIn),
        _ => [],
    };

    private string TextOf(Syntax syntax) => Regex.Replace(_text.Substring(syntax.First.Start, syntax.Last.Start + syntax.Last.Text.Length - syntax.First.Start), "\\s+", " ");
}
