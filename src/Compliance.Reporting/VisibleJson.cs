using System;
using System.IO;

namespace Compliance.Reporting;

/// <summary>Writes JSON that was made elsewhere, so that nothing in its texts is hidden, or a command to whatever reads the output; its values stay what they are.</summary>
public static class VisibleJson
{
    /// <summary>Writes it, and ends the line.</summary>
    /// <param name="output">Where it is written; it is not closed.</param>
    /// <param name="json">One value, as JSON.</param>
    /// <exception cref="ArgumentNullException">There is nothing to write, or nowhere to.</exception>
    public static void Write(TextWriter output, string json)
    {
        if (output is null)
            throw new ArgumentNullException(nameof(output));
        if (json is null)
            throw new ArgumentNullException(nameof(json));

        using var text = new EscapedJsonText(output);
        text.Write(json.ToCharArray(), 0, json.Length);
        output.Write('\n');
        output.Flush();
    }
}
