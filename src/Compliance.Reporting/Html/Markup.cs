using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Runtime.CompilerServices;
using Compliance.Localization;

namespace Compliance.Reporting.Html;

/// <summary>
/// Writes markup. What stands in the source between the holes of an interpolated text is markup; what is put into a hole is text, which is escaped, and a
/// text in both languages is written in both. So no text can become markup by being forgotten.
/// </summary>
internal sealed class Markup(TextWriter output)
{
    /// <summary>Writes markup with text in it.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "The text writes itself to this one while it is made.")]
    public void Write([InterpolatedStringHandlerArgument("")] MarkupText text) => _ = text;

    /// <summary>Writes a text made of the language, in both.</summary>
    public void Both(Func<Language, string> text) => Both(Words.Of(text));

    /// <summary>Writes a text in both languages, of which the page shows one.</summary>
    public void Both(LocalizedText text)
    {
        if (text.Zh == text.En)
        {
            Text(text.En);
            return;
        }

        Literal("<span lang=\"zh\">");
        Text(text.Zh);
        Literal("</span><span lang=\"en\">");
        Text(text.En);
        Literal("</span>");
    }

    /// <summary>The same inside of a drawing.</summary>
    public void Drawn(LocalizedText text)
    {
        if (text.Zh == text.En)
        {
            Text(text.En);
            return;
        }

        Literal("<tspan lang=\"zh\">");
        Text(text.Zh);
        Literal("</tspan><tspan lang=\"en\">");
        Text(text.En);
        Literal("</tspan>");
    }

    /// <summary>Writes text.</summary>
    public void Text(string text) => Literal(HtmlText.Of(text));

    /// <summary>Writes what is markup by itself: of the template, or made by this class before.</summary>
    internal void Literal(string markup) => output.Write(markup);
}
