using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Reporting.Ids;

/// <summary>What a model has to say of one fact for a rule to apply: one of some choices, or a number within bounds.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Allowed">The bits of the choices; 0 for a number.</param>
/// <param name="Numbers">The numbers, in coherent base units; null for a choice.</param>
internal sealed record IdsAtom(Fact Fact, ulong Allowed, Interval? Numbers)
{
    /// <summary>What both ask; null where nothing is both.</summary>
    public static IdsAtom? Both(IdsAtom left, IdsAtom right)
    {
        if (left.Numbers is { } one && right.Numbers is { } other)
            return Both(one, other) is { } numbers ? left with { Numbers = numbers } : null;

        var allowed = left.Allowed & right.Allowed;
        return allowed == 0 ? null : left with { Allowed = allowed };
    }

    /// <summary>It in words: <c>construction = new</c>.</summary>
    public string In(Language language)
    {
        var or = language == Language.Chinese ? "或" : " or ";
        return Fact.Label.In(language) + (Numbers is { } numbers ? Describe(numbers) : (language == Language.Chinese ? "为" : ": ") + string.Join(or, Words(language)));
    }

    private static Interval? Both(Interval left, Interval right)
    {
        var lower = Tighter(left.Lower, right.Lower, sign: 1);
        var upper = Tighter(left.Upper, right.Upper, sign: -1);
        var isEmpty = lower.Value is { } low && upper.Value is { } high && (low > high || (low == high && !(lower.IsClosed && upper.IsClosed)));
        return isEmpty ? null : new Interval(lower, upper);
    }

    private static Bound Tighter(Bound left, Bound right, int sign)
    {
        if (left.Value is not { } one)
            return right;
        if (right.Value is not { } other)
            return left;

        var order = one.CompareTo(other) * sign;
        return order == 0 ? (left.IsClosed ? right : left) : order > 0 ? left : right;
    }

    private IEnumerable<string> Words(Language language) => Fact.Type == FactType.Boolean
        ? [(Allowed & 2) != 0 ? (language == Language.Chinese ? "是" : "yes") : (language == Language.Chinese ? "否" : "no")]
        : Fact.Choices.Where((_, index) => (Allowed & (1UL << index)) != 0).Select(choice => choice.Label.In(language));

    private string Describe(Interval numbers)
    {
        string End(string closed, string open, Bound bound) => bound.Value is { } value ? $" {(bound.IsClosed ? closed : open)} {DecimalText.Of(value / Fact.Unit.Scale)} {Fact.Unit.Symbol.En}".TrimEnd() : "";
        return End("≥", ">", numbers.Lower) + End("≤", "<", numbers.Upper);
    }
}
