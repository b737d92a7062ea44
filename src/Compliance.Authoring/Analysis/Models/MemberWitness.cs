using System.Collections.Generic;
using System.Linq;
using System.Text;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Solving.Cases;
using Compliance.Authoring.Solving.Numbers;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Analysis.Models;

/// <summary>
/// Shows numbers over members by members: a few groups, one member each, that count in one number and not in the other, and
/// weights with which the shares come out as they must. Only shares of one measure are shown; null where nothing is found. A share of a whole
/// year that has not ended may be anything: what is found so may not be borne out.
/// </summary>
internal sealed class MemberWitness(KindModel model, Condition condition, CalendarDate on)
{
    private const int MostGroups = 3;
    private const int MostDenominator = 1_000_000;

    // In the measure's usual unit: whole square metres, and shares from 0 to 100 % between them.
    private static readonly int[] Weights = [1000, 2000, 4000, 6000, 10_000, 40_000];

    /// <summary>The jurisdiction and its members, as a list of descriptors in YAML.</summary>
    public string? Write(Witness jurisdiction)
    {
        var used = condition.Slots.Where(slot => slot >= model.Original.Facts.Count).Distinct().ToList();
        var aggregates = used.Select(slot => model.Aggregates[slot - model.Original.Facts.Count]).ToList();
        if (aggregates.Exists(aggregate => aggregate is not { Kind: AggregateKind.Share, AgainstYearBefore: false })
            || aggregates.Select(aggregate => StructureKey.Of(aggregate.Of!)).Distinct().Count() != 1
            || aggregates.Select(aggregate => aggregate.Members.Name).Distinct().Count() != 1)
            return null;

        var isOpen = aggregates.Exists(aggregate => aggregate.IsYearRunning(on));
        foreach (var groups in Subsets(Groups(aggregates)))
        {
            foreach (var weights in Exact(jurisdiction, used, groups.Count).Concat(Choices(groups.Count)))
            {
                if (ShareBox(jurisdiction, used, aggregates, groups, weights) is { } box && condition.Evaluate(box) is var holds && (holds == Truth.True || (isOpen && holds == Truth.Unknown)))
                    return Write(jurisdiction, aggregates[0], groups, weights);
            }
        }

        return null;
    }

    // For each number, a group of members may be left out, count, or be of the share too.
    private List<Group> Groups(List<Aggregate> aggregates)
    {
        var groups = new List<Group> { new([], []) };
        foreach (var aggregate in aggregates)
        {
            var (among, where) = (aggregate.Among ?? RuleConditions.Always, aggregate.Where ?? RuleConditions.Always);
            var isIn = All(InYear(aggregate, on.Year));
            groups = [.. groups.SelectMany(group => new[]
            {
                group.With([among, isIn, where], Part.Share),
                group.With([among, isIn, RuleConditions.Not(where)], Part.Rest),
                group.With([RuleConditions.Not(among), isIn], Part.None),
            }.Concat(aggregate.InYear is null ? [] : [group.With(InYear(aggregate, on.Year - 1), Part.None)]))];
        }

        var members = aggregates[0].Members;
        return [.. groups.Where(group => group.Parts.Any(part => part != Part.None) && Solver.Find(members, RuleConditions.All(group.Conditions)).Outcome == Outcome.Found)];
    }

    private ShareValues? ShareBox(Witness jurisdiction, List<int> slots, List<Aggregate> aggregates, IReadOnlyList<Group> groups, int[] weights)
    {
        var shares = new Dictionary<int, Interval>();
        for (var i = 0; i < slots.Count; i++)
        {
            int Sum(params Part[] parts) => groups.Zip(weights).Where(pair => parts.Contains(pair.First.Parts[i])).Sum(pair => pair.Second);
            var all = Sum(Part.Share, Part.Rest);
            if (all == 0)
                return null;
            shares[slots[i]] = aggregates[i].IsYearRunning(on) ? Interval.Closed(0, 100) : Interval.Point(Rational.Of(Sum(Part.Share) * 100, all));
        }

        return new ShareValues(jurisdiction, shares);
    }

