using System.Collections.Generic;
using System.IO;

namespace Compliance.Server.Log;

/// <summary>Finds every entry of a log that was changed, removed, put in, or signed by somebody else, and an end that was cut off.</summary>
/// <param name="key">The key of the log.</param>
internal sealed class LogVerifier(LogKey key)
{
    private readonly List<LogFault> _faults = [];
    private string _previous = LogEntry.None;
    private long _last;
    private LogHead? _head;
    private bool _isHeadMet;
    private readonly Dictionary<(string Kind, string Id), long> _withoutKey = [];
    private readonly Dictionary<long, SignedEntry> _requests = [];

    /// <summary>How many entries were seen.</summary>
    public long Entries { get; private set; }

    /// <summary>What is wrong so far.</summary>
    public IReadOnlyList<LogFault> Faults => _faults;

    /// <summary>Takes the head from its file, before the entries.</summary>
    public void Begin(string headPath)
    {
        try
        {
            _head = LogHead.Read(headPath);
        }
        catch (InvalidDataException exception)
        {
            _faults.Add(new LogFault(0, exception.Message));
            return;
        }

        if (_head is { } head && !key.Holds(LogHead.Signed(head.Number, head.Hash), head.Signature))
            _faults.Add(new LogFault(head.Number, "the head is not signed by the key of the log"));
    }

    /// <summary>Takes the next entry, in the order of their numbers.</summary>
    public void Add(SignedEntry signed)
    {
        var entry = signed.Entry;
        Entries++;
        for (var missing = _last + 1; missing < entry.Number; missing++)
            _faults.Add(new LogFault(missing, "the entry is missing"));

        var hash = entry.Hash();
        if (hash != signed.Hash)
            _faults.Add(new LogFault(entry.Number, "the entry was changed: its hash is another one than is stored"));
        if (entry.Number == _last + 1 && entry.Previous != _previous)
            _faults.Add(new LogFault(entry.Number, "the entry does not follow the one before: it names another hash"));
        if (!key.Holds(signed.Hash, signed.Signature))
            _faults.Add(new LogFault(entry.Number, "the signature is not that of the entry by the key of the log"));
        if (_head is { } head && head.Number == entry.Number)
        {
            _isHeadMet = true;
            if (head.Hash != hash)
                _faults.Add(new LogFault(entry.Number, "the entry is not the one that the head names"));
        }

        AddContent(signed);
        _last = entry.Number;
        _previous = signed.Hash;
    }

    // Who asks is not who approves; and a key is gone only where an entry says so.
    private void AddContent(SignedEntry signed)
    {
        var entry = signed.Entry;
        if (entry.Type == EntryTypes.DeviationRequest)
            _requests[entry.Number] = signed;
        if (entry.Type is EntryTypes.DeviationApproval && entry.RefersTo is { } asked && _requests.TryGetValue(asked, out var request) && Names.AreSame(request.Entry.By, entry.By))
            _faults.Add(new LogFault(entry.Number, $"the deviation was approved by {entry.By}, who asked for it"));
        if (entry.Type == EntryTypes.Erasure)
            _withoutKey.Remove((entry.SubjectKind, entry.SubjectId));
        else if (!signed.HasKey)
            _withoutKey.TryAdd((entry.SubjectKind, entry.SubjectId), entry.Number);
        else if (signed.Text is null)
            _faults.Add(new LogFault(entry.Number, "the content does not open by the key of its subject"));
    }

    /// <summary>Says what is missing at the end.</summary>
    public void End()
    {
        foreach (var (subject, number) in _withoutKey)
            _faults.Add(new LogFault(number, $"the key of {subject.Kind}/{subject.Id} is gone, and no entry says that it was erased"));
        if (_head is null && Entries > 0)
            _faults.Add(new LogFault(_last, "there is no head outside the database: whether the end was cut off is not known"));
        if (_head is { } head && !_isHeadMet && head.Number > _last)
            _faults.Add(new LogFault(_last + 1, $"the end is cut off: the head names entry {head.Number}"));
    }
}
