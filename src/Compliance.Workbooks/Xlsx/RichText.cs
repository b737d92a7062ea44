using System;
using System.Globalization;
using System.Text;
using Compliance.Workbooks.Limits;

namespace Compliance.Workbooks.Xlsx;

/// <summary>A text that may be of several pieces, each in letters of its own. How Chinese or Japanese is pronounced, which may stand beside it, is no part of it.</summary>
internal static class RichText
{
    /// <summary>Reads the text within the element at which the reader stands, to its end.</summary>
    public static string Read(PartReader reader, StringBuilder builder)
    {
        if (reader.IsEmpty)
            return "";

        builder.Clear();
        var depth = reader.Depth;
        var phonetic = int.MaxValue;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.Depth <= phonetic)
                phonetic = reader is { IsStart: true, Name: "rPh", IsEmpty: false } ? reader.Depth : int.MaxValue;
            if (phonetic == int.MaxValue && reader is { IsStart: true, Name: "t" } && builder.Length <= WorkbookLimits.TextCharacters)
                builder.Append(reader.ReadText());
        }

        return Unescape(builder.ToString());
    }

    /// <summary>Puts the characters in that XML has no other way for: <c>_x000D_</c>.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
            return text;

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_' && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                i += 6;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }
}
