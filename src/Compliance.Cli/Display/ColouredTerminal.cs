using System.IO;
using Spectre.Console;

namespace Compliance.Cli.Display;

/// <summary>A terminal that a person looks at.</summary>
internal sealed class ColouredTerminal(TextWriter output) : Terminal
{
    public override IAnsiConsole Canvas { get; } = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });

    public override bool IsWatched => Canvas.Profile.Capabilities.Interactive;

    public override void WriteLine(string marked = "") => Canvas.MarkupLine(marked);

    public override void WriteIndented(string marked, int columns) => Canvas.Write(new Padder(new Markup(marked), new Padding(columns, 0, 0, 0)));
}
