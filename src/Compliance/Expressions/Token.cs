using Compliance.Values;

namespace Compliance.Expressions;

internal enum TokenKind
{
    Name,
    Number,
    Date,
    Symbol,
    End,
}

/// <summary>A piece of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text as written; empty at the end.</param>
/// <param name="Start">Where it begins in the expression, from 0.</param>
/// <param name="Quantity">The value of a number with its unit, or of a date as a day number.</param>
internal sealed record Token(TokenKind Kind, string Text, int Start, Quantity? Quantity = null)
{
    public bool Is(string text) => (Kind is TokenKind.Name or TokenKind.Symbol) && Text == text;
}
