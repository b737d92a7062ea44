using System.IO;
using System.Text;
using Spectre.Console;

namespace Compliance.Cli.Display;

/// <summary>Text for other programs and for files: no terminal, and lines that are not broken.</summary>
internal sealed class PlainOutput(TextWriter writer) : IAnsiConsoleOutput
{
    private const int Unbroken = 100_000;

    public TextWriter Writer => writer;

    public bool IsTerminal => false;

    public int Width => Unbroken;

    public int Height => 24;

    public void SetEncoding(Encoding encoding)
    {
    }
}
