using System.Collections.Generic;
using System.Linq;
using System.Text;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Solving.Cases;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Analysis.Models;

/// <summary>Shows a count over members by so many members; null where there are several counts, or it takes more members than anybody reads.</summary>
internal sealed class CountWitness(KindModel model, Condition condition, CalendarDate on)
{
    private const int MostMembers = 20;

    /// <summary>The jurisdiction and its members, as a list of descriptors in YAML.</summary>
    public string? Write(Witness jurisdiction)
    {
        var own = model.Original.Facts.Count;
        var used = condition.Slots.Where(slot => slot >= own).Distinct().ToList();
        if (used.Count != 1 || model.Aggregates[used[0] - own] is not { Kind: AggregateKind.Count, AgainstYearBefore: false } aggregate
            || jurisdiction.RangeOf(used[0]).Lower.Value is not { } number || number > MostMembers)
            return null;

        // A jurisdiction without members has no count: where none counts, there is one that does not.
        var count = (int)number.Numerator;
        var counts = RuleConditions.All([.. new[] { aggregate.Among, aggregate.Where }.OfType<Condition>(), .. InYear(aggregate)]);
        var member = Solver.Find(aggregate.Members, count == 0 ? RuleConditions.Not(counts) : counts).Witness;
        if (member is null)
            return null;

        var facts = jurisdiction.Facts.Where(pair => pair.Key < own).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.PossibleValues));
        var text = new StringBuilder(MemberWitness.AsItem(new Witness(model.Original, facts).ToYaml("jurisdiction", on)));
        for (var i = 1; i <= System.Math.Max(count, 1); i++)
            text.Append(MemberWitness.AsItem(MemberWitness.InJurisdiction(member.ToYaml($"member-{i}", on))));
        return text.ToString();
    }

    private IEnumerable<Condition> InYear(Aggregate aggregate) => aggregate.InYear is not { } year
        ? []
        :
        [
            RuleConditions.Compare(aggregate.Members, year, Comparator.AtLeast, new Quantity(new CalendarDate(on.Year, 1, 1).DayNumber, Unit.One)),
            RuleConditions.Compare(aggregate.Members, year, Comparator.AtMost, new Quantity(new CalendarDate(on.Year, 12, 31).DayNumber, Unit.One)),
        ];
}
