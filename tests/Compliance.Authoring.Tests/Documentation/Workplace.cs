using System;
using System.IO;
using System.Linq;

namespace Compliance.Authoring.Tests.Documentation;

/// <summary>A folder that a page's commands run in, and that is gone afterwards: a copy of what they read, or nothing.</summary>
internal sealed class Workplace : IDisposable
{
    private static readonly string[] _copied = ["rules", "samples", "seeds"];

    private readonly TemporaryFolder _folder = new();
    private readonly string _before = Directory.GetCurrentDirectory();

    public Workplace(bool isEmpty)
    {
        foreach (var name in isEmpty ? [] : _copied)
            Copy(Repository.PathOf(name), _folder.PathOf(name));
        Directory.SetCurrentDirectory(_folder.Path);
    }

    /// <summary>The text without the folder's own path, which no page knows.</summary>
    public string Relative(string text) =>
        text.Replace(_folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    public void Write(string file, string text) => _folder.Write(text, file.Split('/'));

    /// <summary>Changes a file as a block with lines of - and + says.</summary>
    public void Patch(string file, string patch)
    {
        var lines = patch.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var before = string.Concat(lines.Where(line => line[0] != '+').Select(line => line[1..] + "\n"));
        var after = string.Concat(lines.Where(line => line[0] != '-').Select(line => line[1..] + "\n"));
        var text = File.ReadAllText(file);
        var at = text.IndexOf(before, StringComparison.Ordinal);
        if (at < 0 || text.IndexOf(before, at + 1, StringComparison.Ordinal) >= 0)
            throw new InvalidOperationException($"{file} does not hold once what the block takes out:\n{before}");

        File.WriteAllText(file, text.Replace(before, after, StringComparison.Ordinal));
    }

    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from).Where(folder => Path.GetFileName(folder) is not ("bin" or "obj")))
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }

    public void Dispose()
    {
        Directory.SetCurrentDirectory(_before);
        _folder.Dispose();
    }
}
