using System.Collections.Generic;
using System.Linq;
using Compliance.Findings;
using Compliance.Sessions;

namespace Compliance.Authoring.Comparison.Registers;

/// <summary>What two packs make of a register: who flips, from what to what, and because of which rule.</summary>
public sealed class RegisterComparison
{
    private static readonly int Decisions = FindingWords.Decisions.Count;

    private readonly RuleFlips[] _rules;
    private readonly long[] _decisions = new long[Decisions * Decisions];
    private readonly List<DecisionFlip>[] _listed;
    private readonly PackComparison _packs;
    private readonly EvaluationOptions _options;
    private readonly int _most;

    internal RegisterComparison(PackComparison packs, EvaluationOptions options, int most)
    {
        _options = options;
        _packs = packs;
        _most = most;
        _rules = [.. packs.Rules.Select(rule => new RuleFlips(rule))];
        _listed = [.. _decisions.Select(_ => new List<DecisionFlip>())];
    }

    /// <summary>How many subjects were evaluated by both.</summary>
    public long Subjects { get; private set; }

    /// <summary>How many of them were evaluated on today: they have no date of their own, and nobody gave a day for all.</summary>
    public long OnToday { get; private set; }

    /// <summary>How many of them have another decision, or another verdict by a rule that is in both versions.</summary>
    public long Flipped { get; private set; }

    /// <summary>The verdicts rule by rule, in the order of <see cref="PackComparison.Rules"/>.</summary>
    public IReadOnlyList<RuleFlips> Rules => _rules;

    /// <summary>How many subjects go from one decision to another, or keep it.</summary>
    public long this[Decision before, Decision after] => _decisions[PlaceOf(before, after)];

    /// <summary>Where decisions went, those that were kept left out.</summary>
    public IEnumerable<DecisionFlips> DecisionFlips => Enumerable.Range(0, _decisions.Length)
        .Where(place => place / Decisions != place % Decisions && _decisions[place] > 0)
        .Select(place => new DecisionFlips((Decision)(place / Decisions), (Decision)(place % Decisions), _decisions[place], _listed[place]));

    internal RegisterComparison Empty() => new(_packs, _options, _most);

    internal void Add(in EvaluatedTwice decided)
    {
        Subjects++;
        if (_options.AsOf is null && decided.Subject.Date is null)
            OnToday++;
        var isFlipped = decided.DecisionBefore != decided.DecisionAfter;
        foreach (var rule in decided.Kind.Rules)
        {
            var (before, after) = (decided.Before(rule), decided.After(rule));
            var flips = _rules[rule.Place];
            flips.Count(before, after);
            if (before == after)
                continue;

            isFlipped |= before is not null && after is not null;
            if (rule.IsWorthListing(before, after) && flips.HasRoom(before, after, _most))
                flips.List(before, after, decided.FlipOf(rule));
        }

        CountDecision(decided);
        if (isFlipped)
            Flipped++;
    }

    internal void Add(RegisterComparison other)
    {
        Subjects += other.Subjects;
        OnToday += other.OnToday;
        Flipped += other.Flipped;
        for (var i = 0; i < _rules.Length; i++)
            _rules[i].Add(other._rules[i], _most);
        for (var i = 0; i < _decisions.Length; i++)
        {
            _decisions[i] += other._decisions[i];
            _listed[i].AddRange(other._listed[i].Take(_most - _listed[i].Count));
        }
    }

    private void CountDecision(in EvaluatedTwice decided)
    {
        var place = PlaceOf(decided.DecisionBefore, decided.DecisionAfter);
        _decisions[place]++;
        if (decided.DecisionBefore == decided.DecisionAfter || _listed[place].Count >= _most)
            return;

        var causes = new List<RuleComparison>();
        foreach (var rule in decided.Kind.Rules)
        {
            if (rule.BearsOnDecision && (decided.Before(rule) != decided.After(rule) || rule.WeighsDifferently))
                causes.Add(rule.Rule);
        }

        _listed[place].Add(new DecisionFlip(decided.Subject, causes));
    }

    private static int PlaceOf(Decision before, Decision after) => ((int)before * Decisions) + (int)after;
}
