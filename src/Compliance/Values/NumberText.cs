using System.Numerics;

namespace Compliance.Values;

/// <summary>Reads numbers exactly as people write them: <c>315.9864</c>, <c>12,000</c>, <c>-0.5</c>, <c>1.2e6</c>.</summary>
internal static class NumberText
{
    /// <summary>A number of more digits, or of a larger exponent, is refused: nothing real needs it, and exact arithmetic on it would be slow.</summary>
    public const int MostDigits = 60;

    private const int WordDigits = 18;

    public enum Outcome
    {
        NotANumber,
        Read,
        TooLong,
    }

    /// <summary>Reads the number that begins at <paramref name="start"/>; <paramref name="end"/> is just behind it.</summary>
    public static Outcome Read(string text, int start, out Rational value, out int end)
    {
        value = default;
        end = start;
        var position = start;
        var negative = false;
        if (position < text.Length && (text[position] is '-' or '+' or '\u2212'))
            negative = text[position++] is '-' or '\u2212';

        // What fits a machine word is gathered in one; only the rest of a long number needs more.
        var word = 0L;
        var digits = BigInteger.Zero;
        var count = 0;
        var decimals = 0;
        var sawPoint = false;
        var first = position;
        for (; position < text.Length; position++)
        {
            var character = text[position];
            if (character is >= '0' and <= '9')
            {
                // What is too long is still walked to its end, so that the message can say where it ends; it is not computed.
                if (++count <= WordDigits)
                    word = (word * 10) + (character - '0');
                else if (count <= MostDigits)
                    digits = ((count == WordDigits + 1 ? word : digits) * 10) + (character - '0');
                if (sawPoint)
                    decimals++;
            }
            else if (character == '.' && !sawPoint && IsDigit(text, position + 1))
            {
                sawPoint = true;
            }
            else if (character != ',' || sawPoint || !IsGroup(text, first, position))
            {
                break;
            }
        }

        if (count == 0)
            return Outcome.NotANumber;

        var exponent = ReadExponent(text, ref position);
        end = position;
        if (count > MostDigits || exponent is > MostDigits or < -MostDigits)
            return Outcome.TooLong;

        if (count <= WordDigits)
            digits = word;
        value = Rational.OfDecimal(negative ? -digits : digits, decimals - exponent);
        return Outcome.Read;
    }

    private static int ReadExponent(string text, ref int position)
    {
        if (position >= text.Length || text[position] is not ('e' or 'E'))
            return 0;

        var next = position + 1;
        var negative = next < text.Length && text[next] == '-';
        if (next < text.Length && (text[next] is '-' or '+'))
            next++;
        if (!IsDigit(text, next))
            return 0;

        var exponent = 0;
        for (; IsDigit(text, next); next++)
            exponent = exponent > 10_000 ? exponent : (exponent * 10) + (text[next] - '0');
        position = next;
        return negative ? -exponent : exponent;
    }

    // A comma groups digits by threes: one to three before the first, three behind each. Behind a 0 it groups nothing:
    // 0,123 is a decimal in some countries, and 123 in none.
    private static bool IsGroup(string text, int first, int comma)
    {
        if (comma == first || text[first] == '0')
            return false;

        var lastComma = text.LastIndexOf(',', comma - 1, comma - first);
        var before = lastComma < 0 ? comma - first : comma - lastComma - 1;
        return (lastComma < 0 ? before is >= 1 and <= 3 : before == 3)
            && IsDigit(text, comma + 1) && IsDigit(text, comma + 2) && IsDigit(text, comma + 3) && !IsDigit(text, comma + 4);
    }

    private static bool IsDigit(string text, int position) => position < text.Length && text[position] is >= '0' and <= '9';
}
