using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Localization;

namespace Compliance.Packs;

/// <summary>One clause, or several, made checkable.</summary>
public sealed class Rule
{
    internal Rule(
        string id, LocalizedText title, LocalizedText chapter, IReadOnlyList<Clause> clauses, SubjectKind subject, Condition? when, string? whenText,
        Requirement requirement, Obligation obligation, IReadOnlyList<LocalizedText> departments, LocalizedText? reading,
        IReadOnlyList<ParentRule> implements, bool isJudgedByPerson,
        IReadOnlyList<RuleCase> cases, SourceSpan span)
    {
        Id = id;
        Title = title;
        Chapter = chapter;
        Clauses = clauses;
        Subject = subject;
        OwnWhen = when;
        When = requirement is BoundRequirement bound ? Both(when, bound.Binds) : WithRows(when, requirement);
        WhenText = whenText;
        Requirement = requirement;
        Obligation = obligation;
        Departments = departments;
        Reading = reading;
        Implements = implements;
        IsJudgedByPerson = isJudgedByPerson;
        Cases = cases;
        Span = span;
    }

    // A rule of a pack that is evaluated beside others.
    private Rule(Rule other, string pack)
        : this(
            $"{pack}/{other.Id}", other.Title, other.Chapter, other.Clauses, other.Subject, other.OwnWhen, other.WhenText, other.Requirement, other.Obligation, other.Departments,
            other.Reading, other.Implements, other.IsJudgedByPerson, other.Cases, other.Span)
    {
        When = other.When;
        Consequences = other.Consequences;
        Kinds = other.Kinds;
        Differences = other.Differences;
        Pack = pack;
    }

    /// <summary>Its name, unique in the pack: <c>construction-waste</c>; where packs are evaluated side by side, with the pack's: <c>jiaozuo-2023-3/construction-waste</c>.</summary>
    public string Id { get; }

    /// <summary>What it is about, in a few words.</summary>
    public LocalizedText Title { get; }

    /// <summary>The chapter of the instrument that it is in.</summary>
    public LocalizedText Chapter { get; }

    /// <summary>Where the instrument says it; at least one.</summary>
    public IReadOnlyList<Clause> Clauses { get; }

    /// <summary>The kind of subject that it checks.</summary>
    public SubjectKind Subject { get; }

    /// <summary>The kinds that the pack has it for, of which each has a rule like it: one for most.</summary>
    public IReadOnlyList<SubjectKind> Kinds { get => field ?? [Subject]; internal init; }

    /// <summary>Which subjects of the kind it applies to; null where it applies to all. A rule that is bound by a day applies where a limit binds on it.</summary>
    public Condition? When { get; }

    /// <summary>The condition that the pack has for it; <see cref="When"/> besides asks for a limit that binds, and for a row, where it applies to nothing else.</summary>
    public Condition? OwnWhen { get; }

    /// <summary>The condition as the pack has it, or null.</summary>
    public string? WhenText { get; }

    /// <summary>What it asks for, and from when.</summary>
    public Requirement Requirement { get; }

    /// <summary>How strongly the clause speaks.</summary>
    public Obligation Obligation { get; }

    /// <summary>The departments that the instrument makes responsible; none where it names none.</summary>
    public IReadOnlyList<LocalizedText> Departments { get; }

    /// <summary>How the clause was understood where it leaves something open; null where it leaves nothing open.</summary>
    public LocalizedText? Reading { get; }

    /// <summary>The rules of the pack's parents that it carries out.</summary>
    public IReadOnlyList<ParentRule> Implements { get; }

    /// <summary>What the instrument says of those who do not do it, such as that no permit is given, or a fine; empty where the pack states nothing.</summary>
    public IReadOnlyList<Clause> Consequences { get; internal init; } = [];

    /// <summary>Where a rule of a parent, in force beside it, asks for something else.</summary>
    public IReadOnlyList<InstrumentDifference> Differences { get; internal set; } = [];

    /// <summary>Whether the facts that it reads are a person's judgement.</summary>
    public bool IsJudgedByPerson { get; }

    /// <summary>The test cases beside it; empty where the pack was loaded without them.</summary>
    public IReadOnlyList<RuleCase> Cases { get; }

    /// <summary>The name of its pack, where packs are evaluated side by side; null where one is.</summary>
    public string? Pack { get; }

    /// <summary>
    /// The rules of instruments of which one carries out the other, the statute first, itself among them, as far as their packs are evaluated side by side;
    /// empty where one pack is evaluated.
    /// </summary>
    public IReadOnlyList<ChainLink> Chain { get; internal set; } = [];

    /// <summary>Its source location in the pack.</summary>
    public SourceSpan Span { get; }

    /// <summary>The slots of the facts that it reads: first those of the requirement, then those that tell whether it applies.</summary>
    internal int[] SlotList => field ??= SlotUnion.Of(Requirement.SlotList, When?.Slots);

    /// <summary>The facts that it reads, each with the kind of subject that states it: its own, then those of members.</summary>
    public IReadOnlyList<(SubjectKind Kind, Fact Fact)> FactsRead
    {
        get
        {
            var own = Requirement.Slots.Concat(When?.Slots ?? []).Distinct().Select(slot => (Subject, Subject.Facts[slot]));
            return Requirement is AggregateRequirement { Aggregate: { } aggregate }
                ? [.. own, .. aggregate.MemberSlots.Select(slot => (aggregate.Members, aggregate.Members.Facts[slot]))]
                : [.. own];
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Id;

    /// <summary>The same as a rule of its pack beside those of others.</summary>
    internal Rule In(string pack) => new(this, pack);

    private static Condition? WithRows(Condition? when, Requirement requirement)
    {
        if (requirement.Limits[0] is not LimitTable { NeedsRow: false } table)
            return when;

        var row = new RowsCondition(table.Rows);
        return when switch
        {
            null => row,
            AllCondition all => new AllCondition([.. all.Operands, row]),
            _ => new AllCondition([when, row]),
        };
    }

    private static Condition Both(Condition? when, Condition binds) => when switch
    {
        null => binds,
        AllCondition all => new AllCondition([.. all.Operands, binds]),
        _ => new AllCondition([when, binds]),
    };
}
