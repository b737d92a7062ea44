using System;
using System.Collections.Generic;
using SharpFuzz.Common;

namespace Compliance.Fuzzing;

/// <summary>Which branches of the library an input goes through, and how often about; nothing where the library is not instrumented.</summary>
internal sealed unsafe class Coverage
{
    private const int Size = 1 << 16;
    private readonly byte[] _map = GC.AllocateArray<byte>(Size, pinned: true);

    public Coverage()
    {
        fixed (byte* map = _map)
            Trace.SharedMem = map;
    }

    /// <summary>The branches since the last time.</summary>
    public List<int> Take()
    {
        var found = new List<int>();
        for (var i = 0; i < Size; i++)
        {
            if (_map[i] == 0)
                continue;

            // Once, twice, some times and often are different things, and one more of many is not.
            found.Add((i * 4) + (_map[i] switch { 1 => 0, 2 => 1, < 16 => 2, _ => 3 }));
            _map[i] = 0;
        }

        Trace.PrevLocation = 0;
        return found;
    }
}
