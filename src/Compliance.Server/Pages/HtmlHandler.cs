using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Compliance.Server.Pages;

/// <summary>Puts texts into markup: the literal parts as they are, all else escaped.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlHandler
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _markup;

    public HtmlHandler(int literalLength, int formattedCount) => _markup = new StringBuilder(literalLength + (formattedCount * 16));

    /// <summary>Of what is left out, nothing is worked out.</summary>
    public HtmlHandler(int literalLength, int formattedCount, bool condition, out bool isWritten)
    {
        isWritten = condition;
        _markup = new StringBuilder(condition ? literalLength : 0);
    }

    public void AppendLiteral(string markup) => _markup.Append(markup);

    public void AppendFormatted(Html markup) => _markup.Append(markup.Markup);

    public void AppendFormatted(string? text) => _markup.Append(Encoder.Encode(text ?? ""));

    public void AppendFormatted(IFormattable value) => AppendFormatted(value.ToString(null, CultureInfo.InvariantCulture));

    public override string ToString() => _markup.ToString();
}
