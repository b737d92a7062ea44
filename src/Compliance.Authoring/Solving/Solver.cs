using Compliance.Authoring.Solving.Cases;
using Compliance.Authoring.Solving.Numbers;
using Compliance.Expressions;
using Compliance.Facts;

namespace Compliance.Authoring.Solving;

/// <summary>
/// Finds facts that meet a condition, or proves that there are none. Comparisons are multiplied out and solved exactly where
/// they are linear in the facts (sums, differences and ratios against numbers are); where facts are multiplied with one
/// another, what cannot be shown is said to be unknown.
/// </summary>
public static class Solver
{
    /// <summary>Facts of one subject that meet a condition.</summary>
    /// <param name="kind">The kind of subject.</param>
    /// <param name="condition">The condition; <see cref="RuleConditions"/> makes them of rules.</param>
    public static Solution Find(SubjectKind kind, Condition condition) => new CaseSearch(WithInvariants(condition, kind), kind).Run();

    // What cannot be need not be looked at.
    private static Condition WithInvariants(Condition condition, SubjectKind kind) =>
        InvariantConditions.Of(kind) is { Count: > 0 } invariants ? RuleConditions.All([condition, .. invariants]) : condition;

    /// <summary>Whether it is proven that a condition holds for all facts that the vocabulary allows.</summary>
    /// <param name="kind">The kind of subject.</param>
    /// <param name="condition">The condition.</param>
    public static bool IsCertain(SubjectKind kind, Condition condition) => Find(kind, RuleConditions.Not(condition)).Outcome == Outcome.Impossible;
}
