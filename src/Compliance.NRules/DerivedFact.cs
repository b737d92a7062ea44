using Compliance.Facts;

namespace Compliance.NRules;

/// <summary>
/// A fact of a subject that a rule derives: <c>Then().Yield(_ =&gt; project.Derive("is_large_public", true))</c>. The pack's rules
/// take it up as if it were stated, for as long as the match holds that it is yielded by.
/// </summary>
public sealed class DerivedFact
{
    internal DerivedFact(SubjectFacts subject, int slot, StatedValue value)
    {
        Subject = subject;
        Slot = slot;
        Value = value;
    }

    /// <summary>The subject.</summary>
    public SubjectFacts Subject { get; }

    /// <summary>The fact.</summary>
    public Fact Fact => Subject.Questions.Plan.Kind.Facts[Slot];

    /// <summary>What the fact may be by it.</summary>
    public StatedValue Value { get; }

    /// <summary>The rule that has derived it; null until it is taken up, and where it was inserted by hand.</summary>
    public string? Rule { get; internal set; }

    internal int Slot { get; }

    /// <summary>The fact, what it is, and by which rule.</summary>
    public override string ToString() => $"{Fact.Name} = {Value.Written} of {Subject}{(Rule is null ? "" : $", derived by {Rule}")}";
}
