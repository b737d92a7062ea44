using System.Collections.Concurrent;
using System.Collections.Generic;
using Compliance.Facts;
using Compliance.Tables;

namespace Compliance.Registers;

/// <summary>Reads rows into columns only to see that they can be read. It belongs to one thread at a time.</summary>
internal sealed class RegisterValidator(ConcurrentDictionary<SubjectKind, bool> kinds)
{
    private readonly Dictionary<SubjectKind, FactBlock> _blocks = [];

    /// <summary>Reads all rows, and gives how many there are.</summary>
    public long Count(RegisterRows rows)
    {
        var count = 0L;
        rows.ReadInto(BlockFor, _ => count++);
        return count;
    }

    private FactBlock BlockFor(SubjectKind kind, StatedDay? date)
    {
        if (!_blocks.TryGetValue(kind, out var block))
        {
            _blocks.Add(kind, block = new FactBlock(kind));
            kinds.TryAdd(kind, true);
        }

        if (block.IsFull)
            block.Clear();
        return block;
    }
}
