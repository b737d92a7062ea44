using System;
using System.Globalization;
using System.Text;

namespace Compliance.Importing.Step;

/// <summary>
/// The texts of a STEP file (ISO 10303-21): doubled quotation marks, <c>\X\</c>, <c>\X2\</c>, <c>\X4\</c>, and <c>\S\</c> in the alphabet that <c>\P…\</c> names. Bytes beyond
/// ASCII, which the standard does not have and programs write, are UTF-8 where they can be, or else ISO 8859-1.
/// </summary>
internal static class StepText
{
    private static readonly UTF8Encoding _strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The text of the bytes between two quotation marks.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var raw = RawOf(bytes);
        if (raw.AsSpan().IndexOfAny('\\', '\'') < 0)
            return raw;

        var text = new StringBuilder(raw.Length);
        var alphabet = 1;
        for (var i = 0; i < raw.Length; i++)
        {
            var rest = raw.AsSpan(i);
            if (rest.StartsWith("''"))
            {
                text.Append('\'');
                i++;
            }
            else if (rest.StartsWith("\\\\"))
            {
                text.Append('\\');
                i++;
            }
            else if (rest.StartsWith("\\X2\\") || rest.StartsWith("\\X4\\"))
            {
                i += AppendHex(rest, rest[2] == '2' ? 4 : 8, text) - 1;
            }
            else if (rest.StartsWith("\\X\\") && rest.Length >= 5 && byte.TryParse(rest.Slice(3, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                text.Append((char)code);
                i += 4;
            }
            else if (rest.StartsWith("\\S\\") && rest.Length >= 4)
            {
                text.Append(InAlphabet(alphabet, (byte)((rest[3] & 0x7F) | 0x80)));
                i += rest[3] == '\'' && rest.Length > 4 && rest[4] == '\'' ? 4 : 3;
            }
            else if (rest.Length >= 4 && rest[0] == '\\' && rest[1] == 'P' && rest[2] is >= 'A' and <= 'I' && rest[3] == '\\')
            {
                alphabet = rest[2] - 'A' + 1;
                i += 3;
            }
            else if (rest.StartsWith("\\N\\") || rest.StartsWith("\\F\\"))
            {
                // How a listing is broken into lines and pages is no part of the text.
                i += 2;
            }
            else
            {
                text.Append(raw[i]);
            }
        }

        return text.ToString();
    }

    private static string RawOf(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return _strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    // How many characters were read.
    private static int AppendHex(ReadOnlySpan<char> rest, int digits, StringBuilder text)
    {
        var at = 4;
        for (; at + digits <= rest.Length && !rest[at..].StartsWith("\\X0\\"); at += digits)
        {
            if (!uint.TryParse(rest.Slice(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                return at;
            if (digits == 4)
                text.Append((char)code);
            else
                text.Append(Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD");
        }

        return rest[Math.Min(at, rest.Length)..].StartsWith("\\X0\\") ? at + 4 : at;
    }

    private static string InAlphabet(int alphabet, byte code) =>
        (CodePagesEncodingProvider.Instance.GetEncoding($"iso-8859-{alphabet}") ?? Encoding.Latin1).GetString([code]);
}
