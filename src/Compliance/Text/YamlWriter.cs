using System.Globalization;
using System.IO;
using System.Text;

namespace Compliance.Text;

/// <summary>Writes nodes as YAML that every reader of YAML takes for the same texts: what could be anything but a text is quoted.</summary>
internal sealed class YamlWriter(TextWriter output)
{
    /// <summary>Writes a mapping, or a list of mappings, as a document.</summary>
    public void Write(Node document)
    {
        if (document is MappingNode mapping)
            WriteEntries(mapping, "", "");
        else
            WriteItems((SequenceNode)document, "");
    }

    private void WriteEntries(MappingNode mapping, string indentation, string first)
    {
        foreach (var entry in mapping.Entries)
        {
            output.Write(indentation.Length > 0 && ReferenceEquals(entry, mapping.Entries[0]) ? first : indentation);
            output.Write(Scalar(entry.Key.Text));
            output.Write(':');
            WriteValue(entry.Value, indentation);
        }
    }

    private void WriteValue(Node value, string indentation)
    {
        switch (value)
        {
            case ScalarNode scalar:
                output.Write(' ');
                output.Write(Scalar(scalar.Text));
                output.Write('\n');
                break;
            case MappingNode { Entries.Count: 0 }:
                output.Write(" {}\n");
                break;
            case MappingNode mapping:
                output.Write('\n');
                WriteEntries(mapping, indentation + "  ", indentation + "  ");
                break;
            case SequenceNode { Items.Count: 0 }:
                output.Write(" []\n");
                break;
            case SequenceNode list:
                output.Write('\n');
                WriteItems(list, indentation + "  ");
                break;
        }
    }

    private void WriteItems(SequenceNode list, string indentation)
    {
        if (list.Items.Count == 0)
            output.Write("[]\n");
        foreach (var item in list.Items)
        {
            if (item is MappingNode mapping)
                WriteEntries(mapping, indentation + "  ", indentation + "- ");
            else
                output.Write($"{indentation}- {Scalar(((ScalarNode)item).Text)}\n");
        }
    }

    private static string Scalar(string text) => IsPlain(text) ? text : Quoted(text);

    // Letters, digits and a few signs, beginning with a letter; and not one of the words that some readers take for something else.
    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || !char.IsLetter(text[0]) || text[text.Length - 1] == ' ')
            return false;

        foreach (var character in text)
        {
            if (!char.IsLetterOrDigit(character) && character is not (' ' or '_' or '-' or '.' or '/'))
                return false;
        }

        return text.ToLowerInvariant() is not ("null" or "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n");
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character is '"' or '\\')
                quoted.Append('\\').Append(character);
            else if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                quoted.Append(character).Append(text[++i]);
            else if (IsEscaped(character))
                quoted.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
            else
                quoted.Append(character);
        }

        return quoted.Append('"').ToString();
    }

    // What YAML refuses, what breaks a line, and what no reader sees.
    private static bool IsEscaped(char character) =>
        char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF'
        || char.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
