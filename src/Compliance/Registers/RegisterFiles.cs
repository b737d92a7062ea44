using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Tables;
using Compliance.Text;

namespace Compliance.Registers;

/// <summary>
/// The files of one register, read once to see what is wrong, before anything of them is evaluated: which files can be used, which
/// jurisdictions there are, and what may hold members that nobody can read. An id of a kind stands once over all of them; no file that holds one
/// that stands twice is used, whatever their order. Long tables are not held, and ids only where they do not ascend or those of two files meet.
/// </summary>
public sealed class RegisterFiles : IDisposable
{
    /// <summary>A table with more bytes is long: it is read in parts, and not held.</summary>
    public const long MostHeldBytes = 256 * 1024;

    // Of short files so many subjects are held; the others are read again.
    private const int MostHeld = 10_000;
    private const int MostRepeated = 100;

    private readonly CompiledPlan _plan;
    private readonly DescriptorReader _reader;
    private readonly SubjectKind? _jurisdictionKind;
    private readonly Func<Stream> _standardInput;
    private readonly CancellationToken _cancellation;
    private readonly List<RegisterFile> _files = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<string> _unread = [];
    private readonly List<(RegisterFile File, Subject Jurisdiction)> _jurisdictions = [];
    private readonly RegisterIds _ranges = new(keeps: false);
    private bool _mayRepeat;
    private int _held;

    private RegisterFiles(CompiledPlan plan, DescriptorReader reader, Func<Stream> standardInput, CancellationToken cancellation)
    {
        _plan = plan;
        _reader = reader;
        _jurisdictionKind = plan.Pack.Vocabulary.Register;
        _standardInput = standardInput;
        _cancellation = cancellation;
    }

    /// <summary>The files that can be used, in the order given.</summary>
    public IReadOnlyList<RegisterFile> Files => _files;

    /// <summary>The jurisdictions in these, in their order.</summary>
    public IReadOnlyList<Subject> Jurisdictions => _jurisdictions.ConvertAll(one => one.Jurisdiction);

    /// <summary>The files with jurisdictions in them.</summary>
    internal IEnumerable<RegisterFile> FilesWithJurisdictions => _jurisdictions.Select(one => one.File).Distinct();

    /// <summary>What is not used, by name: files that are refused or were not read. Each may hold any number of subjects of which nothing is known.</summary>
    public IReadOnlyList<string> Unread => _unread;

    /// <summary>Everything that is wrong or worth a look, file by file.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Reads files.</summary>
    /// <param name="plan">The rules that they will be evaluated by.</param>
    /// <param name="reader">Reads them.</param>
    /// <param name="found">The files.</param>
    /// <param name="standardInput">Opens what <c>-</c> stands for; it is read once.</param>
    /// <param name="progress">Called now and then with how many bytes are read; or null.</param>
    /// <param name="cancellation">Ends it.</param>
    public static RegisterFiles Read(
        CompiledPlan plan, DescriptorReader reader, FoundFiles found, Func<Stream> standardInput, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        var register = new RegisterFiles(plan, reader, standardInput, cancellation);
        try
        {
            register._diagnostics.AddRange(found.Diagnostics);
            register._unread.AddRange(found.Unread);
            var done = 0L;
            foreach (var name in found.Files)
            {
                cancellation.ThrowIfCancellationRequested();
                done += register.Add(name, progress is null ? null : read => progress(done + read));
                progress?.Invoke(done);
            }

            register.RefuseRepeated();
            register.Assemble();
            return register;
        }
        catch
        {
            register.Dispose();
            throw;
        }
    }

    /// <summary>Closes the files.</summary>
    public void Dispose()
    {
        foreach (var file in _files)
            file.Close();
    }

    /// <summary>Whether subjects of a kind are evaluated by their members, and so held until all are read.</summary>
    public bool IsJurisdiction(SubjectKind kind) => kind == _jurisdictionKind;

    /// <summary>Whether descriptors or short tables hold more than jurisdictions.</summary>
    public bool HasDescriptors { get; private set; }

    // Gives how many bytes it has.
    private long Add(string name, Action<long>? progress)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (name == "-")
            return AddStream(name, _standardInput(), isTable: null);
        if (!File.Exists(name) || !_reader.ReadExtensions.Contains(extension))
            return AddTree(name, _reader.ReadFile(name), 0);

        FileStream stream;
        try
        {
            stream = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Why it cannot be opened is told by who reads it.
            return AddTree(name, _reader.ReadFile(name), 0);
        }

        if (!stream.CanSeek)
            return AddStream(name, stream, _reader.IsTable(name));
        if (_reader.IsTable(name))
            return AddTable(name, stream, isSpooled: false, progress);

