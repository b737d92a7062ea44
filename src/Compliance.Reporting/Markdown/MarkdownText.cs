using System.Globalization;
using System.Text;

namespace Compliance.Reporting.Markdown;

/// <summary>
/// Text as Markdown and the HTML in it show it and do not act on it: every character that either gives a meaning to is written
/// by its number. GitHub looks for people, issues and addresses in what is shown, so that these are broken by an empty comment.
/// </summary>
internal static class MarkdownText
{
    private const string Plain = " ,.;?%/";
    private const string Nothing = "<!-- -->";

    public static string Of(string text)
    {
        var shown = VisibleText.Of(text);
        var escaped = new StringBuilder(shown.Length + 16);
        for (var i = 0; i < shown.Length; i++)
        {
            var character = shown[i];
            if (character >= '\u007F' || char.IsLetterOrDigit(character) || Plain.IndexOf(character) >= 0)
                escaped.Append(character);
            else
                escaped.Append("&#").Append(((int)character).ToString(CultureInfo.InvariantCulture)).Append(';');
            if (StartsReference(shown, i))
                escaped.Append(Nothing);
        }

        return escaped.ToString();
    }

    // @somebody, #12, GH-12, http://, www.
    private static bool StartsReference(string text, int at) => text[at] switch
    {
        '@' or '#' => true,
        ':' => at + 1 < text.Length && text[at + 1] == '/',
        '-' => at > 1 && char.ToUpperInvariant(text[at - 1]) == 'H' && char.ToUpperInvariant(text[at - 2]) == 'G',
        'w' or 'W' => at + 1 < text.Length && text[at + 1] == '.',
        _ => false,
    };
}
