using System.Globalization;
using Compliance.Diagnostics;
using Compliance.Localization;

namespace Compliance.Text;

/// <summary>
/// Refuses characters that YAML does not allow, before the parser meets them: it takes a NUL for the end of a text in
/// some positions and not in others. Three more are refused because the parser begins a new line after them and editors
/// do not, so that no line number after them would be right.
/// </summary>
internal static class YamlCharacters
{
    public static bool AreAllowed(string text, string file, DiagnosticBag diagnostics)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsAllowed(text[i]))
                continue;

            var code = ((int)text[i]).ToString("X4", CultureInfo.InvariantCulture);
            diagnostics.BadSyntax(
                TextPlace.Of(file, text, i),
                "YAML",
                new LocalizedText($"不允许的字符 U+{code}", $"the character U+{code} is not allowed"));
            return false;
        }

        return true;
    }

    private static bool IsAllowed(char character) => character switch
    {
        '\t' or '\n' or '\r' => true,
        < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF' => false,
        _ => true,
    };
}
