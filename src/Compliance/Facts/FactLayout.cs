using System.Collections.Generic;

namespace Compliance.Facts;

/// <summary>
/// The layout of the facts of a kind in rows and columns of numbers: each number at an index of its own, choices and
/// Booleans side by side in words of 64 bits, one bit for each value that is possible.
/// </summary>
internal sealed class FactLayout
{
    private const int WordBits = 64;

    private readonly Place[] _places;

    /// <summary>The layout of some facts, by slot.</summary>
    public FactLayout(IReadOnlyList<Fact> facts)
    {
        _places = new Place[facts.Count];
        var free = 0;
        for (var slot = 0; slot < facts.Count; slot++)
        {
            if (facts[slot].DomainValues is not Values.ChoiceSet set)
            {
                _places[slot] = new Place(IsNumber: true, Numbers++, 0, 0);
                continue;
            }

            // A fact's bits stay in one word.
            var width = WidthOf(set.Members);
            if ((free % WordBits) + width > WordBits)
                free += WordBits - (free % WordBits);
            _places[slot] = new Place(IsNumber: false, free / WordBits, free % WordBits, set.Members);
            free += width;
        }

        Bits = free;
        Words = (free + WordBits - 1) / WordBits;
    }

    /// <summary>How many numbers there are.</summary>
    public int Numbers { get; }

    /// <summary>Behind the last bit of the rest, counted from the first word's lowest.</summary>
    public int Bits { get; }

    /// <summary>How many words hold the rest.</summary>
    public int Words { get; }

    /// <summary>How many facts there are.</summary>
    public int Count => _places.Length;

    /// <summary>The layout of the fact in a slot.</summary>
    public ref readonly Place this[int slot] => ref _places[slot];

    private static int WidthOf(ulong members)
    {
        var width = 0;
        for (; members != 0; members >>= 1)
            width++;
        return width;
    }

    /// <summary>The layout of a fact.</summary>
    /// <param name="IsNumber">Whether it is one of the numbers.</param>
    /// <param name="Index">Which number, or in which word.</param>
    /// <param name="Shift">The offset of its first bit in the word.</param>
    /// <param name="DomainValues">All of its bits, before they are shifted.</param>
    internal readonly record struct Place(bool IsNumber, int Index, int Shift, ulong DomainValues);
}
