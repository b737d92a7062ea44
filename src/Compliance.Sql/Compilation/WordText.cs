using System.Linq;
using Compliance.Sql.Dialects;
using Compliance.Sql.Syntax;
using Compliance.Values;

namespace Compliance.Sql.Compilation;

/// <summary>A text as it is looked up among words: in half-width forms and small letters, without blanks around it.</summary>
internal static class WordText
{
    // What is as wide as a Chinese character, the blanks that are not the usual one, and what they are otherwise.
    private static readonly string Wide = string.Concat(Enumerable.Range(0xFF01, 94).Select(sign => (char)sign)) + "\u3000\u00A0\t\r\n";
    private static readonly string Plain = string.Concat(Enumerable.Range(0x21, 94).Select(sign => (char)sign)) + "     ";

    /// <summary>A word in the same form.</summary>
    public static string Of(string word) => FullWidthForms.ToHalf(word).ToLowerInvariant();

    /// <summary>The text.</summary>
    public static SqlExpression Of(SqlExpression column, SqlDialect dialect) =>
        SqlSyntax.Call("LOWER", dialect.Trim(dialect.Translate(dialect.ToText(column), Wide, Plain)));
}
