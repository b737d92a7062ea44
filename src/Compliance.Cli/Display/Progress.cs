using System;
using System.Collections.Generic;
using Compliance.Localization;
using Spectre.Console;

namespace Compliance.Cli.Display;

/// <summary>A progress bar over many files, where somebody watches.</summary>
internal static class Progress
{
    // Fewer files are done before a bar could be read.
    private const int Many = 50;

    /// <summary>Does something with each item, in order.</summary>
    public static List<TResult> Over<TItem, TResult>(IAnsiConsole console, IReadOnlyList<TItem> items, Func<TItem, TResult> check, Language language)
    {
        var results = new List<TResult>(items.Count);
        if (items.Count < Many || !console.Profile.Capabilities.Interactive)
        {
            foreach (var item in items)
                results.Add(check(item));
            return results;
        }

        console.Progress().AutoClear(true).Start(context =>
        {
            var task = context.AddTask(language == Language.Chinese ? "检查" : "Checking", maxValue: items.Count);
            foreach (var item in items)
            {
                results.Add(check(item));
                task.Increment(1);
            }
        });
        return results;
    }
}
