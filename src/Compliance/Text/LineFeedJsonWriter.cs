using System.IO;
using System.Linq;
using Newtonsoft.Json;

namespace Compliance.Text;

/// <summary>Writes indented JSON whose lines end with "\n" on every platform, whatever the text's own line ends are.</summary>
internal sealed class LineFeedJsonWriter : JsonTextWriter
{
    private static readonly string[] _breaks = [.. Enumerable.Range(0, 16).Select(Break)];

    /// <summary>A writer to some text, which is left open.</summary>
    public LineFeedJsonWriter(TextWriter output)
        : base(output)
    {
        Formatting = Formatting.Indented;
        CloseOutput = false;
    }

    protected override void WriteIndent() => WriteWhitespace(Top < _breaks.Length ? _breaks[Top] : Break(Top));

    private static string Break(int depth) => "\n" + new string(' ', 2 * depth);
}
