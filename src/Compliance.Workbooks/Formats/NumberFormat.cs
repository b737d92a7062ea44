using System;
using System.Buffers;
using System.Text;

namespace Compliance.Workbooks.Formats;

/// <summary>What the format of a cell says of the number in it: that it is a percentage, a day, or that a unit stands behind it.</summary>
internal sealed class NumberFormat
{
    private const string GeneralWord = "General";
    private const string Currencies = "¥￥$€£ ";

    private static readonly SearchValues<char> _signsOfDays = SearchValues.Create("ymdhse");

    private NumberFormat(NumberKind kind, string prefix = "", string suffix = "", int padding = 0) => (Kind, Prefix, Suffix, Padding) = (kind, prefix, suffix, padding);

    /// <summary>A number as it is.</summary>
    public static NumberFormat General { get; } = new(NumberKind.Number);

    /// <summary>What the number is.</summary>
    public NumberKind Kind { get; }

    /// <summary>What is shown before the number and is no currency, <c>约</c> for one; empty where nothing is.</summary>
    public string Prefix { get; }

    /// <summary>What is shown behind the number, a unit for one; empty where nothing is, or where it is scaled too.</summary>
    public string Suffix { get; }

    /// <summary>How many digits are shown at the least, as in numbers that are names: <c>0017</c>.</summary>
    public int Padding { get; }

    /// <summary>Reads a format such as <c>0.0%</c>, <c>yyyy"年"m"月"</c> or <c>#,##0.00"万m²"</c>. What is for negative numbers, after a semicolon, is not asked.</summary>
    public static NumberFormat Of(string code)
    {
        var signs = new StringBuilder();
        var before = new StringBuilder();
        var literals = new StringBuilder();
        var hasLiteralWithin = false;
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case 'G' or 'g' when string.Compare(code, i, GeneralWord, 0, GeneralWord.Length, StringComparison.OrdinalIgnoreCase) == 0:
                    signs.Append('0');
                    i += GeneralWord.Length - 1;
                    break;
                case '"':
                    var end = code.IndexOf('"', i + 1);
                    end = end < 0 ? code.Length : end;
                    AppendLiteral(code.AsSpan(i + 1, end - i - 1));
                    i = end;
                    break;
                case '\\' or '!' when i + 1 < code.Length:
                    AppendLiteral(code.AsSpan(++i, 1));
                    break;
                case '_' or '*' when i + 1 < code.Length:
                    // Room as wide as a character, or a character that fills the cell.
                    i++;
                    break;
                case '[':
                    var close = code.IndexOf(']', i);
                    if (close < 0)
                        return General;
                    AppendBracket(code.AsSpan(i + 1, close - i - 1));
                    i = close;
                    break;
                case > '\u007F' or '/' or '^':
                    AppendLiteral(code.AsSpan(i, 1));
                    signs.Append(code[i] == '/' ? "/" : "");
                    break;
                default:
                    hasLiteralWithin |= literals.Length > 0 && code[i] is '0' or '#' or '?';
                    signs.Append(code[i]);
                    break;
            }
        }

        return Of(signs.ToString(), hasLiteralWithin ? "" : before.ToString().Trim(Currencies.ToCharArray()), hasLiteralWithin ? "" : literals.ToString().Trim());

        void AppendLiteral(ReadOnlySpan<char> text)
        {
            (signs.ToString().AsSpan().IndexOfAny('0', '#', '?') >= 0 ? literals : before).Append(text);
        }

        // [h] counts hours, [$¥-804] is a currency, [Red] a colour, [>=100] a condition.
        void AppendBracket(ReadOnlySpan<char> text)
        {
            if (text.Length > 0 && text.ToString().ToLowerInvariant().Trim(text[0] is 'h' or 'H' ? 'h' : text[0] is 'm' or 'M' ? 'm' : 's').Length == 0)
                signs.Append(text);
        }
    }

    private static NumberFormat Of(string signs, string before, string literal)
    {
        if (signs.Contains('%', StringComparison.Ordinal))
            return new NumberFormat(NumberKind.Percentage);

        var small = signs.Trim().ToLowerInvariant();
        if (small == "@")
            return new NumberFormat(NumberKind.Number);
        if (small.AsSpan().IndexOfAny('0', '#', '?') < 0 && small.AsSpan().IndexOfAny(_signsOfDays) >= 0)
            return new NumberFormat(KindOfDay(small));
        // A comma behind the digits scales what is shown, and an exponent has signs of its own.
        var lastDigit = small.LastIndexOfAny(['0', '#', '?']);
        if (lastDigit < 0 || small.IndexOf(',', lastDigit) >= 0 || small.Contains('e', StringComparison.Ordinal) || literal == "/")
            return General;
        return new NumberFormat(NumberKind.Number, before, literal, small.Length > 1 && small.Trim('0').Length == 0 ? small.Length : 0);
    }

    // What is shown counts: of a month nobody knows the day. An m beside hours are minutes.
    private static NumberKind KindOfDay(string signs)
    {
        var hasYear = signs.AsSpan().IndexOfAny('y', 'e') >= 0;
        var hasDay = signs.Contains('d', StringComparison.Ordinal);
        var hasHours = signs.AsSpan().IndexOfAny('h', 's') >= 0;
        if (!hasYear && !hasDay && hasHours)
            return NumberKind.Time;
        return hasDay || !hasYear ? NumberKind.Day : signs.Contains('m', StringComparison.Ordinal) ? NumberKind.Month : NumberKind.Year;
    }
}
