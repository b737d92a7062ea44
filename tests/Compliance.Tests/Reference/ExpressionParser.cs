using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Tests.Reference;

/// <summary>Reads an expression that the library has accepted: nothing is checked here, and whatever is odd throws.</summary>
internal sealed partial class ExpressionParser
{
    private readonly SubjectKind _kind;
    private readonly string _text;
    private int _at;

    private ExpressionParser(string text, SubjectKind kind)
    {
        _text = text;
        _kind = kind;
    }

    public static Expression Parse(string text, SubjectKind kind)
    {
        var parser = new ExpressionParser(text, kind);
        var expression = parser.Chain("or", () => parser.Chain("and", parser.Not));
        parser.Skip();
        return parser._at == text.Length ? expression : throw new FormatException($"'{text[parser._at..]}' is left of '{text}'.");
    }

    private Expression Chain(string word, Func<Expression> operand)
    {
        var operands = new List<Expression> { operand() };
        while (TakeWord(word))
            operands.Add(operand());
        return operands.Count == 1 ? operands[0] : new ChainExpression(word, operands);
    }

    private Expression Not() => TakeWord("not") ? new NotExpression(Not()) : Comparison();

    private Expression Comparison()
    {
        var left = Sum();
        if (TakeWord("is"))
            return OneOf(((FactExpression)left).Slot);
        if (Take("!=", "≠", "<=", "≤", ">=", "≥", "<", ">", "=") is not { } sign)
            return AsCondition(left);
        if (left is FactExpression { Slot: var slot } && _kind.Facts[slot].Choices.Count > 0)
        {
            var equal = new MemberExpression(slot, BitOf(slot, Word()));
            return sign == "=" ? equal : new NotExpression(equal);
        }

        return new ComparisonExpression(left, sign switch { "≠" => "!=", "≤" => "<=", "≥" => ">=", _ => sign }, Sum());
    }

    private MemberExpression OneOf(int slot)
    {
        if (!TakeWord("one") || !TakeWord("of"))
            throw new FormatException(_text);

        var wanted = BitOf(slot, Word());
        while (Take(",") is not null)
            wanted |= BitOf(slot, Word());
        return new MemberExpression(slot, wanted);
    }

    // A Boolean stands alone.
    private Expression AsCondition(Expression operand) =>
        operand is FactExpression { Slot: var slot } && _kind.Facts[slot].Type == FactType.Boolean ? new MemberExpression(slot, 2) : operand;

    private Expression Sum() => Arithmetic(() => Arithmetic(Signed, "*", "/"), "+", "-");

    private Expression Arithmetic(Func<Expression> operand, params string[] signs)
    {
        var left = operand();
        while (Take(signs) is { } sign)
            left = new ArithmeticExpression(left, sign, operand());
        return left;
    }

    private Expression Signed() => Take("-") is not null ? new NegatedExpression(Signed()) : Operand();

    private Expression Operand()
    {
        Skip();
        if (Take("(") is not null)
        {
            var inner = Chain("or", () => Chain("and", Not));
            return Take(")") is not null ? inner : throw new FormatException(_text);
        }

        if (!char.IsAsciiDigit(_text[_at]))
            return new FactExpression(_kind.SlotOf(Word()));
        if (Match(Day()) is { } day)
            return new NumberExpression(CalendarDate.Parse(day).DayNumber);
        return new NumberExpression(Fraction.Parse(Match(Number())!) * UnitScale());
    }

    // The longest text behind a number that is a unit and ends where a word ends.
    private Fraction UnitScale()
    {
        for (var end = _text.Length; end > _at; end--)
        {
            if (end < _text.Length && (char.IsLetter(_text[end]) || _text[end] == '_') && char.IsLetter(_text[end - 1]))
                continue;
            if (_text[end - 1] == ' ' || Unit.TryParse(_text[_at..end]) is not { } unit)
                continue;

            _at = end;
            return Fraction.Of(unit.Scale);
        }

        return 1;
    }

    private ulong BitOf(int slot, string choice) => 1UL << _kind.Facts[slot].Choices.Select(one => one.Name).ToList().IndexOf(choice);

    private string Word() => Match(Name()) ?? throw new FormatException($"A name is wanted at {_at} of '{_text}'.");

    private bool TakeWord(string word)
    {
        var before = _at;
        if (Match(Name()) == word)
            return true;
        _at = before;
        return false;
    }

    private string? Take(params string[] signs)
    {
        Skip();
        var found = signs.FirstOrDefault(sign => string.CompareOrdinal(_text, _at, sign, 0, sign.Length) == 0);
        _at += found?.Length ?? 0;
        return found;
    }

    private string? Match(Regex form)
    {
        Skip();
        var match = form.Match(_text, _at);
        if (!match.Success)
            return null;
        _at += match.Length;
        return match.Value;
    }

    private void Skip()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
    }

    [GeneratedRegex(@"\G[a-z_][a-z0-9_]*", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\G[0-9][0-9,]*(\.[0-9]+)?([eE][-+]?[0-9]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\G[0-9]{4}-[0-9]{2}-[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
