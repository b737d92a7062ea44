using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Benchmarks.Translation;

/// <summary>
/// What other engines are asked of a box of facts: a plain yes or no. No predicate is ever negated, so that whatever an
/// engine makes of an end that nothing bounds need only be on the cautious side.
/// </summary>
internal abstract record Predicate
{
    /// <summary>Holds always.</summary>
    public static Predicate True { get; } = new AllOf([]);

    /// <summary>Holds never.</summary>
    public static Predicate False { get; } = new AnyOf([]);
}

/// <summary>All of them hold.</summary>
internal sealed record AllOf(IReadOnlyList<Predicate> Operands) : Predicate
{
    /// <summary>The same, with what holds always left out and what is an all-of itself opened.</summary>
    public static Predicate Of(IEnumerable<Predicate> operands)
    {
        var flat = operands.SelectMany(operand => operand is AllOf all ? all.Operands : [operand]).ToList();
        return flat.Count == 1 ? flat[0] : new AllOf(flat);
    }
}

/// <summary>One of them holds at least.</summary>
internal sealed record AnyOf(IReadOnlyList<Predicate> Operands) : Predicate
{
    /// <summary>The same, with what holds never left out and what is an any-of itself opened.</summary>
    public static Predicate Of(IEnumerable<Predicate> operands)
    {
        var flat = operands.SelectMany(operand => operand is AnyOf any ? any.Operands : [operand]).ToList();
        return flat.Count == 1 ? flat[0] : new AnyOf(flat);
    }
}

/// <summary>Every value that a choice or a Boolean may have is one of some.</summary>
internal sealed record Within(Fact Fact, ulong Allowed) : Predicate;

/// <summary>One end lies below another, or on it where that is enough.</summary>
internal sealed record Order(End Left, bool OrEqual, End Right) : Predicate;

/// <summary>An end of what a number may be, so many times; or a number, where there is no fact.</summary>
/// <param name="Fact">The fact; null for a number.</param>
/// <param name="IsUpper">Which end.</param>
/// <param name="Factor">The factor, above 0; or the number.</param>
internal sealed record End(Fact? Fact, bool IsUpper, Rational Factor)
{
    public static End Number(Rational value) => new(null, false, value);
}
