using System;
using System.Collections.Generic;
using System.Text;

namespace Compliance.Packs;

/// <summary>
/// The words of a text as quotations are compared with it: without white space and Markdown's marks, which a file of an
/// instrument is free to put anywhere, and with full-width digits and signs as plain ones. Each character knows where it came from.
/// </summary>
public sealed class PlainWords
{
    private const string Marks = "*`#";

    private readonly List<int> _origins = [];
    private readonly int _length;

    /// <summary>The words of a text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public PlainWords(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) || Marks.IndexOf(text[i]) >= 0)
                continue;

            plain.Append(Narrow(text[i]));
            _origins.Add(i);
        }

        Text = plain.ToString();
        _length = text.Length;
    }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>The words of a text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public static string Of(string text) => new PlainWords(text).Text;

    /// <summary>Where a part of the words stands in the text that they came from.</summary>
    /// <param name="start">Where the part begins in <see cref="Text"/>, from 0.</param>
    /// <param name="length">How many characters of <see cref="Text"/> it has.</param>
    /// <returns>Where it begins in the text, from 0, and how many characters it has there.</returns>
    public (int Start, int Length) OriginOf(int start, int length)
    {
        if (length == 0)
            return (start < _origins.Count ? _origins[start] : _length, 0);

        return (_origins[start], _origins[start + length - 1] + 1 - _origins[start]);
    }

    /// <summary>How many characters of the words come from before a place in the text.</summary>
    /// <param name="origin">The place in the text, from 0.</param>
    public int CountBefore(int origin)
    {
        var found = _origins.BinarySearch(origin);
        return found >= 0 ? found : ~found;
    }

    private static char Narrow(char character) => character switch
    {
        >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or '％' or '．' or '／' or '－' or '＞' or '＜' or '＝' => (char)(character - 0xFEE0),
        _ => character,
    };
}
