using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Subjects;
using Compliance.Tables;
using Compliance.Text;

namespace Compliance.Descriptors;

/// <summary>Reads descriptors, YAML, JSON, CSV and workbooks, into subjects. One error in a file, and nothing of that file is used.</summary>
public sealed partial class DescriptorReader
{
    private const int MostTitles = 5;

    private readonly Vocabulary _vocabulary;
    private readonly RulePack? _pack;

    /// <summary>A reader of subjects that will be checked against a pack: deviations from rules that it does not have are errors.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="pack"/> is null.</exception>
    public DescriptorReader(RulePack pack)
    {
        _vocabulary = Argument.NotNull(pack, nameof(pack)).Vocabulary;
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

    /// <summary>What a number above 0 and up to 1 means that stands without a unit for a fact in per cent; both by default, 0.12 % and 12 %.</summary>
    public BarePercentage BarePercentage { get; init; }

    /// <summary>Whether a column of a table that no fact has is an error; else all of them are named in one warning, and not used.</summary>
    public bool StrictColumns { get; init; }

    /// <summary>Whether a subject is refused that is not as the vocabulary says that every subject of its kind is (<c>invariants:</c>); else it is a warning.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether what is read is but a part of a register: then there may be further rows of parts than those that are read.</summary>
    public bool IsExcerpt { get; init; }

    /// <summary>The formats of workbooks that are read besides; none by default.</summary>
    public IReadOnlyList<IWorkbookFormat> WorkbookFormats { get; init; } = [];

    /// <summary>What reads files of other systems besides, by the ends of their names: it comes before descriptors and tables; none by default.</summary>
    public IReadOnlyList<DescriptorImport> Imports { get; init; } = [];

    /// <summary>The ends of file names that are read: those that descriptors have, those of workbooks, and those of other systems.</summary>
    public IReadOnlyList<string> ReadExtensions => [.. Extensions.Concat(WorkbookFormats.SelectMany(format => format.Extensions)).Concat(Imports.SelectMany(import => import.Extensions)).Distinct()];

    /// <summary>The ends of file names that descriptors have.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".yaml", ".yml", ".json", ".csv"];

    /// <summary>Reads a file; its name's end says what it is.</summary>
    public ReadResult<DescriptorFile> ReadFile(string path)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        if (!ReadExtensions.Contains(extension) && File.Exists(path))
            return Wrong(path, extension);
        if (IsTable(path) && File.Exists(path))
            return ReadTable(OpenTable(path));

        Stream stream;
        try
        {
            stream = SourceFile.Open(path);
        }
        catch (Exception exception) when (FileErrors.IsReadFailure(exception))
        {
            return FileErrors.Unread<DescriptorFile>(path, exception);
        }

        using (stream)
            return Imports.FirstOrDefault(import => import.Extensions.Contains(extension)) is { } import ? Read(import, stream, path) : ReadTree(stream, path, isJson: extension == ".json");
    }

    /// <summary>Whether a file is a table, by the end of its name: CSV, or a workbook.</summary>
    public bool IsTable(string path)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        return !Imports.Any(import => import.Extensions.Contains(extension)) && (extension == ".csv" || WorkbookFormats.Any(format => format.Extensions.Contains(extension)));
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
    /// <param name="path">The file, CSV or a workbook.</param>
    public ReadResult<TableFile> OpenTable(string path) => OpenTable(() => Seekable(SourceFile.Open(path)), path);

    /// <summary>Opens a table, to be read as often as need be, whose bytes are at hand.</summary>
    /// <param name="stream">The bytes, which can be read from the beginning again; it is closed with the table.</param>
    /// <param name="name">What to call it in results.</param>
    /// <exception cref="ArgumentException">The stream cannot be read from the beginning again.</exception>
    public ReadResult<TableFile> OpenTable(Stream stream, string name) => stream.CanSeek
        ? OpenTable(() => stream, name)
        : throw new ArgumentException("A table is read from its beginning more than once, and this stream has no way back.", nameof(stream));

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
        if (IsTable(path) && File.Exists(path))
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
        found.Continue(table.Diagnostics);
        var reader = new RegisterReader(_vocabulary, found, collectsIds, table.IsStrict, BarePercentage, NoteId);
        try
        {
            reader.Read(table.Sheets, table.Path, make, (part, read) =>
            {
                var readsOn = take(part);
                progress?.Invoke(Math.Min(read, table.Length));
                return readsOn;
            });
        }
        catch (Exception exception) when (FileErrors.IsReadFailure(exception))
        {
            FileErrors.Report(found, table.Path, exception);
        }

