using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;
using Compliance.Reporting;

namespace Compliance.Cli.Commands;

/// <summary>
/// <c>--format</c> and <c>--output</c>, each any number of times. A file belongs to the format that it follows; one format
/// may do without and goes to standard output. With one of each, their order does not matter. <c>--columns</c> says what a table has.
/// </summary>
internal sealed class ReportOptions
{
    private readonly string _default;

    /// <summary>The options of a command.</summary>
    /// <param name="description">What a format is there.</param>
    /// <param name="formats">The formats; the first is the default.</param>
    /// <param name="headings">The columns that its tables can have.</param>
    public ReportOptions(string description, IReadOnlyList<string> formats, IReadOnlyList<string> headings)
    {
        Columns = ColumnsOption.Create(headings);
        _default = formats[0];
        Format = new Option<string[]>("--format") { Description = description + $" Without it, {_default}.", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
        Format.AcceptOnlyFromAmong([.. formats]);
    }

    public Option<string[]> Format { get; }

    public Option<string[]> Output { get; } = new("--output")
    {
        Description = "The file that the --format before it is written to, in place of standard output.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public Option<IReadOnlyList<string>?> Columns { get; }

    /// <summary>The requested reports; false, with an error, if they are not possible.</summary>
    public bool TryRead(ParseResult result, out IReadOnlyList<ReportTarget> targets)
    {
        var columns = result.GetValue(Columns);
        targets = [.. Pair(result.Tokens, out var error).Select(target => target.Format == ReportFormats.Csv ? target with { Columns = columns } : target)];
        if (columns is not null && targets.All(target => target.Format != ReportFormats.Csv))
            error ??= $"--columns needs a table: add --format {ReportFormats.Csv}.";
        if (targets.FirstOrDefault(target => ReportFormats.NeedsFile(target.Format) && target.File is null) is { } unnamed)
            error ??= $"--format {unnamed.Format} is no text: write --output FILE after it.";
        if (targets.Any(target => target.Format == ReportFormats.Pdf) && BrowserPrint.Find() is null)
            error ??= $"{BrowserPrint.Missing.En}.";
        if (error is null)
            return true;

        Console.Error.WriteLine(VisibleText.Of(error));
        return false;
    }

    private List<ReportTarget> Pair(IReadOnlyList<Token> tokens, out string? error)
    {
        var targets = new List<ReportTarget>();
        var files = new List<string>();
        error = null;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Type != TokenType.Option)
                continue;

            var value = tokens[i + 1].Value;
            if (tokens[i].Value == Format.Name)
            {
                targets.Add(new ReportTarget(value, null));
            }
            else if (tokens[i].Value == Output.Name)
            {
                files.Add(value);
                if (targets.Count > 0 && targets[^1].File is null)
                    targets[^1] = targets[^1] with { File = value };
            }
        }

        if (files.Count <= 1 && targets.Count <= 1)
            return [new ReportTarget(targets.FirstOrDefault()?.Format ?? _default, files.FirstOrDefault())];

        error = Wrong(targets, files);
        return targets;
    }

    // What is no path is told when it is opened.
    private static string Identity(string file)
    {
        try
        {
            return OutputTarget.Of(file).Identity;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return file;
        }
    }

    private static string? Wrong(List<ReportTarget> targets, List<string> files)
    {
        if (files.FirstOrDefault(file => targets.All(target => target.File != file)) is { } unused)
            return $"--output {unused} follows no --format: write it after its --format, one --output for each.";
        if (files.GroupBy(Identity, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return $"Two reports would be written to {twice.First()}: give each --output a file of its own.";

        var printed = targets.Where(target => target.File is null).Select(target => target.Format).ToList();
        return printed.Count > 1
            ? $"{string.Join(" and ", printed)} would all go to standard output: at most one --format may have no --output. Write --output FILE after the others."
            : null;
    }
}
