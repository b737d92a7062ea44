using System;
using Compliance.Values;

namespace Compliance.Portfolios;

/// <summary>The value of a number over the members of a jurisdiction.</summary>
/// <param name="Value">What it may be, in coherent base units; null where it is a share of nothing.</param>
/// <param name="Exists">Whether there is anything that it is a share of: true everywhere, nowhere, or not known.</param>
/// <param name="Members">How many members the session holds in the jurisdiction.</param>
/// <param name="OpenMembers">How many of them leave the number open.</param>
/// <param name="Open">How many there are besides of which it is not known whether they are members.</param>
/// <param name="HasUnknown">Whether there may be any number of further members of which nothing is known.</param>
/// <param name="IsOpen">Whether knowing more of some subject could change the number.</param>
/// <param name="Lacking">How much more weight a share needed to reach a value at that volume, in coherent base units; null for what is no share.</param>
internal sealed record AggregateFigures(Interval? Value, Truth Exists, long Members, long OpenMembers, long Open, bool HasUnknown, Func<bool> IsOpen, Func<Rational, Interval?> Lacking);
