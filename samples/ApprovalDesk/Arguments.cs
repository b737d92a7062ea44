using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Values;

namespace ApprovalDesk;

/// <summary>The arguments of the command line. The decider and the day are given here: the program knows no clock.</summary>
internal sealed class Arguments
{
    public const string Usage =
        """
        Usage:
          ApprovalDesk decide DESCRIPTOR --pack ID@VERSION --by NAME --on DATE --records FOLDER [--as-of DATE] [--rules FOLDER]
          ApprovalDesk replay [RECORD…] --records FOLDER [--rules FOLDER]
          ApprovalDesk list --records FOLDER
        """;

    private static readonly Dictionary<string, string[]> OptionsOf = new(StringComparer.Ordinal)
    {
        ["decide"] = ["--pack", "--by", "--on", "--records", "--as-of", "--rules"],
        ["replay"] = ["--records", "--rules"],
        ["list"] = ["--records"],
    };

    private static readonly string[] Needed = ["--records", "--pack", "--by", "--on"];
    private static readonly string[] Dates = ["--on", "--as-of"];

    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);

    private Arguments(string command, IReadOnlyList<string> rest) => (Command, Rest) = (command, rest);

    /// <summary><c>decide</c>, <c>replay</c> or <c>list</c>.</summary>
    public string Command { get; }

    /// <summary>What is no option: the descriptor, or records.</summary>
    public IReadOnlyList<string> Rest { get; }

    /// <summary>The folder of records.</summary>
    public string Records => _options["--records"];

    /// <summary>The folder of packs; null for those beside the program.</summary>
    public string? Rules => _options.GetValueOrDefault("--rules");

    public string Pack => _options["--pack"];

    public string By => _options["--by"];

    public CalendarDate On => CalendarDate.Parse(_options["--on"]);

    public CalendarDate? AsOf => _options.TryGetValue("--as-of", out var text) ? CalendarDate.Parse(text) : null;

    /// <summary>Null where something is missing or wrong, which is then said.</summary>
    public static Arguments? Read(string[] args, out string? error)
    {
        if (args.Length == 0 || !OptionsOf.TryGetValue(args[0], out var known))
        {
            error = args.Length == 0 ? "Nothing is asked for." : $"There is no command '{args[0]}'.";
            return null;
        }

        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        var rest = new List<string>();
        error = null;
        for (var i = 1; i < args.Length && error is null; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
                rest.Add(args[i]);
            else if (!known.Contains(args[i]))
                error = $"{args[0]} has no option {args[i]}.";
            else if (i + 1 == args.Length || args[i + 1].Trim().Length == 0)
                error = $"{args[i]} needs a value.";
            else if (!options.TryAdd(args[i], args[++i]))
                error = $"{args[i - 1]} is given twice.";
        }

        error ??= Wrong(args[0], options, rest);
        if (error is not null)
            return null;

        var arguments = new Arguments(args[0], rest);
        foreach (var (option, value) in options)
            arguments._options[option] = value;
        return arguments;
    }

    private static string? Wrong(string command, Dictionary<string, string> options, List<string> rest)
    {
        if (Needed.FirstOrDefault(option => OptionsOf[command].Contains(option) && !options.ContainsKey(option)) is { } missing)
            return $"{command} needs {missing}.";
        if (Dates.FirstOrDefault(option => options.TryGetValue(option, out var text) && !CalendarDate.TryParse(text, out _)) is { } date)
            return $"{date}: '{options[date]}' is not a date: expected the form 2026-11-22.";
        if (options.TryGetValue("--pack", out var pack) && pack.Split('@') is not [{ Length: > 0 }, { Length: > 0 }])
            return $"--pack: '{pack}' names no version: expected ID@VERSION, so that the decision can be replayed.";
        return command switch
        {
            "decide" when rest.Count != 1 => "decide takes one descriptor.",
            "list" when rest.Count > 0 => "list takes no records: it lists all of them.",
            _ => null,
        };
    }
}
