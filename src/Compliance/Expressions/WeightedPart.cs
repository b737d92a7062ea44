using System.Collections.Generic;
using System.Linq;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>One of the numbers of a mean: what it may be, with its weight.</summary>
/// <param name="Options">The ways in which it may turn out.</param>
/// <param name="MayBeAbsent">Whether it may be that it is not there.</param>
internal sealed record WeightedPart(IReadOnlyList<WeightedOption> Options, bool MayBeAbsent)
{
    /// <summary>The same number with the other sign.</summary>
    public WeightedPart Negated => new([.. Options.Select(option => option with { Value = -option.Value })], MayBeAbsent);

    /// <summary>Whether it may be that it has no influence at all.</summary>
    public bool MayWeighNothing => MayBeAbsent || Options.Any(option => option.Weight.Lower is { IsClosed: true, Value: { IsZero: true } });

    /// <summary>Whether it may be one number.</summary>
    public bool MayBe(Bound end) => Options.Any(option => option.Value.Upper.Value == end.Value && option.Value.Upper.IsClosed);
}

/// <summary>One way in which a number of a mean may turn out.</summary>
/// <param name="Value">The number.</param>
/// <param name="Weight">Its weight, which is never negative.</param>
/// <param name="IsMany">Whether it stands for any number of such, so that its weight has no bound.</param>
internal sealed record WeightedOption(Interval Value, Interval Weight, bool IsMany);
