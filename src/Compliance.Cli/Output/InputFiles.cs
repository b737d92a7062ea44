using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;

namespace Compliance.Cli.Output;

/// <summary>
/// What a command reads or uses. It is noted where it is named, and every output asks before it takes the place of a file: the same file is known under any
/// name. Nothing is looked up until an output is a file that is there already.
/// </summary>
internal sealed class InputFiles
{
    private const string StandardInput = "/dev/stdin";

    private static readonly AsyncLocal<InputFiles?> Noted = new();
    private static readonly EnumerationOptions _whereAllowed = new() { IgnoreInaccessible = true, MatchType = MatchType.Simple };
    private static readonly EnumerationOptions _allBelow = new() { IgnoreInaccessible = true, MatchType = MatchType.Simple, RecurseSubdirectories = true };

    private readonly ConcurrentQueue<Func<IEnumerable<string>>> _sources = new();

    private InputFiles()
    {
    }

    /// <summary>Those of the command that runs.</summary>
    public static InputFiles OfCommand => Noted.Value ??= Begin();

    /// <summary>Begins a command, which has read nothing yet but the tool itself.</summary>
    public static InputFiles Begin()
    {
        Noted.Value = new InputFiles();
        Noted.Value.AddFolder(AppContext.BaseDirectory);
        return Noted.Value;
    }

    /// <summary>Notes files; <c>-</c> is standard input, which may be a file too.</summary>
    public void Add(params IEnumerable<string> files)
    {
        var named = files.Select(file => file == "-" ? StandardInput : file).ToList();
        _sources.Enqueue(() => named);
    }

    /// <summary>Notes files that are looked for when they are asked for.</summary>
    public void Add(Func<IEnumerable<string>> files) => _sources.Enqueue(files);

    /// <summary>Notes every file in a folder and below.</summary>
    public void AddFolder(string folder) => _sources.Enqueue(() => FilesBelow(folder));

    /// <summary>Whether a path leads to one of them.</summary>
    public bool Contains(string path) => IdentityOf(path) is { } identity && _sources.SelectMany(source => source()).Any(file => IdentityOf(file) == identity);

    /// <summary>The first of some outputs that is one of them, or null.</summary>
    /// <param name="outputs">The files that are written; null is standard output.</param>
    public string? FirstOf(params IEnumerable<string?> outputs) => outputs.OfType<string>().FirstOrDefault(Contains);

    /// <summary>The files in a folder whose names are like a pattern; none where there is no such folder, or it may not be looked into.</summary>
    public static IEnumerable<string> FilesIn(string folder, string pattern) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern, _whereAllowed) : [];

    /// <summary>The files in a folder and below.</summary>
    public static IEnumerable<string> FilesBelow(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", _allBelow) : [];

    // What is no plain file holds nothing that could be lost; what is no path is told when it is opened.
    private static string? IdentityOf(string path)
    {
        try
        {
            return path.Length > 0 && FileStatus.Of(path) is { IsPlain: true } status ? status.Identity : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
