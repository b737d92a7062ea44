using System;

namespace Compliance.Schemas;

/// <summary>
/// A form that texts have, in two ways: as a regular expression in the schemas that editors use, and as code for readers. A pack
/// is loaded before anything else can be done, and the machinery of expressions would take longer to start than its names to check.
/// </summary>
/// <param name="Expression">The regular expression, of the whole text.</param>
/// <param name="Fits">Whether a text has the form; the same texts as the expression's, line breaks never among them.</param>
internal sealed record TextForm(string Expression, Func<string, bool> Fits)
{
    private const int MostDigits = 9;

    /// <summary>Names of rules and packs: <c>construction-waste</c>.</summary>
    public static TextForm DashedName { get; } = new("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", text => IsName(text, 0, text.Length, '-'));

    /// <summary>Names of facts, choices and kinds: <c>gross_floor_area</c>.</summary>
    public static TextForm UnderscoredName { get; } = new("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", text => IsName(text, 0, text.Length, '_'));

    /// <summary>A rule of another pack's: <c>national-2022-53/construction-waste</c>.</summary>
    public static TextForm RuleInPack { get; } = new("^[a-z][a-z0-9]*(-[a-z0-9]+)*/[a-z][a-z0-9]*(-[a-z0-9]+)*$", IsRuleInPack);

    /// <summary>Versions: <c>1.0.0</c>.</summary>
    public static TextForm Version { get; } = new(@"^(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})$", IsVersion);

    /// <summary>Codes of findings: <c>CP6301</c>.</summary>
    public static TextForm FindingCode { get; } = new("^CP[0-9]{4}$", IsFindingCode);

    /// <summary>SHA-256 digests, in lower case.</summary>
    public static TextForm Sha256 { get; } = new("^[0-9a-f]{64}$", IsSha256);

    // A letter first; then letters and digits, and separators between two of them.
    private static bool IsName(string text, int start, int end, char separator)
    {
        if (start == end || text[start] is not (>= 'a' and <= 'z'))
            return false;

        for (var i = start + 1; i < end; i++)
        {
            if (!(IsSmall(text[i]) || (text[i] == separator && i + 1 < end && IsSmall(text[i + 1]))))
                return false;
        }

        return true;
    }

    private static bool IsRuleInPack(string text)
    {
        var slash = text.IndexOf('/');
        return slash > 0 && IsName(text, 0, slash, '-') && IsName(text, slash + 1, text.Length, '-');
    }

    private static bool IsVersion(string text)
    {
        var (numbers, digits) = (1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '.' && digits > 0)
                (numbers, digits) = (numbers + 1, 0);
            else if (IsDigit(text[i]) && digits < MostDigits && !(digits == 1 && text[i - 1] == '0'))
                digits++;
            else
                return false;
        }

        return numbers == 3 && digits > 0;
    }

    private static bool IsFindingCode(string text)
    {
        if (text.Length != 6 || text[0] != 'C' || text[1] != 'P')
            return false;

        for (var i = 2; i < text.Length; i++)
        {
            if (!IsDigit(text[i]))
                return false;
        }

        return true;
    }

    private static bool IsSha256(string text)
    {
        if (text.Length != 64)
            return false;

        foreach (var digit in text)
        {
            if (!IsDigit(digit) && digit is not (>= 'a' and <= 'f'))
                return false;
        }

        return true;
    }

    private static bool IsSmall(char character) => character is (>= 'a' and <= 'z') or (>= '0' and <= '9');

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
