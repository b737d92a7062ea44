using System.Collections.Generic;
using System.Text;

namespace Compliance.Localization;

/// <summary>A text with places such as <c>{found}</c> that values are put into when it is shown.</summary>
internal static class MessageTemplate
{
    /// <summary>The template with each <c>{name}</c> replaced by its value; a name with no value stays as it is.</summary>
    public static string Fill(string template, IReadOnlyDictionary<string, LocalizedText> values, Language language)
    {
        var text = new StringBuilder(template.Length + 32);
        var position = 0;
        while (position < template.Length)
        {
            var open = template.IndexOf('{', position);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
                break;

            text.Append(template, position, open - position);
            var name = template.Substring(open + 1, close - open - 1);
            if (values.TryGetValue(name, out var value))
                text.Append(value.In(language));
            else
                text.Append(template, open, close - open + 1);
            position = close + 1;
        }

        return text.Append(template, position, template.Length - position).ToString();
    }
}
