using System.Collections.Generic;
using System.Linq;
using Compliance.Localization;

namespace Compliance.Values;

/// <summary>
/// Reads units: factors with powers, joined by <c>·</c>, under each other by <c>/</c>, with powers of ten before them.
/// What follows a <c>/</c> divides as a whole, so <c>t/10⁴m²</c> is per ten thousand square metres and
/// <c>kWh/m²·a</c> is per square metre and year, as people mean them.
/// </summary>
internal static class UnitReader
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const int MostDepth = 8;

    // No unit that means anything has more, and a text of many would take long to multiply.
    private const int MostFactors = 16;

    /// <summary>Reads the longest unit that begins at <paramref name="start"/>; <paramref name="end"/> is just behind it.</summary>
    public static bool TryRead(string text, int start, UnitTable table, out Unit unit, out int end)
    {
        var reader = new Cursor(text, start, table);
        if (reader.ReadUnit(0) is { } product)
        {
            end = reader.Position;
            var written = text.Substring(start, end - start);
            unit = new Unit(new LocalizedText(product.Chinese, written), product.Dimension, product.Scale, product.IsDifference, table);
            return true;
        }

        unit = Unit.One;
        end = start;
        return false;
    }

    /// <summary>The power of ten that a unit begins with, 万 or 10⁴; null where it begins with none.</summary>
    public static Rational? LeadingPowerOfTen(string text) => new Cursor(text, 0, UnitTable.BuiltIn).ReadPowerOfTen()?.Scale;

    /// <summary>
    /// Reads a unit of a dimension that is spelt right but for the case of letters. Several where that leaves open which is meant
    /// (mw may be mW or MW), each with its right spelling; where none is of the dimension, the one that there is.
    /// </summary>
    public static IReadOnlyList<(Unit Unit, string Spelling)> ReadIgnoringCase(string text, Unit like)
    {
        var (wanted, table) = (like.Dimension, like.Table);
        var found = new List<(Unit Unit, string Spelling)>();
        for (var variant = 0; variant < table.MostVariants; variant++)
        {
            var reader = new Cursor(text, 0, table, variant);
            if (reader.ReadUnit(0) is { } product && reader.Position == text.Length && found.TrueForAll(other => other.Unit.Scale != product.Scale || !other.Unit.Dimension.Equals(product.Dimension)))
                found.Add((new Unit(new LocalizedText(product.Chinese, text), product.Dimension, product.Scale, product.IsDifference, table), product.Chinese));
        }

        return found.Exists(one => one.Unit.Dimension.Equals(wanted)) ? found.FindAll(one => one.Unit.Dimension.Equals(wanted)) : found.GetRange(0, System.Math.Min(1, found.Count));
    }

    private sealed record Product(Dimension Dimension, Rational Scale, string Chinese, bool IsDifference)
    {
        public Product Times(Product other, string between) =>
            new(Dimension * other.Dimension, Scale * other.Scale, Chinese + between + other.Chinese, false);

        public Product Over(Product other) =>
            new(Dimension / other.Dimension, Scale / other.Scale, Chinese + "/" + other.Chinese, false);
    }

    /// <param name="text">The text.</param>
    /// <param name="start">Where the unit begins.</param>
    /// <param name="table">The units that there are.</param>
    /// <param name="variant">Which of the names that differ in case only is taken; null where case counts.</param>
    private sealed class Cursor(string text, int start, UnitTable table, int? variant = null)
    {
        private int _factors;

        public int Position { get; private set; } = start;

        public Product? ReadUnit(int depth)
        {
            var unit = ReadProduct(depth);
            if (unit is null)
                return null;

            // A slash belongs to the unit only where a unit follows it; otherwise it divides what comes next.
            for (var before = Position; Skip('/'); before = Position)
            {
                if (ReadProduct(depth) is not { } divisor)
                {
                    Position = before;
                    break;
                }

                unit = unit.Over(divisor);
            }

            return unit;
        }

        private Product? ReadProduct(int depth)
        {
            var product = ReadFactor(depth);
            while (product is not null)
            {
                var before = Position;
                if (!(Skip('·') || Skip('⋅')) || ReadFactor(depth) is not { } factor)
                {
                    Position = before;
                    break;
                }

                product = product.Times(factor, "·");
            }

            return product;
        }

        private Product? ReadFactor(int depth)
        {
            var start = Position;
            SkipSpaces();
            if (++_factors > MostFactors)
            {
                Position = start;
                return null;
            }

            if (Position < text.Length && text[Position] == '(' && depth < MostDepth)
            {
                Position++;
                if (ReadUnit(depth + 1) is { } inner && Skip(')'))
                    return inner with { Chinese = $"({inner.Chinese})", IsDifference = false };
            }
            else if (ReadPowerOfTen() is { } ten)
            {
                SkipSpaces();
                if (ReadAtom() is { } atom)
                    return ten.Times(atom, "");
            }
            else if (ReadAtom() is { } atom)
            {
                return atom;
            }

            Position = start;
            return null;
        }

        // 10⁴, 10^4 or, in Chinese, 万.
        public Product? ReadPowerOfTen()
        {
            var start = Position;
            if (Position + 1 < text.Length && text[Position] == '1' && text[Position + 1] == '0')
            {
                Position += 2;
                if (ReadExponent(bareDigit: false) is { } exponent)
                    return new Product(Dimension.None, Rational.PowerOfTen(exponent), text.Substring(start, Position - start), false);
            }
            else if (Position < text.Length && ChineseExponent(text[Position]) is { } chinese && !IsAtomAt(Position))
            {
                Position++;
                return new Product(Dimension.None, Rational.PowerOfTen(chinese), text.Substring(start, 1), false);
            }

            Position = start;
            return null;
        }

        private Product? ReadAtom()
        {
            foreach (var length in Lengths(Position))
            {
                if (!EndsWord(Position + length) || Find(text.Substring(Position, length)) is not var (spelling, entry))
                    continue;

                var name = entry.Chinese ?? spelling;
                Position += length;
                var powerAt = Position;
                if (ReadExponent(bareDigit: true) is not { } exponent)
                    return new Product(entry.Dimension, entry.Scale, name, entry.IsDifference);

                return new Product(
                    entry.Dimension.Pow(exponent), Rational.Pow(entry.Scale, exponent), name + text.Substring(powerAt, Position - powerAt), false);
            }

            return null;
        }

        // ², ^2, ^-1 or, just behind a letter, 2 or 3: m2, m3.
        private int? ReadExponent(bool bareDigit)
        {
            var start = Position;
            var value = 0;
            while (Position < text.Length && Superscripts.IndexOf(text[Position]) is >= 0 and var digit && Position - start < 2)
            {
                value = (value * 10) + digit;
                Position++;
            }

            if (Position > start)
                return value;

            var caret = Position < text.Length && text[Position] == '^';
            var position = caret ? Position + 1 : Position;
            var negative = caret && position < text.Length && text[position] == '-';
            if (negative)
                position++;
            var first = position;
            while (position < text.Length && text[position] is >= '0' and <= '9' && position - first < 2)
                value = (value * 10) + (text[position++] - '0');
            if (position == first || !(caret || (bareDigit && value is 2 or 3 && position - first == 1)))
                return null;

            Position = position;
            return negative ? -value : value;
        }

        private (string Spelling, UnitTable.Entry Entry)? Find(string name)
        {
            if (variant is { } place)
                return table.FindIgnoringCase(name, place);
            return table.TryFind(name, out var entry) ? (name, entry) : null;
        }

        // How long a name at a position may be: a vocabulary's own may have signs that no other has.
        private IEnumerable<int> Lengths(int position)
        {
            var atom = AtomLength(position);
            if (table.HasOwn)
            {
                foreach (var own in table.OwnAt(text, position).Where(own => own.Length > atom))
                    yield return own.Length;
            }

            for (var length = atom; length > 0; length--)
                yield return length;
        }

        private int AtomLength(int position)
        {
            var end = position;
            var words = 0;
            for (; end < text.Length && end - position < 24; end++)
            {
                // Names of two words, such as percentage point, are joined by one space.
                if (text[end] == ' ' && end > position && words++ == 0)
                    continue;
                if (!char.IsLetter(text[end]) && text[end] is not ('%' or '‰' or '㎡' or '㎢' or '㎥' or '℃' or '°'))
                    break;
            }

            return end - position;
        }

        // A name of Latin letters ends where the letters end: m is not found in "mass".
        private bool EndsWord(int end) =>
            end >= text.Length || !IsLatin(text[end - 1]) || !(IsLatin(text[end]) || text[end] == '_');

        private static bool IsLatin(char character) => char.IsLetter(character) && character < '\u2E80';

        private bool IsAtomAt(int position)
        {
            foreach (var length in Lengths(position))
            {
                if (length > 1 && Find(text.Substring(position, length)) is not null)
                    return true;
            }

            return false;
        }

        private static int? ChineseExponent(char character) => character switch
        {
            '百' => 2,
            '千' => 3,
            '万' => 4,
            '亿' => 8,
            _ => null,
        };

        private bool Skip(char expected)
        {
            var start = Position;
            SkipSpaces();
            if (Position < text.Length && text[Position] == expected)
            {
                Position++;
                SkipSpaces();
                return true;
            }

            Position = start;
            return false;
        }

        private void SkipSpaces()
        {
            while (Position < text.Length && text[Position] == ' ')
                Position++;
        }
    }
}
