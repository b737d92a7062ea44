using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>Cuts an expression into tokens. A number takes the unit behind it along: <c>300 t/10⁴m²</c> is one token.</summary>
internal static class Lexer
{
    // How other languages and Chinese keyboards write it, and how it is written here.
    private static readonly (string Sign, string Meant)[] Foreign =
    [
        ("==", "="), ("<>", "!="), ("=>", ">="), ("=<", "<="), ("&&", "and"), ("||", "or"), ("×", "*"), ("÷", "/"),
        ("（", "("), ("）", ")"), ("，", ","), ("＝", "="), ("＞", ">"), ("＜", "<"), ("＋", "+"), ("－", "-"), ("％", "%"), ("／", "/"), ("＊", "*"),
    ];

    /// <summary>The tokens, the last of them the end; null where a character belongs to no token, which is reported.</summary>
    public static List<Token>? Read(string text, SourceSpan span, UnitTable units, DiagnosticBag diagnostics)
    {
        var tokens = new List<Token>();
        var position = 0;
        while (true)
        {
            while (position < text.Length && char.IsWhiteSpace(text[position]))
                position++;
            if (position == text.Length)
            {
                tokens.Add(new Token(TokenKind.End, "", position));
                return tokens;
            }

            if (ReadToken(text, position, span, units, diagnostics) is not { } token)
                return null;

            tokens.Add(token);
            position += token.Text.Length;
        }
    }

    private static Token? ReadToken(string text, int start, SourceSpan span, UnitTable units, DiagnosticBag diagnostics)
    {
        var character = text[start];
        if (IsNameStart(character))
        {
            var end = start;
            while (end < text.Length && (IsNameStart(text[end]) || char.IsDigit(text[end])))
                end++;
            var name = text.Substring(start, end - start);
            return new Token(TokenKind.Name, name.Substring(0, ForeignWords.NameLength(name)), start);
        }

        if (character is >= '0' and <= '9')
            return ReadDate(text, start) ?? ReadNumber(text, start, span, units, diagnostics);

        if (ForeignAt(text, start).Sign is not null)
        {
            ReportForeign(text, start, span, diagnostics);
            return null;
        }

        foreach (var symbol in new[] { "<=", ">=", "!=", "<", ">", "=", "+", "-", "*", "/", "(", ")", ",", ".", "≤", "≥", "≠" })
        {
            if (text.Has(start, symbol))
                return new Token(TokenKind.Symbol, symbol, start);
        }

        ReportForeign(text, start, span, diagnostics);
        return null;
    }

    private static void ReportForeign(string text, int start, SourceSpan span, DiagnosticBag diagnostics)
    {
        var (sign, meant) = ForeignAt(text, start);
        var found = sign ?? text.Substring(start, char.IsSurrogatePair(text, start) ? 2 : 1);
        diagnostics.Report(DiagnosticKinds.Unexpected, span.Right(start), meant, ("found", found), ("expected", Expected.Token));
    }

    private static (string? Sign, string? Meant) ForeignAt(string text, int start) =>
        Foreign.FirstOrDefault(foreign => text.Has(start, foreign.Sign));

    private static Token? ReadDate(string text, int start)
    {
        const int Length = 10;
        return start + Length <= text.Length
            && (start + Length == text.Length || !char.IsLetterOrDigit(text[start + Length]))
            && text[start + 4] == '-' && text[start + 7] == '-'
            && CalendarDate.TryParse(text.Substring(start, Length), out var date)
            ? new Token(TokenKind.Date, text.Substring(start, Length), start, new Quantity(date.DayNumber, Unit.One))
            : null;
    }

    private static Token? ReadNumber(string text, int start, SourceSpan span, UnitTable units, DiagnosticBag diagnostics)
    {
        var outcome = NumberText.Read(text, start, out var value, out var end);
        if (outcome != NumberText.Outcome.Read)
        {
            diagnostics.Report(
                DiagnosticKinds.NumberTooLong, span.Right(start),
                ("found", text.Substring(start, System.Math.Min(20, text.Length - start)) + "…"), ("limit", DecimalText.Of(NumberText.MostDigits)));
            return null;
        }

        var unitAt = end;
        while (unitAt < text.Length && text[unitAt] == ' ')
            unitAt++;
        if (UnitReader.TryRead(text, unitAt, units, out var unit, out var unitEnd))
            end = unitEnd;
        else
            unit = Unit.One;
        return new Token(TokenKind.Number, text.Substring(start, end - start), start, new Quantity(value, unit));
    }

    private static bool IsNameStart(char character) => char.IsLetter(character) || character == '_';
}
