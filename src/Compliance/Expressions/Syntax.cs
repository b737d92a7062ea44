using System.Collections.Generic;

namespace Compliance.Expressions;

/// <summary>An expression as it is written, before names and units are checked.</summary>
/// <param name="At">The token that a message about it points at.</param>
internal abstract record Syntax(Token At)
{
    /// <summary>Its first token, parentheses around it left out.</summary>
    public virtual Token First => At;

    /// <summary>Its last token, parentheses around it left out.</summary>
    public virtual Token Last => At;
}

/// <summary>A name: a fact, or a choice behind an equals sign. A fact of another subject has the kind of that before it: <c>building.height</c>.</summary>
internal sealed record NameSyntax(Token At, Token? Of = null) : Syntax(At)
{
    public override Token First => Of ?? At;
}

/// <summary><c>average(window.u by window.area where window.side = south)</c>: a number over parts.</summary>
internal sealed record FigureSyntax(Token At, Syntax Operand, Syntax? By, Syntax? Where, Syntax? Among, Token End) : Syntax(At)
{
    public override Token Last => End;
}

/// <summary>A number with its unit, or a date.</summary>
internal sealed record LiteralSyntax(Token At) : Syntax(At);

/// <summary>A minus sign before an operand.</summary>
internal sealed record NegateSyntax(Token At, Syntax Operand) : Syntax(At)
{
    public override Token Last => Operand.Last;
}

/// <summary>Two operands and the operator between them: <c>+ - * / = != &lt; &lt;= &gt; &gt;= and or</c>.</summary>
internal sealed record BinarySyntax(Token At, Syntax Left, Syntax Right) : Syntax(At)
{
    public override Token First => Left.First;

    public override Token Last => Right.Last;
}

/// <summary><c>not</c> before an operand.</summary>
internal sealed record NotSyntax(Token At, Syntax Operand) : Syntax(At);

/// <summary><c>fact is one of a, b</c>.</summary>
internal sealed record OneOfSyntax(Token At, Syntax Operand, IReadOnlyList<Token> Choices) : Syntax(At);

/// <summary><c>at least 3 of</c> conditions.</summary>
internal sealed record AtLeastSyntax(Token At, Token Count, IReadOnlyList<Syntax> Operands) : Syntax(At)
{
    public override Token Last => Operands[Operands.Count - 1].Last;
}

/// <summary><c>least of (a, b)</c> or <c>greatest of (a, b)</c>.</summary>
internal sealed record ExtremumSyntax(Token At, IReadOnlyList<Syntax> Operands, Token End) : Syntax(At)
{
    public override Token Last => End;
}
