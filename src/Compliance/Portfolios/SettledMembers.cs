using Compliance.Values;

namespace Compliance.Portfolios;

/// <summary>Members of which nothing is open, drawn together: all count, in the same year, with the same answer to the condition, and weigh something of one sign.</summary>
/// <param name="IsYearBefore">Whether they count in the year before, where a number is the difference to it.</param>
/// <param name="Holds">Whether the condition holds for them.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Of">How much they weigh together, in the unit of the running totals; 0 for a count.</param>
/// <param name="To">How much they add to what the sum is divided by, for a ratio; 0 for the others.</param>
internal readonly record struct SettledMembers(bool IsYearBefore, bool Holds, long Count, Rational Of, Rational To);
