using System;
using System.Collections.Generic;

namespace Compliance.Text;

/// <summary>
/// Texts, each with a number: a register's ids, of which there may be millions. Their characters are stored one after the other in
/// a few large arrays, in less than half of the room that as many objects in a dictionary take.
/// </summary>
internal sealed class TextSet
{
    private const int BlockBits = 18;
    private const int BlockSize = 1 << BlockBits;

    // Of a subject that is made in code there is one id: the first block grows with what is in it.
    private const int FirstSize = 64;

    // The number and the count precede the characters, two each.
    private const int HeaderSize = 4;

    private readonly List<char[]> _blocks = [];
    private readonly List<int> _ends = [];
    private (int Hash, uint Place)[] _table = new (int, uint)[256];
    private int _count;
    private int _used = BlockSize;

    /// <summary>Adds a text with a number, unless it is there.</summary>
    /// <returns>The number that it was there with; null where it was not.</returns>
    public int? Add(string text, int number)
    {
        // The hash is salted by the process: no file of ids can be made that all collide.
        var hash = StringComparer.Ordinal.GetHashCode(text);
        var slot = hash & (_table.Length - 1);
        for (; _table[slot].Place != 0; slot = (slot + 1) & (_table.Length - 1))
        {
            if (_table[slot].Hash == hash && Find(_table[slot].Place - 1, text) is { } known)
                return known;
        }

        _table[slot] = (hash, Keep(text, number) + 1);
        if (++_count > _table.Length / 4 * 3)
            Grow();
        return null;
    }

    /// <summary>Calls with every text and its number, in the order in which they were added.</summary>
    public void ForEach(Action<string, int> use)
    {
        for (var i = 0; i < _blocks.Count; i++)
        {
            // Where the next block was begun the one before ended; a text of a length of its own fills its block.
            var block = _blocks[i];
            var end = i + 1 < _blocks.Count ? _ends[i + 1] : _used;
            for (var at = 0; at < end && at + HeaderSize <= block.Length;)
            {
                var length = Get(block, at + 2);
                use(new string(block, at + HeaderSize, length), Get(block, at));
                at += HeaderSize + length;
            }
        }
    }

    private uint Keep(string text, int number)
    {
        if (text.Length > BlockSize - HeaderSize - _used)
        {
            _ends.Add(_used);
            // A text that is longer than a block has one of its own.
            _blocks.Add(new char[Math.Max(_blocks.Count == 0 ? FirstSize : BlockSize, HeaderSize + text.Length)]);
            _used = 0;
        }

        var block = _blocks[_blocks.Count - 1];
        if (block.Length < _used + HeaderSize + text.Length)
        {
            Array.Resize(ref block, Math.Min(BlockSize, Math.Max(2 * block.Length, _used + HeaderSize + text.Length)));
            _blocks[_blocks.Count - 1] = block;
        }

        var place = checked((uint)(((long)(_blocks.Count - 1) << BlockBits) + _used));
        Put(block, _used, number);
        Put(block, _used + 2, text.Length);
        text.CopyTo(0, block, _used + HeaderSize, text.Length);
        _used = Math.Min(BlockSize, _used + HeaderSize + text.Length);
        return place;
    }

    // The number of the text at a slot, if it is this one.
    private int? Find(uint place, string text)
    {
        var block = _blocks[(int)(place >> BlockBits)];
        var start = (int)(place & (BlockSize - 1));
        if (Get(block, start + 2) != text.Length)
            return null;

        for (var i = 0; i < text.Length; i++)
        {
            if (block[start + HeaderSize + i] != text[i])
                return null;
        }

        return Get(block, start);
    }

    private void Grow()
    {
        var old = _table;
        _table = new (int, uint)[old.Length * 2];
        foreach (var entry in old)
        {
            if (entry.Place == 0)
                continue;

            var slot = entry.Hash & (_table.Length - 1);
            while (_table[slot].Place != 0)
                slot = (slot + 1) & (_table.Length - 1);
            _table[slot] = entry;
        }
    }

    private static void Put(char[] block, int at, int value) => (block[at], block[at + 1]) = ((char)value, (char)(value >> 16));

    private static int Get(char[] block, int at) => block[at] | (block[at + 1] << 16);
}
