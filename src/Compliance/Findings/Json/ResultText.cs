using System;
using System.Globalization;
using System.IO;
using Newtonsoft.Json;

namespace Compliance.Findings;

/// <summary>Part of a result as a text of its own.</summary>
internal static class ResultText
{
    /// <summary>What is written, on one line.</summary>
    public static string Of(Action<JsonTextWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var json = new JsonTextWriter(text) { CloseOutput = false })
            write(json);
        return text.ToString();
    }

    /// <summary>The name of a file without its folder, on whichever system it was named.</summary>
    public static string FileName(string file) => file.Substring(file.LastIndexOfAny(['/', '\\']) + 1);
}
