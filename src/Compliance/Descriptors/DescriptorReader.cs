using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Tables;
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

    /// <summary>
    /// The ids of all files that this reader reads, or null where files have nothing to do with each other. Where it keeps them, an id that
    /// stands in an earlier file too is an error of the later one, and <see cref="RegisterIds.RefusedFiles"/> names both: what was
    /// done with the earlier one has to be dropped.
    /// </summary>
    public RegisterIds? Ids { get; init; }

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
    public IReadOnlyList<Diagnostic> ReadEach(string path, Action<Subject> use, Action<long>? progress = null) => ReadInParts(path, new EachSubject(use), progress);

    /// <summary>Opens a table, to be read as often as need be without being opened again.</summary>
    /// <param name="path">The file, CSV.</param>
    public ReadResult<TableFile> OpenTable(string path)
    {
        var diagnostics = new DiagnosticBag();
        try
        {
            return new ReadResult<TableFile>(new TableFile(path, SourceFile.Open(path), _vocabulary), diagnostics.Items);
        }
        catch (Exception exception) when (FileErrors.IsReadFailure(exception))
        {
            FileErrors.Report(diagnostics, path, exception);
            return new ReadResult<TableFile>(null, diagnostics.Items);
        }
    }

    /// <summary>Opens a table, to be read as often as need be, whose bytes are at hand.</summary>
    /// <param name="stream">The bytes, which can be read from the beginning again; it is closed with the table.</param>
    /// <param name="name">What to call it in results.</param>
    /// <exception cref="ArgumentException">The stream cannot be read from the beginning again.</exception>
    public ReadResult<TableFile> OpenTable(Stream stream, string name)
    {
        if (!stream.CanSeek)
            throw new ArgumentException("A table is read from its beginning more than once, and this stream has no way back.", nameof(stream));

        var diagnostics = new DiagnosticBag();
        try
        {
            return new ReadResult<TableFile>(new TableFile(name, stream, _vocabulary), diagnostics.Items);
        }
        catch (Exception exception) when (FileErrors.IsReadFailure(exception))
        {
            FileErrors.Report(diagnostics, name, exception);
            return new ReadResult<TableFile>(null, diagnostics.Items);
        }
    }

    /// <summary>
    /// Reads a file in parts, those of a table on as many threads as there are processors. Where an error is among the
    /// diagnostics, nothing of the file counts, and the receiver has dropped what it took.
    /// </summary>
    /// <param name="path">The file; its name's end says what it is.</param>
    /// <param name="receiver">Makes something of some subjects, which it walks through once and to their end, and takes it.</param>
    /// <param name="progress">Called now and then with how many bytes of the file are read; or null.</param>
    /// <returns>Everything that is wrong or worth a look.</returns>
    public IReadOnlyList<Diagnostic> ReadInParts<TPart>(string path, IPartReceiver<IEnumerable<Subject>, TPart> receiver, Action<long>? progress = null)
    {
        if (string.Equals(Path.GetExtension(path), ".csv", StringComparison.OrdinalIgnoreCase) && File.Exists(path))
        {
            var opened = OpenTable(path);
            using var table = opened.Value;
            return table is null ? opened.Diagnostics : ReadInParts(table, receiver, progress);
        }

        var file = ReadFile(path);
        if (file.Value is not null)
            receiver.Emit(receiver.Project(file.Value.Subjects));
        return file.Diagnostics;
    }

    /// <summary>Reads a table in parts, on as many threads as there are processors, as a file is read.</summary>
    /// <param name="table">The table.</param>
    /// <param name="receiver">Makes something of some subjects, which it walks through once and to their end, and takes it.</param>
    /// <param name="progress">Called now and then with how many bytes of the file are read; or null.</param>
    /// <returns>Everything that is wrong or worth a look.</returns>
    public IReadOnlyList<Diagnostic> ReadInParts<TPart>(TableFile table, IPartReceiver<IEnumerable<Subject>, TPart> receiver, Action<long>? progress = null)
    {
        bool Emit(TPart part)
        {
            receiver.Emit(part);
            return true;
        }

        ReadRows(table, collectsIds: true, rows => receiver.Project(SubjectsOf(rows)), Emit, progress, out var diagnostics);
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            receiver.Rollback();
        return diagnostics;
    }

    /// <summary>Reads the rows of a table in parts into whatever the caller makes of them.</summary>
    /// <param name="table">The table.</param>
    /// <param name="collectsIds">Whether an id that is there twice is an error; else it is only seen whether that can be.</param>
    /// <param name="make">Makes something of some rows; called by several threads at once.</param>
    /// <param name="take">Takes what was made, in the order of the file, and says whether to read on; called by this thread.</param>
    /// <param name="progress">Called now and then with how many bytes of the file are read; or null.</param>
    /// <param name="diagnostics">Everything that is wrong or worth a look.</param>
    /// <returns>From which id to which they go; null where they do not ascend, or were collected.</returns>
    internal AscendingIds? ReadRows<TPart>(
        TableFile table, bool collectsIds, Func<RegisterRows, TPart> make, Func<TPart, bool> take, Action<long>? progress, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var found = new DiagnosticBag();
        var reader = new RegisterReader(_vocabulary, found, collectsIds, NoteId);
        try
        {
            reader.Read(table.Rewind(), table.Path, make, (part, read) =>
            {
                var readsOn = take(part);
                progress?.Invoke(read);
                return readsOn;
            });
        }
        catch (Exception exception) when (FileErrors.IsReadFailure(exception))
        {
            FileErrors.Report(found, table.Path, exception);
        }

        diagnostics = found.Items;
        return !collectsIds && reader.Ascending.Holds ? reader.Ascending : null;
    }

    /// <summary>Reads standard input or any other stream; what it is shows in its first characters.</summary>
    /// <param name="stream">The bytes, UTF-8.</param>
    /// <param name="name">What to call it in results; <c>-</c> for standard input.</param>
    public ReadResult<DescriptorFile> Read(Stream stream, string name)
    {
        var diagnostics = new DiagnosticBag();
        if (SourceFile.ReadBytes(stream, name, diagnostics) is not { } bytes || SourceFile.Decode(bytes, name, diagnostics) is not { } text)
            return new ReadResult<DescriptorFile>(null, diagnostics.Items);

        return LooksLikeTable(text)
            ? ReadTable(new MemoryStream(bytes.Array!, 0, bytes.Count), name)
            : ReadTree(text, name, isJson: text.TrimStart().FirstOrDefault() is '{' or '[', diagnostics);
    }

    /// <summary>Whether some bytes look like a table; they are at their beginning again behind it.</summary>
    internal static bool LooksLikeTable(Stream stream)
    {
        var start = new byte[64 * 1024];
        var (count, read) = (0, 1);
        while (count < start.Length && read > 0)
            count += read = stream.Read(start, count, start.Length - count);
        stream.Position = 0;
        var mark = Utf8Sequence.MarkLength(start, count);
        return LooksLikeTable(System.Text.Encoding.UTF8.GetString(start, mark, count - mark));
    }

    private ReadResult<DescriptorFile> ReadTable(Stream stream, string name)
    {
        var diagnostics = new DiagnosticBag();
        var subjects = new List<Subject>();
        new RegisterReader(_vocabulary, diagnostics, collectsIds: true, NoteId).Read(stream, name, rows => SubjectsOf(rows).ToList(), (rows, _) =>
        {
            subjects.AddRange(rows);
            return true;
        });
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
        foreach (var subject in subjects)
            NoteId(subject.Kind, subject.Id, subject.Span, diagnostics);
        return new ReadResult<DescriptorFile>(new DescriptorFile(name, subjects), diagnostics.Items);
    }

    // An id that stands in another file of the reader's is an error.
    private void NoteId(SubjectKind kind, string id, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (Ids is null || id.Length == 0 || Ids.Add(kind, id, span))
            return;

        // Within one file it was said already.
        var repeated = Ids.Repeated[Ids.Repeated.Count - 1];
        if (repeated.First.File != repeated.Second.File)
            diagnostics.Continue([repeated.ToDiagnostic()]);
    }

    internal static IEnumerable<Subject> SubjectsOf(RegisterRows rows) => rows.ReadAll().Select(row => new Subject(row));

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

    /// <summary>Hands on one subject after the other.</summary>
    private sealed class EachSubject(Action<Subject> use) : IPartReceiver<IEnumerable<Subject>, List<Subject>>
    {
        public List<Subject> Project(IEnumerable<Subject> source) => [.. source];

        public void Emit(List<Subject> part) => part.ForEach(use);

        // Whoever asked drops it: an error says so.
        public void Rollback()
        {
        }
    }
}
