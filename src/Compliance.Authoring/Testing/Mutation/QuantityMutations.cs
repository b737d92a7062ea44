using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Compliance.Authoring.Testing.Cases;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Mutation;

/// <summary>The quantities that one may be mistaken for: a little less and more, a tenth less and more, and the same number in another unit.</summary>
internal static class QuantityMutations
{
    /// <param name="quantity">The quantity.</param>
    /// <param name="isWhole">Whether what it is held against goes in steps of one: then a smaller step changes nothing.</param>
    public static IEnumerable<Quantity> Of(Quantity quantity, bool isWhole)
    {
        if (quantity.Unit.Grades is { } grades)
            return new[] { quantity.Value - 1, quantity.Value + 1 }.Where(level => level.Sign >= 0 && level < grades.Count).Select(level => quantity with { Value = level });

        var little = NearValues.Tolerance(quantity, isWhole);
        var tenth = Tenth(quantity, isWhole);
        return new[] { -tenth, -little, little, tenth }.Distinct().Select(step => quantity with { Value = quantity.Value + step })
            .Concat(quantity.Value.IsZero ? [] : OtherUnits.Of(quantity.Unit).Select(unit => quantity with { Unit = unit }));
    }

    private static Rational Tenth(Quantity quantity, bool isWhole)
    {
        var little = NearValues.Tolerance(quantity, isWhole);
        var tenth = Rational.Abs(quantity.Value) / 10;
        if (tenth < little)
            return little;
        return isWhole ? Rational.Of(BigInteger.Divide((tenth / little).Numerator, (tenth / little).Denominator)) * little : tenth;
    }
}