        if (table.HasChanged)
            found.Report(DiagnosticKinds.ChangedWhileRead, SourceSpan.WholeFile(table.Path));
        diagnostics = found.Items;
        return !collectsIds && reader.Ascending.Holds ? reader.Ascending : null;
    }

    /// <summary>Reads standard input or any other stream, to its end; what it is shows in its first characters. The stream stays open.</summary>
    /// <param name="stream">The bytes, UTF-8.</param>
    /// <param name="name">What to call it in results; <c>-</c> for standard input.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ReadResult<DescriptorFile> Read(Stream stream, string name)
    {
        Argument.NotNull(stream, nameof(stream));
        Argument.NotNull(name, nameof(name));
        var diagnostics = new DiagnosticBag();
        if (SourceFile.ReadBytes(stream, name, diagnostics) is not { } bytes)
            return new ReadResult<DescriptorFile>(null, diagnostics.Items);
        if (FormatOf(name, bytes.Array!, bytes.Count) is not null || LooksLikeTable(FirstText(bytes)))
            return ReadTable(OpenTable(new MemoryStream(bytes.Array!, 0, bytes.Count), name));

        return SourceFile.Decode(bytes, name, diagnostics) is not { } text
            ? new ReadResult<DescriptorFile>(null, diagnostics.Items)
            : ReadTree(text, name, isJson: text.TrimStart().FirstOrDefault() is '{' or '[', diagnostics);
    }

    /// <summary>
    /// Puts parts that stand by themselves, the rows of a second table for one, into what they name as their whole, wherever that stands. Within one
    /// file it is done already. What is given of a kind of parts is taken for all that there are of it.
    /// </summary>
    /// <param name="subjects">The subjects of all files.</param>
    /// <param name="isExcerpt">Whether there may be further rows of parts: something could not be read, or is left out.</param>
    /// <returns>The subjects, and a warning for each part whose whole is not among them: it stays by itself, and nothing is known of that.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="subjects"/> is null.</exception>
    public static ReadResult<IReadOnlyList<Subject>> Assemble(IEnumerable<Subject> subjects, bool isExcerpt = false)
    {
        var diagnostics = new DiagnosticBag();
        var assembled = Assembly.Of([.. Argument.NotNull(subjects, nameof(subjects))], diagnostics, isOpen: isExcerpt);
        return new ReadResult<IReadOnlyList<Subject>>(assembled, diagnostics.Items);
    }

    /// <summary>Whether some bytes look like a table or a workbook; they are at their beginning again behind it.</summary>
    internal bool LooksLikeTableOrWorkbook(Stream stream, string name)
    {
        var start = new byte[8];
        var count = stream.Read(start, 0, start.Length);
        stream.Position = 0;
        return FormatOf(name, start, count) is not null || LooksLikeTable(stream);
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

    /// <summary>The same without waiting for the stream by a thread: of a request's body, which a server may let nobody read otherwise.</summary>
    /// <param name="stream">The bytes, UTF-8. What is longer than a descriptor may be is not read to its end.</param>
    /// <param name="name">What to call it in results.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<ReadResult<DescriptorFile>> ReadAsync(Stream stream, string name, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(stream, nameof(stream));
        Argument.NotNull(name, nameof(name));
        using var bytes = new MemoryStream();
        try
        {
            await SourceFile.CopyAsync(stream, bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FileErrors.Unread<DescriptorFile>(name, exception);
        }

        cancellationToken.ThrowIfCancellationRequested();
        bytes.Position = 0;
        return Read(bytes, name);
    }

    /// <summary>Reads bytes, UTF-8; what they are shows in the first characters.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">What to call them in results.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ReadResult<DescriptorFile> Read(byte[] bytes, string name)
    {
        using var stream = new MemoryStream(Argument.NotNull(bytes, nameof(bytes)), writable: false);
        return Read(stream, name);
    }

    /// <summary>Reads a text, which may be no longer than a file; what it is shows in its first characters.</summary>
    /// <param name="text">The text, not a path.</param>
    /// <param name="name">What to call it in results.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ReadResult<DescriptorFile> ReadText(string text, string name)
    {
        Argument.NotNull(text, nameof(text));
        Argument.NotNull(name, nameof(name));
        var diagnostics = new DiagnosticBag();
        if (text.Length <= TextLimits.FileBytes)
            return Read(text, name, diagnostics);

        diagnostics.FileTooLarge(name);
        return new ReadResult<DescriptorFile>(null, diagnostics.Items);
    }

    private ReadResult<TableFile> OpenTable(Func<Stream> open, string name)
    {
        Stream? stream = null;
        try
        {
            stream = open();
            var start = new byte[8];
            var count = stream.Read(start, 0, start.Length);
            stream.Position = 0;
            return FormatOf(name, start, count) is { } format
                ? OpenWorkbook(format, stream, name)
                : new ReadResult<TableFile>(new TableFile(name, stream, _vocabulary, StrictColumns), []);
        }
        catch (Exception exception) when (FileErrors.IsReadFailure(exception))
        {
            stream?.Dispose();
            return FileErrors.Unread<TableFile>(name, exception);
        }
    }

    // By the end of its name; what has none, standard input for one, by its first bytes.
    private IWorkbookFormat? FormatOf(string name, byte[] start, int count)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        return WorkbookFormats.FirstOrDefault(format => format.Extensions.Contains(extension))
            ?? (Extensions.Contains(extension) ? null : WorkbookFormats.FirstOrDefault(format => format.MayBegin(start, count)));
    }

    // What its sheets state is written down once, so that it can be read again without the workbook.
    private ReadResult<TableFile> OpenWorkbook(IWorkbookFormat format, Stream stream, string name)
    {
        var diagnostics = new DiagnosticBag();
        var spool = SpooledStream.New();
        try
        {
            using var workbook = format.Open(stream);
            var text = new WorkbookText(name, _vocabulary, diagnostics, spool);
            var sheets = text.Write(workbook);
            if (!diagnostics.HasErrors)
                TellUnneeded(sheets.Where(sheet => sheet.Layout is { IsForm: true }), name, diagnostics);
            if (!diagnostics.HasErrors)
                return new ReadResult<TableFile>(new TableFile(name, stream, sheets, spool, diagnostics.Items, _vocabulary, StrictColumns) { SheetsLeftOut = text.HiddenTables }, []);
        }
        catch (WorkbookException exception)
        {
            diagnostics.Report(DiagnosticKinds.BadWorkbook, new SourceSpan(name, exception.Row, 0) { Sheet = exception.Sheet }, ("found", exception.Reason));
        }
        catch
        {
            spool.Dispose();
            throw;
        }

        spool.Dispose();
        stream.Dispose();
        return new ReadResult<TableFile>(null, diagnostics.Items);
    }

    // A form asks for what any project may need; what this one does not is left out of the question.
    private void TellUnneeded(IEnumerable<TableSheet> forms, string name, DiagnosticBag diagnostics)
    {
        if (_pack is null)
            return;

        foreach (var form in forms)
        {
            // What is wrong with it is told when it is read.
            new RegisterReader(_vocabulary, new DiagnosticBag(), percent: BarePercentage).Read([form], name, rows => rows.ReadAll().ToList(), (answers, _) =>
            {
                foreach (var (answer, slot) in answers.SelectMany(answer => UnneededFacts.Of(_pack, answer).Select(slot => (answer, slot))))
                    diagnostics.Report(DiagnosticKinds.NotNeeded, answer.Stated(slot)!.Span, ("fact", answer.Kind.Facts[slot].Label));
                return true;
            });
        }
    }

    private ReadResult<DescriptorFile> Read(string text, string name, DiagnosticBag diagnostics) => LooksLikeTable(text)
        ? ReadTable(OpenTable(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), name))
        : ReadTree(text, name, isJson: text.TrimStart().FirstOrDefault() is '{' or '[', diagnostics);

    private ReadResult<DescriptorFile> ReadTable(ReadResult<TableFile> opened)
    {
        if (opened.Value is not { } table)
            return new ReadResult<DescriptorFile>(null, opened.Diagnostics);

        using (table)
        {
            var subjects = new List<Subject>();
            bool Take(List<Subject> rows)
            {
                subjects.AddRange(rows);
                return true;
            }

            ReadRows(table, collectsIds: true, rows => SubjectsOf(rows).ToList(), Take, null, out var found);
            var diagnostics = new DiagnosticBag();
            diagnostics.AddRange(found);
            BrokenInvariants.Report(subjects, diagnostics, Strict);
            return new ReadResult<DescriptorFile>(new DescriptorFile(table.Path, Assembly.Of(subjects, diagnostics, tellsUnknown: false, IsExcerpt || table.SheetsLeftOut.Count > 0)), diagnostics.Items);
        }
    }

    private ReadResult<DescriptorFile> Read(DescriptorImport import, Stream stream, string name)
    {
        var diagnostics = new DiagnosticBag();
        var ids = new SubjectIds();
        var subjects = import.Read(stream, name, diagnostics);
        foreach (var subject in subjects)
        {
            ids.Check(subject.Kind, subject.Header.RegisterId, subject.Span, diagnostics);
            NoteId(subject.Kind, subject.Header.RegisterId, subject.Span, diagnostics);
        }

        return new ReadResult<DescriptorFile>(new DescriptorFile(name, Assembly.Of(subjects, diagnostics, tellsUnknown: false, IsExcerpt)), diagnostics.Items);
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
        var subjects = node is null ? [] : new TreeReader(_vocabulary, _pack, BarePercentage, diagnostics).Read(node);
        foreach (var subject in subjects)
            NoteId(subject.Kind, subject.Header.RegisterId, subject.Span, diagnostics);
        BrokenInvariants.Report(subjects, diagnostics, Strict);
        return new ReadResult<DescriptorFile>(new DescriptorFile(name, Assembly.Of(subjects, diagnostics, tellsUnknown: false, IsExcerpt)), diagnostics.Items);
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

    // What comes through a pipe is kept in a file of its own, to be read more than once.
    private static Stream Seekable(Stream stream)
    {
        if (stream.CanSeek)
            return stream;

        using (stream)
            return SpooledStream.Of(stream, isTable: true);
    }

    internal static IEnumerable<Subject> SubjectsOf(RegisterRows rows) => rows.ReadAll().Select(row => new Subject(row));

    // The beginning of a text, in whatever encoding a table may have.
    private static string FirstText(ArraySegment<byte> bytes)
    {
        try
        {
            var first = new byte[4096];
            var text = new Utf8Bytes(new MemoryStream(bytes.Array!, 0, bytes.Count));
            return System.Text.Encoding.UTF8.GetString(first, 0, text.Read(first, 0, first.Length)).TrimStart('\uFEFF');
        }
        catch (UndecodableTextException)
        {
            return "";
        }
    }

    // A heading has delimiters and no colon with a space behind it, which every descriptor in YAML has. A title may stand above it.
    private static bool LooksLikeTable(string text)
    {
        foreach (var line in text.Split('\r', '\n').Select(line => line.Trim()).Where(line => line.Length > 0).Take(MostTitles))
        {
            if (line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
                return true;
            if (line[0] is '{' or '[' or '#' or '-' || line.IndexOf(": ", StringComparison.Ordinal) >= 0 || line[line.Length - 1] == ':')
                return false;
            if (line.IndexOfAny([',', ';', '\t']) >= 0)
                return true;
        }

        return false;
    }

    private ReadResult<DescriptorFile> Wrong(string path, string extension)
    {
        var diagnostics = new DiagnosticBag();
        if (DescriptorFiles.IsOtherSpreadsheet(extension))
        {
            diagnostics.Report(DiagnosticKinds.OtherSpreadsheet, SourceSpan.WholeFile(path), ("found", extension));
            return new ReadResult<DescriptorFile>(null, diagnostics.Items);
        }

        diagnostics.Report(
            DiagnosticKinds.UnknownFormat, SourceSpan.WholeFile(path),
            ("found", extension.Length == 0 ? Path.GetFileName(path) : extension), ("expected", string.Join(", ", ReadExtensions)));
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
