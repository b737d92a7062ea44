using System.Collections.Generic;
using System.Linq;

namespace Compliance.Authoring.Comparison.Registers;

/// <summary>How the verdicts of a rule on a register differ between two versions of it.</summary>
public sealed class RuleFlips
{
    private const int None = 6;
    private const int States = 7;

    private readonly long[] _counts = new long[States * States];
    private readonly List<VerdictFlip>?[] _listed = new List<VerdictFlip>?[States * States];

    internal RuleFlips(RuleComparison rule) => Rule = rule;

    /// <summary>The rule.</summary>
    public RuleComparison Rule { get; }

    /// <summary>How many subjects go from one verdict to another, or keep it; null where a version has no such rule.</summary>
    public long this[Verdict? before, Verdict? after] => _counts[PlaceOf(before, after)];

    /// <summary>How many subjects there are of the rule's kind.</summary>
    public long Subjects => _counts.Sum();

    /// <summary>How many of them have another verdict than before.</summary>
    public long Flipped => Flips.Sum(flips => flips.Count);

    /// <summary>Where verdicts went, those that were kept left out.</summary>
    public IEnumerable<VerdictFlips> Flips => Enumerable.Range(0, States * States)
        .Where(place => place / States != place % States && _counts[place] > 0)
        .Select(place => new VerdictFlips(StateOf(place / States), StateOf(place % States), _counts[place], _listed[place] ?? []));

    internal void Count(Verdict? before, Verdict? after) => _counts[PlaceOf(before, after)]++;

    internal bool HasRoom(Verdict? before, Verdict? after, int most) => _listed[PlaceOf(before, after)] is not { } listed || listed.Count < most;

    internal void List(Verdict? before, Verdict? after, VerdictFlip flip) => (_listed[PlaceOf(before, after)] ??= []).Add(flip);

    internal void Add(RuleFlips other, int most)
    {
        for (var place = 0; place < _counts.Length; place++)
        {
            _counts[place] += other._counts[place];
            if (other._listed[place] is not { } more)
                continue;

            var listed = _listed[place] ??= [];
            listed.AddRange(more.Take(most - listed.Count));
        }
    }

    private static int PlaceOf(Verdict? before, Verdict? after) => ((before is { } old ? (int)old : None) * States) + (after is { } now ? (int)now : None);

    private static Verdict? StateOf(int state) => state == None ? null : (Verdict)state;
}
