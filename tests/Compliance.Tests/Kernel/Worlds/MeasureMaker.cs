using System.Collections.Generic;
using System.Linq;
using Compliance.Tests.Reference;
using Compliance.Values;

namespace Compliance.Tests.Kernel.Worlds;

/// <summary>Makes random measures that the library accepts: dimensions agree, and no divisor can be 0.</summary>
internal sealed class MeasureMaker(FactPool pool, Dice dice, bool isDated = false)
{
    /// <summary>A measure; null where the facts are used up.</summary>
    public MeasureSketch? Make(int depth)
    {
        if (depth == 0 || dice.Chance(0.3))
            return pool.Take(fact => fact.IsNumber) is { } fact ? Of(fact) : null;
        if (Make(depth - 1) is not { } left)
            return null;

        if (isDated && dice.Chance(0.25))
            return Extreme(left, depth);
        return dice.Between(0, 5) switch
        {
            0 => Sum(left, depth),
            1 => Difference(left, depth),
            2 => Product(left, depth),
            3 => new MeasureSketch($"(-{left.Text})", left.UnitText, -left.Anchor, -left.Sign) { IsDifference = true },
            _ => Quotient(left, depth),
        };
    }

    /// <summary>A measure of the same dimension: another one where one is found, else a number near the anchor.</summary>
    public MeasureSketch Like(MeasureSketch other, int depth)
    {
        for (var i = 0; i < 3 && dice.Chance(0.7); i++)
        {
            if (Make(depth) is { } found && IsAlike(found, other))
                return found;
        }

        return Constant(other);
    }

    /// <summary>The anchor's value, or one beside it, as a number with a unit.</summary>
    public MeasureSketch Constant(MeasureSketch other)
    {
        // A plain number has no unit to write; percent is one.
        var unit = other.UnitText.Length == 0 ? "%" : other.UnitText;
        var scale = FactSketch.ScaleOf(unit);
        var anchor = other.Anchor / scale;
        var value = Decimals.Near(anchor + dice.Pick(0, 0, 1, -1, anchor / 1000, anchor / 1_000_000), 12);
        var text = Decimals.Write(value)!;

        // A minus sign before a number is an operation, and is put into parentheses.
        return new MeasureSketch(value.Sign < 0 ? $"({text} {unit})" : $"{text} {unit}", unit, value * scale, value.Sign);
    }

    private static MeasureSketch Of(FactSketch fact) => new(fact.Name, fact.UnitText, fact.Anchor * fact.Scale, fact.Sign);

    private MeasureSketch Sum(MeasureSketch left, int depth)
    {
        var right = Like(left, depth - 1);
        return new MeasureSketch($"({left.Text} + {right.Text})", left.UnitText, left.Anchor + right.Anchor, left.Sign == right.Sign ? left.Sign : 0);
    }

    private MeasureSketch Difference(MeasureSketch left, int depth)
    {
        // Next to nothing is left of a number less its own anchor: that is where doubles lose most.
        var right = dice.Chance(0.5) ? Constant(left) : Like(left, depth - 1);
        return new MeasureSketch($"({left.Text} - {right.Text})", left.UnitText, left.Anchor + -right.Anchor, left.Sign == -right.Sign ? left.Sign : 0) { IsDifference = true };
    }

    // The least, or the greatest, of two or three.
    private MeasureSketch Extreme(MeasureSketch first, int depth)
    {
        List<MeasureSketch> all = [first, Like(first, depth - 1)];
        if (dice.Chance(0.3))
            all.Add(Like(first, depth - 1));
        var isLeast = dice.Chance(0.5);
        var anchor = all.Select(one => one.Anchor).Aggregate((a, b) => (a < b) == isLeast ? a : b);
        var sign = all.TrueForAll(one => one.Sign == first.Sign) ? first.Sign : 0;
        return new MeasureSketch($"{(isLeast ? "least" : "greatest")} of ({string.Join(", ", all.Select(one => one.Text))})", first.UnitText, anchor, sign);
    }

    private MeasureSketch Product(MeasureSketch left, int depth)
    {
        var factor = dice.Pick("2", "0.5", "1.1", "0");
        if (dice.Chance(0.3) || Make(depth - 1) is not { } right)
            return new MeasureSketch($"({factor} * {left.Text})", left.UnitText, left.Anchor * Fraction.Parse(factor), factor == "0" ? 0 : left.Sign);
        return Join(left.UnitText, "·", right.UnitText) is { } unit
            ? new MeasureSketch($"({left.Text} * {right.Text})", unit, left.Anchor * right.Anchor, left.Sign * right.Sign)
            : left;
    }

    private MeasureSketch Quotient(MeasureSketch left, int depth)
    {
        for (var i = 0; i < 4; i++)
        {
            if (Make(depth - 1) is { Sign: not 0 } right && Join(left.UnitText, "/", right.UnitText) is { } unit)
                return new MeasureSketch($"({left.Text} / {right.Text})", unit, left.Anchor / right.Anchor, left.Sign * right.Sign);
        }

        return left;
    }

    // Null where the unit has more parts than the library reads.
    private static string? Join(string left, string sign, string right)
    {
        var unit = (left.Length, right.Length) switch
        {
            (_, 0) => left,
            (0, _) => sign == "·" ? right : $"(%)/({right})",
            _ => $"({left}){sign}({right})",
        };
        return unit.Length == 0 || Unit.TryParse(unit) is not null ? unit : null;
    }

    private static bool IsAlike(MeasureSketch left, MeasureSketch right) => FactSketch.UnitOf(left.UnitText).Dimension.Equals(FactSketch.UnitOf(right.UnitText).Dimension);
}
