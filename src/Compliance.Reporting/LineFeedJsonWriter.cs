using System.IO;
using Newtonsoft.Json;

namespace Compliance.Reporting;

/// <summary>Writes indented JSON whose lines end with "\n" on every platform, whatever the text's own line ends are.</summary>
internal sealed class LineFeedJsonWriter : JsonTextWriter
{
    /// <summary>A writer to some text, which is left open.</summary>
    public LineFeedJsonWriter(TextWriter output)
        : base(output)
    {
        Formatting = Formatting.Indented;
        CloseOutput = false;
    }

    protected override void WriteIndent() => WriteWhitespace("\n" + new string(IndentChar, Top * Indentation));
}
