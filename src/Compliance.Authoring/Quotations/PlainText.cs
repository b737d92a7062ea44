using System.Collections.Generic;
using System.Text;

namespace Compliance.Authoring.Quotations;

/// <summary>
/// Words as they are compared and read: without white space and Markdown's marks, which a file of an instrument is free to
/// put anywhere, and with full-width digits and signs as plain ones. Each character knows where it came from.
/// </summary>
internal sealed class PlainText
{
    private const string Marks = "*`#";

    private readonly List<int> _origins = [];
    private readonly int _length;

    public PlainText(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) || Marks.Contains(text[i], System.StringComparison.Ordinal))
                continue;

            plain.Append(Narrow(text[i]));
            _origins.Add(i);
        }

        Text = plain.ToString();
        _length = text.Length;
    }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>The position of a part of the words in the text that they came from.</summary>
    public (int Start, int Length) OriginOf(int start, int length)
    {
        if (length == 0)
            return (start < _origins.Count ? _origins[start] : _length, 0);

        return (_origins[start], _origins[start + length - 1] + 1 - _origins[start]);
    }

    /// <summary>The words of a text.</summary>
    public static string Of(string text) => new PlainText(text).Text;

    private static char Narrow(char character) => character switch
    {
        >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or '％' or '．' or '／' or '－' or '＞' or '＜' or '＝' => (char)(character - 0xFEE0),
        _ => character,
    };
}
