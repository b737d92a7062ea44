using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>One way in which it may turn out what a part comes to: whether it counts, what is measured of it, and what it weighs.</summary>
/// <param name="IsIn">Whether it counts.</param>
/// <param name="Value">What is measured, in coherent base units.</param>
/// <param name="Weight">What it weighs, in coherent base units; never negative.</param>
/// <param name="IsAmong">Whether it is one of those that a share is of; of other numbers every part is.</param>
internal sealed record PartState(bool IsIn, Interval Value, Interval Weight, bool IsAmong = true);
