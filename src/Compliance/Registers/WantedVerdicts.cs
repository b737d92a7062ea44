using System;
using Compliance.Packs;

namespace Compliance.Registers;

/// <summary>Which verdicts are requested; the others are only counted.</summary>
internal sealed class WantedVerdicts
{
    private readonly bool[] _isWanted = new bool[PackWords.Verdicts.Count];

    public WantedVerdicts(Func<Verdict, bool> isWanted)
    {
        for (var verdict = 0; verdict < _isWanted.Length; verdict++)
            _isWanted[verdict] = isWanted((Verdict)verdict);
    }

    public bool Includes(Verdict verdict) => _isWanted[(int)verdict];
}
