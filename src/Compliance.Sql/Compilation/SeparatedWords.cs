using System.Collections.Generic;
using System.Linq;
using Compliance.Sql.Dialects;
using Compliance.Sql.Syntax;
using static Compliance.Sql.Syntax.SqlSyntax;

namespace Compliance.Sql.Compilation;

/// <summary>Several words in one text, of which one is meant.</summary>
internal static class SeparatedWords
{
    /// <summary>A text without blanks beside the signs between its words.</summary>
    public static SqlExpression WithoutBlanks(SqlExpression text, string separator) =>
        Call("REPLACE", Call("REPLACE", text, Literal(" " + separator), Literal(separator)), Literal(separator + " "), Literal(separator));

    /// <summary>The bits of all words; NULL where one of them is not known, since then they take up less of the text than there is.</summary>
    public static SqlExpression Members(SqlExpression text, IReadOnlyList<(string Word, ulong Members)> words, string separator, bool isCaseless, SqlDialect dialect)
    {
        var known = words.Where(word => word.Word.Length > 0).Select(word => (Word: isCaseless ? word.Word.ToLowerInvariant() : word.Word, Value: word.Members)).DistinctBy(word => word.Word).ToList();
        var all = known.Aggregate(0UL, (bits, word) => bits | word.Value);
        var bounded = Call("CONCAT", Literal(separator), text, Literal(separator));

        // Each word with one sign behind it, and the first sign of all.
        var length = Sum(known.Select(word => If(Has(bounded, word.Word, separator, dialect), Whole(word.Word.Length + separator.Length), Whole(0))).Append(Whole(separator.Length)));
        var bits = Enumerable.Range(0, 64).Select(bit => 1UL << bit).Where(bit => (all & bit) != 0)
            .Select(bit => If(Any(known.Where(word => (word.Value & bit) != 0).Select(word => Has(bounded, word.Word, separator, dialect))), Whole(bit), Whole(0)));
        return Case(
            [
                new CaseBranch(Apply(SqlOperator.Equal, text, Literal("")), Whole(all)),
                new CaseBranch(Apply(SqlOperator.Equal, dialect.Length(bounded), length), Sum(bits)),
            ],
            Null);
    }

    private static SqlExpression Has(SqlExpression bounded, string word, string separator, SqlDialect dialect) => dialect.Contains(bounded, separator + word + separator);
}
