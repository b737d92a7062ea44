using System;
using Compliance.Cli.Output;
using Compliance.Localization;
using Spectre.Console;

namespace Compliance.Cli.Display;

/// <summary>A progress bar over the bytes of a large register, on an interactive terminal.</summary>
internal static class ReadingProgress
{
    // A smaller register is read before a bar could be.
    private const long Large = 4 * 1024 * 1024;

    /// <summary>Reads something, which tells how many bytes are done.</summary>
    public static void Over(Terminal terminal, long bytes, Language language, Action<Action<long>> read)
    {
        if (bytes < Large || !terminal.IsWatched)
        {
            read(_ => { });
            return;
        }

        // A bar hides the cursor while it is drawn.
        Termination.BeforeEnd = () => terminal.Canvas.Cursor.Show(true);
        terminal.Canvas.Progress().AutoClear(true).Start(context =>
        {
            var task = context.AddTask(language == Language.Chinese ? "读取" : "Reading", maxValue: bytes);
            read(done => task.Value = done);
        });
    }
}
