using System.Text;

namespace Compliance.Reporting.Html;

/// <summary>Text as it stands in a page or in an attribute of it: nothing in it is a tag, an entity or a quotation mark, and nothing is hidden.</summary>
internal static class HtmlText
{
    private static readonly char[] Signs = ['&', '<', '>', '"', '\''];

    public static string Of(string text)
    {
        var visible = VisibleText.Of(text);
        if (visible.IndexOfAny(Signs) < 0)
            return visible;

        var escaped = new StringBuilder(visible.Length + 32);
        foreach (var character in visible)
        {
            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }
}
