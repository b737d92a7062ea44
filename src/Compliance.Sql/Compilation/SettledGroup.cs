using Compliance.Sql.Syntax;
using Compliance.Values;

namespace Compliance.Sql.Compilation;

/// <summary>Settled members that are drawn together for one rule: those that count in one year, with one answer to the condition and weights of one sign.</summary>
/// <param name="Rule">The rule's place among the rules about members.</param>
/// <param name="IsYearBefore">Whether they count in the year before.</param>
/// <param name="Holds">Whether the condition holds for them.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Of">What they weigh; null for a count.</param>
/// <param name="To">What they add to what is divided by; null for all but a ratio.</param>
/// <param name="OfScale">How many of the unit of the running totals one of the sum of weights is.</param>
/// <param name="ToScale">The same for what is divided by.</param>
internal sealed record SettledGroup(int Rule, bool IsYearBefore, bool Holds, SqlExpression Count, SqlExpression? Of, SqlExpression? To, Rational OfScale, Rational ToScale);
