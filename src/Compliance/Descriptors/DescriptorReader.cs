using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Text;

namespace Compliance.Descriptors;

/// <summary>Reads descriptors, YAML, JSON and CSV, into subjects. One error in a file, and nothing of that file is used.</summary>
public sealed class DescriptorReader
{
    private readonly Vocabulary _vocabulary;
    private readonly RulePack? _pack;

    /// <summary>A reader of subjects that will be checked against a pack: deviations from rules that it does not have are errors.</summary>
    public DescriptorReader(RulePack pack)
    {
        _vocabulary = pack.Vocabulary;
        _pack = pack;
    }

    /// <summary>A reader that does not ask which rules there are to deviate from.</summary>
    internal DescriptorReader(Vocabulary vocabulary) => _vocabulary = vocabulary;

    /// <summary>The ends of file names that descriptors have.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".yaml", ".yml", ".json", ".csv"];

    /// <summary>Reads a file; its name's end says what it is.</summary>
    public ReadResult<DescriptorFile> ReadFile(string path)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        if (!Extensions.Contains(extension) && File.Exists(path))
            return Wrong(path, extension);

        Stream stream;
        try
        {
            stream = SourceFile.Open(path);
        }
        catch (Exception exception) when (FileErrors.IsReadFailure(exception))
        {
            var diagnostics = new DiagnosticBag();
            FileErrors.Report(diagnostics, path, exception);
            return new ReadResult<DescriptorFile>(null, diagnostics.Items);
        }

        using (stream)
            return extension == ".csv" ? ReadTable(stream, path) : ReadTree(stream, path, isJson: extension == ".json");
    }

    /// <summary>
    /// Reads a file subject by subject, so that a register of any length needs no more memory than a short one. Where an
    /// error is among the diagnostics, nothing of the file counts: what was done with its subjects has to be dropped.
    /// </summary>
    /// <param name="path">The file; its name's end says what it is.</param>
    /// <param name="use">Called with each subject, in the order of the file.</param>
    /// <param name="progress">Called now and then with how many bytes of the file are read; or null.</param>
    /// <returns>Everything that is wrong or worth a look.</returns>
    public IReadOnlyList<Diagnostic> ReadEach(string path, Action<Subject> use, Action<long>? progress = null) =>
        ReadInParts(path, subjects => subjects.ToList(), subjects => subjects.ForEach(use), progress);

    /// <summary>
    /// Reads a file in parts, those of a register on as many threads as there are processors. Where an error is among the
    /// diagnostics, nothing of the file counts: what was made of it has to be dropped.
    /// </summary>
    /// <param name="path">The file; its name's end says what it is.</param>
    /// <param name="make">Projects some subjects, which it walks through once and to their end; called by several threads concurrently.</param>
    /// <param name="take">Takes what was made, in the order of the file; called by this thread.</param>
    /// <param name="progress">Called now and then with how many bytes of the file are read; or null.</param>
    /// <returns>Everything that is wrong or worth a look.</returns>
    public IReadOnlyList<Diagnostic> ReadInParts<TPart>(string path, Func<IEnumerable<Subject>, TPart> make, Action<TPart> take, Action<long>? progress = null)
    {
        if (!string.Equals(Path.GetExtension(path), ".csv", StringComparison.OrdinalIgnoreCase) || !File.Exists(path))
        {
            var file = ReadFile(path);
            if (file.Value is not null)
                take(make(file.Value.Subjects));
            return file.Diagnostics;
        }

        TryReadRows(path, collectsIds: true, rows => make(rows.ReadAll()), take, progress, out var diagnostics);
        return diagnostics;
    }

    /// <summary>Reads the rows of a register in parts, as <see cref="ReadInParts"/> does, into whatever the caller makes of them.</summary>
    /// <returns>Whether no id can be a duplicate, or that was checked.</returns>
    internal bool TryReadRows<TPart>(
        string path, bool collectsIds, Func<RegisterRows, TPart> make, Action<TPart> take, Action<long>? progress, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var found = new DiagnosticBag();
        var reader = new RegisterReader(_vocabulary, found, collectsIds);
        try
        {
            using var stream = SourceFile.Open(path);
            reader.Read(stream, path, make, (part, read) =>
            {
                take(part);
                progress?.Invoke(read);
            });
        }
        catch (Exception exception) when (FileErrors.IsReadFailure(exception))
        {
            FileErrors.Report(found, path, exception);
        }

        diagnostics = found.Items;
        return collectsIds || reader.HasAscendingIds;
    }

    /// <summary>Reads standard input or any other stream; what it is shows in its first characters.</summary>
    /// <param name="stream">The bytes, UTF-8.</param>
    /// <param name="name">What to call it in results; <c>-</c> for standard input.</param>
    public ReadResult<DescriptorFile> Read(Stream stream, string name)
    {
        var diagnostics = new DiagnosticBag();
        if (SourceFile.Read(stream, name, diagnostics) is not { } text)
            return new ReadResult<DescriptorFile>(null, diagnostics.Items);

        return LooksLikeTable(text)
            ? ReadTable(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), name)
            : ReadTree(text, name, isJson: text.TrimStart().FirstOrDefault() is '{' or '[', diagnostics);
    }

    private ReadResult<DescriptorFile> ReadTable(Stream stream, string name)
    {
        var diagnostics = new DiagnosticBag();
        var subjects = new List<Subject>();
        new RegisterReader(_vocabulary, diagnostics).Read(stream, name, rows => rows.ReadAll().ToList(), (rows, _) => subjects.AddRange(rows));
        return new ReadResult<DescriptorFile>(new DescriptorFile(name, subjects), diagnostics.Items);
    }

    private ReadResult<DescriptorFile> ReadTree(Stream stream, string name, bool isJson)
    {
        var diagnostics = new DiagnosticBag();
        return SourceFile.Read(stream, name, diagnostics) is { } text
            ? ReadTree(text, name, isJson, diagnostics)
            : new ReadResult<DescriptorFile>(null, diagnostics.Items);
    }

    private ReadResult<DescriptorFile> ReadTree(string text, string name, bool isJson, DiagnosticBag diagnostics)
    {
        var node = isJson ? JsonReader.Read(text, name, diagnostics) : YamlReader.Read(text, name, diagnostics);
        var subjects = node is null ? [] : new TreeReader(_vocabulary, _pack, diagnostics).Read(node);
        return new ReadResult<DescriptorFile>(new DescriptorFile(name, subjects), diagnostics.Items);
    }

    // A heading has delimiters and no colon with a space behind it, which every descriptor in YAML has.
    private static bool LooksLikeTable(string text)
    {
        var end = text.IndexOfAny(['\r', '\n']);
        var line = end < 0 ? text : text.Substring(0, end);
        return line.IndexOfAny([',', ';', '\t']) >= 0 && line.IndexOf(": ", StringComparison.Ordinal) < 0
            && line.TrimStart().FirstOrDefault() is not ('{' or '[' or '#' or '-');
    }

    private static ReadResult<DescriptorFile> Wrong(string path, string extension)
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.Report(
            DiagnosticKinds.UnknownFormat, SourceSpan.WholeFile(path),
            ("found", extension.Length == 0 ? Path.GetFileName(path) : extension), ("expected", string.Join(", ", Extensions)));
        return new ReadResult<DescriptorFile>(null, diagnostics.Items);
    }
}
