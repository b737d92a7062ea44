using System.IO;
using System.Text;
using Compliance.Reporting;

namespace Compliance.Cli.Display;

/// <summary>Lines that say what is wrong with a command line, and so hold words of it: nothing of them acts on a terminal.</summary>
internal sealed class VisibleLines(TextWriter output) : TextWriter
{
    public override Encoding Encoding => output.Encoding;

    public override void Write(char value) => output.Write(value);

    public override void Write(string? value) => output.Write(value);

    public override void WriteLine() => output.WriteLine();

    public override void WriteLine(string? value) => output.WriteLine(VisibleText.Of(value ?? ""));
}
