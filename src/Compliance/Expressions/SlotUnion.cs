using System.Collections.Generic;

namespace Compliance.Expressions;

/// <summary>The slots of several parts of a rule, which are few: each once, in the order in which they are met.</summary>
internal static class SlotUnion
{
    public static int[] Of(params IEnumerable<int>?[] parts)
    {
        var slots = new List<int>();
        foreach (var part in parts)
        {
            if (part is null)
                continue;

            foreach (var slot in part)
            {
                if (!slots.Contains(slot))
                    slots.Add(slot);
            }
        }

        return slots.ToArray();
    }
}
