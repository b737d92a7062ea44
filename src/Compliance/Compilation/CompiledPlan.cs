using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>A pack made ready to run. It never changes, and any number of threads may use it concurrently.</summary>
public sealed class CompiledPlan
{
    private readonly Dictionary<SubjectKind, KindPlan> _kinds;
    private KindPlan? _last;

    private CompiledPlan(RulePack pack)
    {
        Pack = pack;
        KindWithMembers = pack.Rules.FirstOrDefault(rule => rule.Requirement is AggregateRequirement)?.Subject;
        _kinds = pack.Vocabulary.Kinds.ToDictionary(kind => kind, kind => new KindPlan(kind, pack.Rules.Where(rule => rule.Subject == kind), part => _kinds![part]));
    }

    /// <summary>The pack.</summary>
    public RulePack Pack { get; }

    /// <summary>Makes a pack ready to run.</summary>
    public static CompiledPlan Compile(RulePack pack) => new(pack);

    /// <summary>The rules for a kind of subject, in the pack's order: the order of the verdicts that <see cref="Evaluate(Subject, CalendarDate, Verdict[])"/> gives.</summary>
    /// <exception cref="ArgumentException">The kind is not of this pack's vocabulary.</exception>
    public IReadOnlyList<Rule> RulesFor(SubjectKind kind) => [.. PlanFor(kind).Rules.Select(rule => rule.Rule)];

    /// <summary>How many rules there are for a kind of subject.</summary>
    /// <exception cref="ArgumentException">The kind is not of this pack's vocabulary.</exception>
    public int RuleCount(SubjectKind kind) => PlanFor(kind).Rules.Length;

    /// <summary>Evaluates a subject by every rule for its kind, without allocating: the compiled kernel.</summary>
    /// <param name="subject">The subject, of this pack's vocabulary.</param>
    /// <param name="on">The day that is evaluated.</param>
    /// <param name="verdicts">Where the verdicts are put, one a rule, in the pack's order; at least <see cref="RuleCount"/> long.</param>
    /// <exception cref="ArgumentException">The subject is of another vocabulary, or <paramref name="verdicts"/> is too short.</exception>
    public void Evaluate(Subject subject, CalendarDate on, Verdict[] verdicts) => PlanFor(subject.Kind).Evaluate(subject, subject.Row, on, verdicts);

    /// <summary>The kind of subject that rules about members are for; null where there are no such rules.</summary>
    internal SubjectKind? KindWithMembers { get; }

    // Most callers ask for the same kind as before.
    internal KindPlan PlanFor(SubjectKind kind) => _last is { } last && ReferenceEquals(last.Kind, kind) ? last
        : _kinds.TryGetValue(kind, out var plan) ? _last = plan
        : throw new ArgumentException($"The kind '{kind}' is not of the vocabulary of {Pack.Id}@{Pack.Version}: read subjects with that pack.", nameof(kind));
}
