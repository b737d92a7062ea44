using System.Globalization;
using System.Runtime.CompilerServices;
using Compliance.Localization;

namespace Compliance.Reporting.Html;

/// <summary>An interpolated text on its way into a page; what is put into it is escaped.</summary>
[InterpolatedStringHandler]
internal readonly struct MarkupText
{
    private readonly Markup _markup;

    /// <summary>Begins a text.</summary>
    /// <param name="literalLength">How much of it is markup; nobody needs to know.</param>
    /// <param name="formattedCount">How many holes it has; nor this.</param>
    /// <param name="markup">Where it goes.</param>
    public MarkupText(int literalLength, int formattedCount, Markup markup)
    {
        _ = literalLength + formattedCount;
        _markup = markup;
    }

    public void AppendLiteral(string value) => _markup.Literal(value);

    public void AppendFormatted(string? value)
    {
        if (value is not null)
            _markup.Text(value);
    }

    public void AppendFormatted(LocalizedText value) => _markup.Both(value);

    public void AppendFormatted(long value) => _markup.Literal(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A place in a drawing, in per cent of its width.</summary>
    public void AppendFormatted(Percent value) => _markup.Literal(value.ToString());
}
