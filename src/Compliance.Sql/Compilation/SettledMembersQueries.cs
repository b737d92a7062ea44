using System.Collections.Generic;

namespace Compliance.Sql.Compilation;

/// <summary>The queries of what rows come to for rules about members.</summary>
/// <param name="Decisions">How many settled rows have each decision: the jurisdiction that they name, the decision, and how many; null where rows name no jurisdiction.</param>
/// <param name="Sums">What settled rows bring: the jurisdiction that they name, and the totals of each group; null where rows name no jurisdiction.</param>
/// <param name="Open">The facts and verdicts of all other rows, for the kernel.</param>
/// <param name="Groups">The groups that are totalled, in the order of the columns of <paramref name="Sums"/>.</param>
internal sealed record SettledMembersQueries(string? Decisions, string? Sums, string Open, IReadOnlyList<SettledGroup> Groups);
