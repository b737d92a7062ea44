using System;

namespace Compliance.NRules;

/// <summary>Some of the rules for a kind of subject, by their indexes: a bit each, for there are many subjects and most rules pass.</summary>
internal struct RuleBits
{
    private const int PerWord = 64;

    private ulong _first;

    // Those behind the first 64; null where there are none.
    private ulong[]? _others;

    /// <summary>Whether there is none.</summary>
    public readonly bool IsEmpty
    {
        get
        {
            if (_first != 0)
                return false;
            foreach (var word in _others ?? [])
            {
                if (word != 0)
                    return false;
            }

            return true;
        }
    }

    /// <summary>How many there are.</summary>
    public readonly int Count
    {
        get
        {
            var count = CountIn(_first);
            foreach (var word in _others ?? [])
                count += CountIn(word);
            return count;
        }
    }

    /// <summary>Whether a rule is one of them.</summary>
    public readonly bool Has(int rule) => rule < PerWord
        ? (_first >> rule & 1) != 0
        : _others is { } others && rule / PerWord <= others.Length && (others[(rule / PerWord) - 1] >> (rule % PerWord) & 1) != 0;

    /// <summary>Puts a rule in or takes it out.</summary>
    public void Set(int rule, bool isIn)
    {
        if (rule < PerWord)
        {
            _first = isIn ? _first | (1UL << rule) : _first & ~(1UL << rule);
            return;
        }

        var word = (rule / PerWord) - 1;
        if (_others is null || word >= _others.Length)
        {
            if (!isIn)
                return;
            Array.Resize(ref _others, word + 1);
        }

        var bit = 1UL << (rule % PerWord);
        _others[word] = isIn ? _others[word] | bit : _others[word] & ~bit;
    }

    private static int CountIn(ulong word)
    {
        var count = 0;
        for (; word != 0; word &= word - 1)
            count++;
        return count;
    }
}
