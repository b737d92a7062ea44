using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Tests.Kernel.Worlds;

/// <summary>The facts that a rule may still read: where each may occur once only, taking one takes it away.</summary>
internal sealed class FactPool(IEnumerable<FactSketch> facts, bool isOnce, Dice dice)
{
    private readonly List<FactSketch> _facts = [.. facts];

    public FactSketch? Take(Func<FactSketch, bool> wanted)
    {
        var found = _facts.Where(wanted).ToList();
        if (found.Count == 0)
            return null;

        var fact = dice.Pick<FactSketch>(found);
        if (isOnce)
            _facts.Remove(fact);
        return fact;
    }
}
