using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Profiles;

namespace Compliance.Reporting.Ids;

/// <summary>Goes through the rules of a pack: what each needs a model to say, and what of it IDS cannot.</summary>
internal sealed class IdsRules(ImportProfile profile)
{
    private readonly ProfiledSubject _subject = profile.Subject;
    private readonly List<IdsNeed> _needs = [];

    /// <summary>What is needed, in the order of the rules.</summary>
    public IReadOnlyList<IdsNeed> Needs => _needs;

    /// <summary>What became of a rule.</summary>
    public IdsRule Read(Rule rule)
    {
        var unsaid = new List<LocalizedText>();
        var before = _needs.Count;
        if (rule.Requirement is AggregateRequirement { Aggregate: var aggregate })
        {
            unsaid.Add(new($"它合计一个行政区的{aggregate.Members.Label.Zh}：模型中没有行政区，也没有其他模型", $"it adds up every {aggregate.Members.Label.En} of a jurisdiction: a model has no jurisdiction, and no other models"));
            if (aggregate.Members == _subject.Kind)
                Need(rule, aggregate.Members, aggregate.Among, aggregate.MemberSlots, unsaid);
        }
        else if (rule.Subject != _subject.Kind)
        {
            unsaid.Add(new($"它针对{rule.Subject.Label.Zh}：按导入方案，模型是{_subject.Kind.Label.Zh}", $"it is about another kind, {rule.Subject.Label.En}: by the profile a model is a {_subject.Kind.Label.En}"));
        }
        else
        {
            Need(rule, rule.Subject, rule.When, rule.Requirement.Slots, unsaid);
        }

        unsaid.AddRange(IdsLimits.Unsaid(rule));
        return new IdsRule(rule, [.. _needs.Skip(before).Select(need => need.Fact).Distinct()], unsaid);
    }

    private void Need(Rule rule, SubjectKind kind, Condition? when, IEnumerable<int> slots, List<LocalizedText> unsaid)
    {
        var cases = IdsCases.Of(when);
        var conditions = (when?.Slots ?? []).Select(slot => kind.Facts[slot]).Distinct().ToList();
        var asked = slots.Select(slot => kind.Facts[slot]).Distinct().ToList();
        foreach (var fact in conditions.Concat(asked).Distinct())
        {
            unsaid.AddRange(Missing(fact));
        }

        // A case that a model has no place for is the same without it, and then not whole.
        foreach (var one in cases.Select(one => Placed(one)))
        {
            for (var i = 0; i < one.Atoms.Count; i++)
                Add(rule, [.. one.Atoms.Take(i)], one.Atoms[i].Fact, one.IsWhole);
            foreach (var fact in conditions.Where(fact => one.Atoms.All(atom => atom.Fact != fact)))
                Add(rule, one.Atoms, fact, isRequired: false);
            foreach (var fact in asked)
                Add(rule, one.Atoms, fact, one.IsWhole);
        }

        if (cases.Any(one => !one.IsWhole))
            unsaid.Add(new("它适用于哪些对象，IDS 不能全部写明（两项指标相比、计数、日期，或几项中的一部分）：那里的指标可以没有", "to what it applies IDS cannot say as a whole (two facts compared, a count, a day, or some of several): there, facts may be left out"));
    }

    private IdsCase Placed(IdsCase one)
    {
        var atoms = one.Atoms.Where(atom => IdsPlace.Of(_subject, atom.Fact) is not null && IsExact(atom)).ToList();
        return atoms.Count == one.Atoms.Count ? one : new IdsCase(atoms, IsWhole: false);
    }

    private static bool IsExact(IdsAtom atom) => atom.Numbers is not { } numbers
        || new[] { numbers.Lower.Value, numbers.Upper.Value }.All(end => end is null || IdsValue.Text(atom.Fact, end.Value) is not null);

    private void Add(Rule rule, IReadOnlyList<IdsAtom> where, Fact fact, bool isRequired)
    {
        if (!fact.IsDerived && IdsPlace.Of(_subject, fact) is { } place)
            _needs.Add(new IdsNeed(where, fact, place, isRequired, rule));
    }

    private IEnumerable<LocalizedText> Missing(Fact fact)
    {
        if (fact.IsDerived)
        {
            yield return new($"“{fact.Label.Zh}”由部分或整体推出：IDS 不能求和", $"'{fact.Label.En}' follows from parts or wholes: IDS adds nothing up");
            yield break;
        }

        if (IdsPlace.Of(_subject, fact) is not { } place)
        {
            yield return new($"“{fact.Label.Zh}”在模型中没有位置", $"'{fact.Label.En}' has no place in a model");
            yield break;
        }

        if (place.Others.Count > 0)
        {
            yield return new(
                $"“{fact.Label.Zh}”也可以写在 {string.Join("、", place.Others)}：IDS 不能要求几处之一，因此只问 {place.Set}.{place.Property}",
                $"'{fact.Label.En}' may stand in {string.Join(", ", place.Others)} as well: IDS cannot ask for one of several places, and asks for {place.Set}.{place.Property}");
        }

        if (fact.Type == FactType.Date)
            yield return new($"“{fact.Label.Zh}”也可以是 IfcDate：IDS 只能要求一种类型，而 IFC2x3 没有日期类型，因此问文字", $"'{fact.Label.En}' may be an IfcDate as well: IDS asks for one type, and IFC2x3 has none of days, so that it asks for a text");
    }
}
