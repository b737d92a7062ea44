using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Compliance.Facts;
using Compliance.Tables;
using Compliance.Tests.JiaozuoPack;
using Compliance.Values;
using FluentAssertions;

namespace Compliance.Tests.Registers;

/// <summary>A number read straight into a double is the one that exact reading gives.</summary>
public class PlainCellProperties
{
    private static readonly Fact[] Numbers = [.. ShippedPack.Pack.Vocabulary.FindKind("project")!.Facts.Where(fact => fact.Type is FactType.Number or FactType.Count)];

    [PropertyTest(2000)]
    public void A_cell_is_the_same_number_both_ways(ulong digits, byte point, byte fact, byte length)
    {
        var text = digits.ToString(CultureInfo.InvariantCulture)[..Math.Min(1 + (length % 19), digits.ToString(CultureInfo.InvariantCulture).Length)];
        var cell = point % 3 == 0 || point % text.Length == 0 ? text : text.Insert(point % text.Length, ".");
        var about = Numbers[fact % Numbers.Length];
        var reader = new PlainNumber(about, fact % 2 == 0 ? null : about.Unit);
        var bytes = Encoding.ASCII.GetBytes(cell);
        if (!reader.TryRead(bytes, 0, bytes.Length, out var ends))
            return;

        var exact = (NumberRange)reader.Read(bytes, 0, bytes.Length)!.PossibleValues;
        ends.Should().Be(exact.Ends, $"{cell} as {about}");
        exact.Interval.IsPoint.Should().BeTrue();
    }

    [PropertyTest(2000)]
    public void An_interval_is_the_same_both_ways(ushort low, ushort high, byte scale, byte fact)
    {
        var about = Numbers[fact % Numbers.Length];
        var power = (decimal)Math.Pow(10, scale % 4);
        var cell = string.Create(CultureInfo.InvariantCulture, $"{low / power}..{high / power}");
        var bytes = Encoding.ASCII.GetBytes(cell);
        if (!new PlainNumber(about, null).TryRead(bytes, 0, bytes.Length, out var ends))
            return;

        var diagnostics = new Compliance.Diagnostics.DiagnosticBag();
        var exact = FactReader.Read(about, FactValue.Text(cell), null, diagnostics);
        diagnostics.Items.Should().BeEmpty(cell);
        ends.Should().Be(((NumberRange)exact!.PossibleValues).Ends, $"{cell} as {about}");
    }

    [PropertyTest(5000)]
    public void What_comes_after_in_natural_order_does_so_for_good(byte[] a, byte[] b, byte[] c)
    {
        // Few different signs, so that many are alike.
        var (first, second, third) = (Few(a), Few(b), Few(c));
        var (isAfter, isBefore) = (After(second, first), After(first, second));
        (isAfter && isBefore).Should().BeFalse();
        if (isAfter && After(third, second))
            After(third, first).Should().BeTrue($"{Text(first)} < {Text(second)} < {Text(third)}");
        if (first.SequenceEqual(second))
            isAfter.Should().BeFalse();
    }

    [PropertyTest(5000)]
    public void Natural_order_is_that_of_numbers_and_letters_one_by_one(byte[] a, byte[] b)
    {
        var (first, second) = (Few(a), Few(b));
        After(second, first).Should().Be(AfterOneByOne(Pieces(second), Pieces(first)), $"{Text(first)} < {Text(second)}");
    }

    private static string[] Pieces(byte[] id) => [.. Regex.Matches(Text(id), "[0-9]+|[^0-9]").Select(match => match.Value)];

    private static bool AfterOneByOne(string[] later, string[] earlier)
    {
        foreach (var (one, other) in later.Zip(earlier))
        {
            var areNumbers = char.IsAsciiDigit(one[0]) && char.IsAsciiDigit(other[0]);
            var order = areNumbers ? int.Parse(one, CultureInfo.InvariantCulture).CompareTo(int.Parse(other, CultureInfo.InvariantCulture)) : one[0].CompareTo(other[0]);
            if (order != 0)
                return order > 0;
        }

        return later.Length > earlier.Length;
    }

    private static bool After(byte[] later, byte[] earlier) => NaturalOrder.IsAfter(later, 0, later.Length, earlier, 0, earlier.Length);

    private static byte[] Few(byte[] bytes) => [.. (bytes ?? []).Take(5).Select(one => (byte)"0019a-A"[one % 7])];

    private static string Text(byte[] bytes) => Encoding.ASCII.GetString(bytes);
}
