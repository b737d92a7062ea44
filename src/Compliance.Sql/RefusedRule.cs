using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Sql;

/// <summary>A rule that is not evaluated in the database, since the dialect has no exact words for it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Reason">Why.</param>
public sealed record RefusedRule(Rule Rule, LocalizedText Reason);
