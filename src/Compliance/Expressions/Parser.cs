using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>
/// Parses an expression. From loosest to tightest: <c>or</c>; <c>and</c>; <c>not</c>; a comparison or <c>is one of</c>;
/// <c>+ -</c>; <c>* /</c>; a minus sign; facts, numbers, <c>least of (…)</c>, numbers over parts and parentheses.
/// </summary>
internal sealed class Parser
{
    public const int LongestText = 4_096;
    private const int MostTokens = 512;
    private const int MostDepth = 48;

    private static readonly string[] Comparisons = ["=", "!=", "<", "<=", ">", ">=", "≤", "≥", "≠"];

    // Within a number over parts, these follow on what is measured.
    private static readonly string[] BehindFigures = ["by", "where", "among"];

    private readonly List<Token> _tokens;
    private readonly SourceSpan _span;
    private readonly UnitTable _units;
    private readonly DiagnosticBag _diagnostics;
    private int _position;
    private int _depth;
    private int _figures;

    private Parser(List<Token> tokens, SourceSpan span, UnitTable units, DiagnosticBag diagnostics)
    {
        _units = units;
        _tokens = tokens;
        _span = span;
        _diagnostics = diagnostics;
    }

    private Token Current => _tokens[_position];

    private bool IsAtComparison => Current.Kind == TokenKind.Symbol && Comparisons.Contains(Current.Text);

    /// <summary>The expression's tree; null, with a diagnostic for the first error, if it is none.</summary>
    public static Syntax? Parse(string text, SourceSpan span, UnitTable units, DiagnosticBag diagnostics)
    {
        if (text.Length > LongestText)
        {
            diagnostics.Report(DiagnosticKinds.ExpressionTooLarge, span, ("limit", new LocalizedText($"{LongestText} 个字符", $"{LongestText} characters")));
            return null;
        }

        if (Lexer.Read(text, span, units, diagnostics) is not { } tokens)
            return null;
        if (tokens.Count > MostTokens)
        {
            diagnostics.Report(DiagnosticKinds.ExpressionTooLarge, span, ("limit", new LocalizedText($"{MostTokens} 个词", $"{MostTokens} words")));
            return null;
        }

        var parser = new Parser(tokens, span, units, diagnostics);
        var syntax = parser.ParseOr();
        return syntax is null || parser.Current.Kind == TokenKind.End ? syntax : parser.Unexpected(parser.IsAtComparison ? Expected.Chain : Expected.Operator);
    }

    private Syntax? ParseOr() => ParseChain(ParseAnd, "or");

    private Syntax? ParseAnd() => ParseChain(ParseNot, "and");

    private Syntax? ParseNot()
    {
        if (!Current.Is("not"))
            return ParseComparison();

        var at = Take();
        return Nested(ParseNot) is { } operand ? new NotSyntax(at, operand) : null;
    }

    private Syntax? ParseComparison()
    {
        if (Current.Is("at") && _position + 2 < _tokens.Count && _tokens[_position + 1].Is("least") && _tokens[_position + 2].Kind == TokenKind.Number)
            return ParseAtLeast();

        var left = ParseSum();
        if (left is null)
            return null;
        if (Current.Is("is"))
            return ParseOneOf(left);
        if (!IsAtComparison)
            return left;

        var at = Take();
        return ParseSum() is { } right ? new BinarySyntax(at, left, right) : null;
    }

    // at least 3 of a, b = c, not d: what holds and or or stands in parentheses.
    private Syntax? ParseAtLeast()
    {
        var at = Take();
        Take();
        var count = Take();
        if (!Current.Is("of"))
            return Unexpected(Expected.AtLeast);

        var operands = new List<Syntax>();
        do
        {
            Take();
            if (Nested(ParseNot) is not { } operand)
                return null;
            operands.Add(operand);
        }
        while (Current.Is(","));

        return new AtLeastSyntax(at, count, operands);
    }

    private Syntax? ParseOneOf(Syntax operand)
    {
        var at = Take();
        foreach (var word in new[] { "one", "of" })
        {
            if (!Current.Is(word))
                return Unexpected(Expected.OneOf);
            Take();
        }

        var choices = new List<Token>();
        do
        {
            if (choices.Count > 0)
                Take();
            if (Current.Kind != TokenKind.Name || Keywords.Contains(Current.Text))
                return Unexpected(Expected.Choice);
            choices.Add(Take());
        }
        while (Current.Is(","));

        return new OneOfSyntax(at, operand, choices);
    }

    private Syntax? ParseSum() => ParseChain(ParseProduct, "+", "-");

    private Syntax? ParseProduct() => ParseChain(ParseSign, "*", "/");

    private Syntax? ParseSign()
    {
        if (!Current.Is("-"))
            return ParseOperand();

        var at = Take();
        return Nested(ParseSign) is { } operand ? new NegateSyntax(at, operand) : null;
    }

