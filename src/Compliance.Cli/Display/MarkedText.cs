using System;
using System.Text;
using Compliance.Reporting;

namespace Compliance.Cli.Display;

/// <summary>Text with marks in brackets, <c>[bold red]…[/]</c>; a bracket of the text itself is doubled.</summary>
internal static class MarkedText
{
    /// <summary>Text on one line that is shown and acts on nothing, whatever is in it: the one way to a terminal for what comes from files, names of files and a command line.</summary>
    public static string Escape(string text)
    {
        var shown = VisibleText.Of(text);
        return shown.AsSpan().ContainsAny('[', ']')
            ? shown.Replace("[", "[[", StringComparison.Ordinal).Replace("]", "]]", StringComparison.Ordinal)
            : shown;
    }

    /// <summary>The text without its marks.</summary>
    public static string Plain(string marked)
    {
        var plain = new StringBuilder(marked.Length);
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] is not ('[' or ']'))
                plain.Append(marked[i]);
            else if (i + 1 < marked.Length && marked[i + 1] == marked[i])
                plain.Append(marked[i++]);
            else
                i = marked.IndexOf(']', i);
        }

        return plain.ToString();
    }
}
