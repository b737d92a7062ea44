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
    private readonly string _text;
    private readonly Names _names;
    private SubjectKind _kind;
    private int _at;

    private ExpressionParser(string text, SubjectKind kind, Names names)
    {
        _text = text;
        _kind = kind;
        _names = names;
    }

    public static Expression Parse(string text, SubjectKind kind, Names? names = null)
    {
        var parser = new ExpressionParser(text, kind, names ?? Names.None);
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
        if (TakeWord("at"))
            return AtLeast();

        var left = Sum();
        if (left is AncestorExpression ancestor)
            return In(ancestor.Kind, () => Compared(ancestor.Fact)) is var about && ReferenceEquals(about, ancestor.Fact) ? left : new AncestorExpression(ancestor.Kind, about);
        return Compared(left);
    }

    private Expression Compared(Expression left)
    {
        if (TakeWord("is"))
            return OneOf(((FactExpression)left).Slot);
        if (Take("!=", "≠", "<=", "≤", ">=", "≥", "<", ">", "=") is not { } found)
            return AsCondition(left);

        var sign = found switch { "≠" => "!=", "≤" => "<=", "≥" => ">=", _ => found };
        if (left is FactExpression { Slot: var slot } && _kind.Facts[slot].Choices.Count > 0)
            return Choice(slot, sign, BitOf(slot, Word()));
        if (left is LevelExpression level)
            return new ComparisonExpression(left, sign, new NumberExpression(level.Score.NumberOf(Word())));
        var right = Sum();
        return new ComparisonExpression(Beside(left, right), sign, Beside(right, left));
    }

    /// <summary>The time between two days as it is counted beside another one: in months, where that is.</summary>
    public static Expression Beside(Expression expression, bool isInMonths) => expression is BetweenExpression between && isInMonths ? between with { IsInMonths = true } : expression;

    private Expression Beside(Expression expression, Expression other) => Beside(expression, IsInMonths(other));

    private static bool IsMonthUnit(string text) => text.Trim() is "month" or "months" or "个月" or "月" or "a" or "year" or "years" or "年";

    private bool IsInMonths(Expression expression) => expression switch
    {
        NumberExpression number => number.IsInMonths,
        FactExpression fact => IsMonthUnit(_kind.Facts[fact.Slot].Unit.Symbol.En),
        ExtremeExpression extreme => IsInMonths(extreme.Operands[0]),
        _ => false,
    };

    private bool IsDay(Expression expression) => expression switch
    {
        NumberExpression number => number.IsDay,
        FactExpression fact => _kind.Facts[fact.Slot].Type == FactType.Date,
        ExtremeExpression extreme => IsDay(extreme.Operands[0]),
        ShiftedExpression => true,
        _ => false,
    };

    // Of a day and a time comes a day, of two days a time.
    private Expression Join(Expression left, string sign, Expression right)
    {
        if (IsDay(left) && IsDay(right))
            return new BetweenExpression(left, right, IsInMonths: false);
        if (IsDay(left))
            return new ShiftedExpression(left, right, sign == "+", IsInMonths(right));
        return IsDay(right) ? new ShiftedExpression(right, left, IsLater: true, IsInMonths(left)) : new ArithmeticExpression(left, sign, right);
    }

    private ExtremeExpression Extreme(bool isLeast)
    {
        if (Take("(") is null)
            throw new FormatException(_text);

        var operands = new List<Expression> { Sum() };
        while (Take(",") is not null)
            operands.Add(Sum());
        return Take(")") is null ? throw new FormatException(_text) : new ExtremeExpression(isLeast, operands);
    }

    // Choices that are ordered stand in their order.
    private static Expression Choice(int slot, string sign, ulong bit) => sign switch
    {
        "=" => new MemberExpression(slot, bit),
        "!=" => new NotExpression(new MemberExpression(slot, bit)),
        "<" => new MemberExpression(slot, bit - 1),
        "<=" => new MemberExpression(slot, bit | (bit - 1)),
        ">" => new NotExpression(new MemberExpression(slot, bit | (bit - 1))),
        _ => new NotExpression(new MemberExpression(slot, bit - 1)),
    };

    // at least 3 of a, b, c
    private AtLeastExpression AtLeast()
    {
        if (!TakeWord("least") || Match(Number()) is not { } count || !TakeWord("of"))
            throw new FormatException(_text);

        var operands = new List<Expression> { Not() };
        while (Take(",") is not null)
            operands.Add(Not());
        return new AtLeastExpression(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), operands);
    }

    // average(window.u_value by window.area where window.orientation = south), count(window where …)
    private PartsExpression Parts(string word)
    {
        var before = _at;
        var kind = _names.Kind(Word())!;
        _at = word == "count" ? _at : before;
        return In(kind, () =>
        {
            var of = word == "count" ? null : Sum();
            var by = TakeWord("by") ? Sum() : null;
            var where = TakeWord("where") ? Chain("or", () => Chain("and", Not)) : null;
            var among = TakeWord("among") ? Chain("or", () => Chain("and", Not)) : null;
            return Take(")") is null ? throw new FormatException(_text) : new PartsExpression(word, kind, of, by, where, among);
        });
    }

    private T In<T>(SubjectKind kind, Func<T> read)
    {
        var outer = _kind;
        _kind = kind;
        var result = read();
        _kind = outer;
        return result;
    }

    // A name: a fact, the level of another rule, a number over parts, or a fact of the kind that is named before the point.
    private Expression Named(string word)
    {
        if (word is "least" or "greatest" && TakeWord("of"))
            return Extreme(word == "least");
        if (_names.Terms.TryGetValue(word, out var term))
            return Parse(term, _kind, _names);
        if (Take("(") is not null)
            return Parts(word);
        if (_names.Kind(word) is { } kind && Take(".") is not null)
        {
            var fact = In(kind, () => Named(Word()));
            return kind == _kind ? fact : new AncestorExpression(kind, fact);
        }

        return _names.Levels.TryGetValue(word, out var score) ? new LevelExpression(score) : new FactExpression(_kind.SlotOf(word));
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
            left = sign is "+" or "-" ? Join(left, sign, operand()) : new ArithmeticExpression(left, sign, operand());
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
            return Named(Word());
        if (Match(Day()) is { } day)
            return new NumberExpression(CalendarDate.Parse(day).DayNumber, IsDay: true);

        var number = Fraction.Parse(Match(Number())!);
        var start = _at;
        var scale = UnitScale();
        return new NumberExpression(number * scale, IsInMonths: IsMonthUnit(_text[start.._at]));
    }

    // The longest text behind a number that is a unit and ends where a word ends.
    private Fraction UnitScale()
    {
        for (var end = _text.Length; end > _at; end--)
        {
            if (end < _text.Length && (char.IsLetter(_text[end]) || _text[end] == '_') && char.IsLetter(_text[end - 1]))
                continue;
            if (_text[end - 1] == ' ' || Unit.TryParse(_text[_at..end], _kind.Units) is not { } unit)
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