        using (stream)
            return AddTree(name, _reader.ReadFile(name), stream.Length);
    }

    // What cannot be opened twice.
    private long AddStream(string name, Stream source, bool? isTable)
    {
        Stream spooled;
        try
        {
            using (source)
                spooled = SpooledStream.Of(source, isTable);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return AddTree(name, FileErrors.Unread<DescriptorFile>(name, exception), 0);
        }

        return isTable ?? _reader.LooksLikeTableOrWorkbook(spooled, name)
            ? AddTable(name, spooled, isSpooled: true, null)
            : AddTree(name, _reader.Read(spooled, name), spooled.Length, spooled);
    }

    private long AddTree(string name, ReadResult<DescriptorFile> read, long length, Stream? spooled = null)
    {
        _diagnostics.AddRange(read.Diagnostics);
        if (read.Succeeded)
        {
            AddShort(name, read.Value.Subjects, length, spooled);
            return length;
        }

        _unread.Add(name);
        spooled?.Dispose();
        return length;
    }

    private void AddShort(string name, IReadOnlyList<Subject> subjects, long length, Stream? spooled)
    {
        var isHeld = _held + subjects.Count <= MostHeld || HoldsAll;
        if (isHeld)
            _held += subjects.Count;
        var file = new RegisterFile(_reader, name, null, isHeld ? subjects : null, length, spooled);
        _files.Add(file);
        foreach (var subject in subjects)
        {
            _ranges.Add(subject.Kind, subject.Header.RegisterId, subject.Span);
            if (IsJurisdiction(subject.Kind))
                _jurisdictions.Add((file, subject));
            else
                HasDescriptors = true;
        }
    }

    private long AddTable(string name, Stream stream, bool isSpooled, Action<long>? progress)
    {
        var length = stream.Length;
        var opened = _reader.OpenTable(stream, name);
        if (opened.Value is not { } table)
        {
            _diagnostics.AddRange(opened.Diagnostics);
            _unread.Add(name);
            stream.Dispose();
            return length;
        }

        _unread.AddRange(table.SheetsLeftOut.Select(sheet => $"{name}!{sheet}"));
        var reading = new TableReading(_plan, _reader, table, IsJurisdiction, _cancellation);
        if (table.Length <= MostHeldBytes || HoldsAll)
        {
            var subjects = reading.ReadAll();
            var isRight = Accept(name, reading);
            if (isRight)
                AddShort(name, subjects, length, isSpooled ? stream : null);
            if (!isRight || !isSpooled)
                table.Dispose();
            return length;
        }

        reading.Validate(progress);
        if (!Accept(name, reading))
        {
            table.Dispose();
            return length;
        }

        var file = new RegisterFile(_reader, name, table, null, length, null);
        _files.Add(file);
        _jurisdictions.AddRange(reading.Jurisdictions.Select(jurisdiction => (file, jurisdiction)));
        if (reading.Ids is { } ids)
            _ranges.Add(ids);
        else
            _mayRepeat = true;
        return length;
    }

    private bool Accept(string name, TableReading reading)
    {
        _diagnostics.AddRange(reading.Diagnostics);
        if (reading.Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error))
            return true;
        _unread.Add(name);
        return false;
    }

    private bool HasParts => _plan.Pack.Vocabulary.Kinds.Any(kind => kind.Contains.Count > 0);

    // What is put together, or looked at as a whole, is held.
    private bool HoldsAll => HasParts || _plan.Pack.Vocabulary.Kinds.Any(kind => kind.Invariants is not null);

    // Parts that stand in a table of their own are put into what they name, which may stand in another file.
    private void Assemble()
    {
        if (!HasParts)
            return;

        var diagnostics = new DiagnosticBag();
        // What cannot be read, or is too long to be held, may hold further parts.
        var isOpen = _reader.IsExcerpt || _unread.Count > 0 || _files.Exists(file => file.Held is null);
        var assembled = Assembly.Of([.. _files.SelectMany(file => file.Held ?? [])], diagnostics, isOpen: isOpen);
        _diagnostics.AddRange(diagnostics.Items);
        var byFile = assembled.ToLookup(subject => subject.Span.File);
        for (var i = 0; i < _files.Count; i++)
        {
            if (_files[i].Held is null)
                continue;

            var (before, after) = (_files[i], _files[i].Holding([.. byFile[_files[i].Name]]));
            _files[i] = after;
            for (var j = 0; j < _jurisdictions.Count; j++)
                _jurisdictions[j] = _jurisdictions[j].File == before ? (after, assembled.FirstOrDefault(one => one.Kind == _jurisdictions[j].Jurisdiction.Kind && one.Id == _jurisdictions[j].Jurisdiction.Id) ?? _jurisdictions[j].Jurisdiction) : _jurisdictions[j];
        }
    }

    // Nobody can tell which of two is right, and so no file that holds one of them is used.
    private void RefuseRepeated()
    {
        if (_files.Count < 2 || (!_mayRepeat && !_ranges.MayRepeat))
            return;

        var ids = new RegisterIds(keeps: true);
        foreach (var file in _files)
        {
            _cancellation.ThrowIfCancellationRequested();
            _diagnostics.AddRange(file.ReadInParts(new IdReceiver(ids)));
        }

        _diagnostics.AddRange(ids.Repeated.Take(MostRepeated).Select(repeated => repeated.ToDiagnostic()));
        if (ids.Repeated.Count > MostRepeated)
            _diagnostics.Add(TooMany(ids.Repeated[MostRepeated]));

        var refused = new HashSet<string>(ids.RefusedFiles, StringComparer.Ordinal);
        foreach (var file in _files.Where(file => refused.Contains(file.Name)))
            file.Close();
        _unread.AddRange(_files.Where(file => refused.Contains(file.Name)).Select(file => file.Name));
        _jurisdictions.RemoveAll(one => refused.Contains(one.File.Name));
        _files.RemoveAll(file => refused.Contains(file.Name));
    }

    private static Diagnostic TooMany(RepeatedId repeated)
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.Report(DiagnosticKinds.TooManyDiagnostics, SourceSpan.WholeFile(repeated.Second.File));
        return diagnostics.Items[0];
    }

    /// <summary>Keeps the ids.</summary>
    private sealed class IdReceiver(RegisterIds ids) : IPartReceiver<IEnumerable<Subject>, List<(SubjectKind Kind, string Id, SourceSpan Span)>>
    {
        public List<(SubjectKind Kind, string Id, SourceSpan Span)> Project(IEnumerable<Subject> source) => [.. source.Select(subject => (subject.Kind, subject.Header.RegisterId, subject.Span))];

        public void Emit(List<(SubjectKind Kind, string Id, SourceSpan Span)> part) => part.ForEach(one => ids.Add(one.Kind, one.Id, one.Span));

        // It was read before, and had no error.
        public void Rollback()
        {
        }
    }
}
