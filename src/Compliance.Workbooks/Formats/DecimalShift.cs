using System;
using System.Buffers;
using System.Globalization;

namespace Compliance.Workbooks.Formats;

/// <summary>
/// A number as a decimal without an exponent, times a power of ten. A workbook stores 0.785 as <c>0.78500000000000003</c>: the fewest digits that give the same double
/// are what was typed, and what a spreadsheet shows. A number of more digits than a spreadsheet keeps stands with its exponent, as it is shown.
/// </summary>
internal static class DecimalShift
{
    private const int DigitsKept = 15;

    private static readonly SearchValues<char> _signs = SearchValues.Create("0123456789.-");

    /// <summary>The number, with its point moved to the right by so many places.</summary>
    public static string Of(string number, int places)
    {
        if (number.Length > DigitsKept || number.AsSpan().IndexOfAny('e', 'E', '+') >= 0)
        {
            if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
                return number;
            number = value.ToString("R", CultureInfo.InvariantCulture);
        }

        var exponentAt = number.IndexOf('E', StringComparison.Ordinal);
        var exponent = exponentAt < 0 ? 0 : int.Parse(number.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = exponentAt < 0 ? number : number[..exponentAt];
        if (places == 0 && exponent == 0 && mantissa.Length <= DigitsKept && IsPlain(mantissa))
            return mantissa;

        var isNegative = mantissa.StartsWith('-');
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('-');
        if (digits.Length == 0 || digits.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
            return number;

        // How many digits stand before the point; what an exponent says of 20 digits was cut.
        var before = (point < 0 ? digits.Length : point - (isNegative ? 1 : 0)) + exponent + places;
        var text = Place(digits, before);
        var whole = text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
        whole = before > DigitsKept && digits.Trim('0').Length > 0 ? Scientific(digits, before) : whole;
        return isNegative && whole != "0" ? "-" + whole : whole;
    }

    private static string Place(string digits, int before)
    {
        var text = before <= 0 ? "0." + new string('0', -before) + digits
            : before >= digits.Length ? digits + new string('0', before - digits.Length)
            : digits[..before] + "." + digits[before..];
        var trimmed = text.TrimStart('0');
        return trimmed.Length == 0 || trimmed[0] == '.' ? "0" + trimmed : trimmed;
    }

    // As a spreadsheet shows what it cut: 4.10802E+17.
    private static string Scientific(string digits, int before)
    {
        var rest = digits[1..].TrimEnd('0');
        return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{(rest.Length == 0 ? "" : ".")}{rest}E+{before - 1:00}");
    }

    private static bool IsPlain(string text) => text.Length > 0 && text[0] != '.' && !(text.Length > 1 && text[0] == '0' && text[1] != '.') && !text.EndsWith('.') && text.AsSpan().IndexOfAnyExcept(_signs) < 0;
}