    private string? Write(Witness jurisdiction, Aggregate aggregate, IReadOnlyList<Group> groups, int[] weights)
    {
        var text = new StringBuilder();
        var own = new Witness(model.Original, jurisdiction.Facts.Where(pair => pair.Key < model.Original.Facts.Count).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.PossibleValues)));
        text.Append(AsItem(own.ToYaml("jurisdiction", on)));
        for (var i = 0; i < groups.Count; i++)
        {
            var weight = RuleConditions.Compare(aggregate.Members, aggregate.Of!, Comparator.EqualTo, new Quantity(weights[i], aggregate.Of!.UsualUnit));
            List<Condition> conditions = [.. groups[i].Conditions, weight];
            if (Solver.Find(aggregate.Members, RuleConditions.All(conditions)).Witness is not { } member)
                return null;
            text.Append(AsItem(InJurisdiction(member.ToYaml($"member-{i + 1}", on))));
        }

        return text.ToString();
    }

    private static Condition All(IReadOnlyList<Condition> conditions) => RuleConditions.All([.. conditions]);

    private static IReadOnlyList<Condition> InYear(Aggregate aggregate, int year) => aggregate.InYear is not { } day
        ? []
        :
        [
            RuleConditions.Compare(aggregate.Members, day, Comparator.AtLeast, new Quantity(new CalendarDate(year, 1, 1).DayNumber, Unit.One)),
            RuleConditions.Compare(aggregate.Members, day, Comparator.AtMost, new Quantity(new CalendarDate(year, 12, 31).DayNumber, Unit.One)),
        ];

    /// <summary>A descriptor as a member of the one named <c>jurisdiction</c>.</summary>
    public static string InJurisdiction(string yaml) => yaml.Replace("\nfacts:", "\njurisdiction: jurisdiction\nfacts:", System.StringComparison.Ordinal);

    /// <summary>A descriptor as an item of a list of them.</summary>
    public static string AsItem(string yaml) => "- " + yaml.TrimEnd('\n').Replace("\n", "\n  ", System.StringComparison.Ordinal) + "\n";

    private static IEnumerable<IReadOnlyList<Group>> Subsets(IReadOnlyList<Group> groups)
    {
        for (var size = 1; size <= MostGroups; size++)
        {
            foreach (var subset in Subsets(groups, 0, size))
                yield return subset;
        }
    }

    private static IEnumerable<Group[]> Subsets(IReadOnlyList<Group> groups, int from, int size)
    {
        if (size == 0)
            return [[]];
        return Enumerable.Range(from, groups.Count - from).SelectMany(i => Subsets(groups, i + 1, size - 1).Select(rest => new[] { groups[i] }.Concat(rest).ToArray()));
    }

    // Two weights whose share is the one that was found, whichever of the two it is of.
    private static IEnumerable<int[]> Exact(Witness jurisdiction, List<int> slots, int count)
    {
        if (slots.Count != 1 || count != 2 || jurisdiction.RangeOf(slots[0]) is not { IsPoint: true, Lower.Value: { } share } || share.Denominator > MostDenominator)
            return [];

        var (part, all) = ((int)(share * (int)share.Denominator).Numerator, 100 * (int)share.Denominator);
        return part <= 0 || part >= all ? [] : [[part, all - part], [all - part, part]];
    }

    private static IEnumerable<int[]> Choices(int count) => count == 0
        ? [[]]
        : Weights.SelectMany(weight => Choices(count - 1).Select(rest => new[] { weight }.Concat(rest).ToArray()));

    private enum Part
    {
        None,
        Rest,
        Share,
    }

    private sealed record Group(IReadOnlyList<Condition> Conditions, IReadOnlyList<Part> Parts)
    {
        public Group With(IReadOnlyList<Condition> conditions, Part part) => new([.. Conditions, .. conditions], [.. Parts, part]);
    }

    /// <summary>The jurisdiction's own facts, and the shares of the members.</summary>
    private sealed class ShareValues(Witness own, Dictionary<int, Interval> shares) : IFactValues
    {
        public Interval RangeOf(int slot) => shares.TryGetValue(slot, out var share) ? share : own.RangeOf(slot);

        public ulong MembersOf(int slot) => own.MembersOf(slot);
    }
}
