using Spectre.Console;
using Spectre.Console.Rendering;

namespace Compliance.Cli.Display;

/// <summary>Text that stays indented where the terminal breaks it.</summary>
internal static class Indented
{
    public static IRenderable Text(string markup, int columns) => new Padder(new Markup(markup), new Padding(columns, 0, 0, 0));
}
