using System.Collections.Concurrent;

namespace Compliance.Reporting;

/// <summary>Buffers that are free to be written to: as many as parts of a report are in progress.</summary>
internal sealed class TextBuffers
{
    private readonly ConcurrentBag<TextBuffer> _free = [];

    /// <summary>An empty buffer.</summary>
    public TextBuffer Rent() => _free.TryTake(out var buffer) ? buffer : new TextBuffer();

    /// <summary>Takes a buffer back whose text has been written.</summary>
    public void Return(TextBuffer buffer)
    {
        buffer.Clear();
        _free.Add(buffer);
    }
}