    private Syntax? ParseOperand()
    {
        if (Current.Kind is TokenKind.Number or TokenKind.Date)
        {
            var literal = Take();
            if (Current.Kind == TokenKind.Name && !Keywords.Contains(Current.Text) && !(_figures > 0 && BehindFigures.Contains(Current.Text)))
            {
                _diagnostics.Report(
                    DiagnosticKinds.UnknownUnit, _span.Right(Current.Start), _diagnostics.Nearest(Current.Text, _units.Names),
                    ("found", Current.Text), ("expected", "m², t, %"));
                return null;
            }

            return new LiteralSyntax(literal);
        }

        if ((Current.Is("least") || Current.Is("greatest")) && _tokens[_position + 1].Is("of"))
            return ParseExtremum();
        if (Current.Kind == TokenKind.Name && PartsFigure.Words.Contains(Current.Text) && _tokens[_position + 1].Is("("))
            return ParseFigure();
        if (Current.Kind == TokenKind.Name && !Keywords.Contains(Current.Text))
            return ParseName();
        if (!Current.Is("("))
            return Unexpected(Expected.Operand);

        Take();
        var inner = Nested(ParseOr);
        if (inner is null)
            return null;
        if (!Current.Is(")"))
            return Unexpected(Expected.ClosingParenthesis);

        Take();
        return inner;
    }

    // least of (a, b): the words are names of facts too, where no "of" follows.
    private Syntax? ParseExtremum()
    {
        var at = Take();
        Take();
        if (!Current.Is("("))
            return Unexpected(Expected.OpeningParenthesis);

        var operands = new List<Syntax>();
        do
        {
            Take();
            if (Nested(ParseSum) is not { } operand)
                return null;
            operands.Add(operand);
        }
        while (Current.Is(","));

        if (operands.Count == 1)
            return Unexpected(Expected.SecondOperand);
        if (!Current.Is(")"))
            return Unexpected(Expected.ClosingParenthesis);

        return new ExtremumSyntax(at, operands, Take());
    }

    // building.height, or height
    private Syntax? ParseName()
    {
        // A name is followed by an operator: if a … and min(a, b) are of another language.
        var next = _tokens[_position + 1];
        if (next.Is("(") || (next.Kind is TokenKind.Name or TokenKind.Number or TokenKind.Date && ForeignWords.Meaning(Current.Text) is not null && !Keywords.Contains(next.Text)))
            return Unexpected(next.Is("(") ? Expected.Function : Expected.Operand);

        var name = Take();
        if (!Current.Is("."))
            return new NameSyntax(name);

        Take();
        return Current.Kind == TokenKind.Name && !Keywords.Contains(Current.Text) ? new NameSyntax(Take(), name) : Unexpected(Expected.FactName);
    }

    // average(window.u by window.area where window.side = south): the words are names of facts too, where no parenthesis follows.
    private Syntax? ParseFigure()
    {
        _figures++;
        var figure = ParseFigureAt(Take());
        _figures--;
        return figure;
    }

    private Syntax? ParseFigureAt(Token at)
    {
        Take();
        if (Nested(ParseSum) is not { } operand)
            return null;

        Syntax? by = null;
        Syntax? where = null;
        if (Current.Is("by") && at.Is("average"))
        {
            Take();
            if ((by = Nested(ParseSum)) is null)
                return null;
        }

        if (Current.Is("where"))
        {
            Take();
            if ((where = Nested(ParseOr)) is null)
                return null;
        }

        // share(window.area where opens among side = south)
        Syntax? among = null;
        if (Current.Is("among") && at.Is("share") && where is not null)
        {
            Take();
            if ((among = Nested(ParseOr)) is null)
                return null;
        }

        if (Current.Is(")"))
            return new FigureSyntax(at, operand, by, where, among, Take());
        if (where is not null)
            return Unexpected(at.Is("share") && among is null ? Expected.ShareEnd : Expected.ClosingParenthesis);
        return Unexpected(at.Is("average") && by is null ? Expected.AverageEnd : Expected.FigureEnd);
    }

    private Syntax? ParseChain(System.Func<Syntax?> parseOperand, params string[] operators)
    {
        var left = parseOperand();
        while (left is not null && operators.Any(Current.Is))
        {
            var at = Take();
            left = parseOperand() is { } right ? new BinarySyntax(at, left, right) : null;
        }

        return left;
    }

    private Syntax? Nested(System.Func<Syntax?> parse)
    {
        if (_depth == MostDepth)
        {
            _diagnostics.Report(DiagnosticKinds.ExpressionTooLarge, _span.Right(Current.Start), ("limit", new LocalizedText($"{MostDepth} 层嵌套", $"{MostDepth} levels of nesting")));
            return null;
        }

        _depth++;
        var syntax = parse();
        _depth--;
        return syntax;
    }

    private Syntax? Unexpected(LocalizedText expected)
    {
        LocalizedText found = Current.Kind == TokenKind.End ? new LocalizedText("结尾", "the end") : Current.Text;
        _diagnostics.Report(DiagnosticKinds.Unexpected, _span.Right(Current.Start), ForeignWords.Meaning(Current.Text), ("found", found), ("expected", expected));
        return null;
    }

    private Token Take() => _tokens[_position++];
}
