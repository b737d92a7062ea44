using Compliance.Packs;

namespace Compliance.Reporting.Csv;

/// <summary>What many findings have in common.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Limit">The limit in force, or the first one where none is yet; null where it is not known which of several binds.</param>
internal sealed record RuledOn(Rule Rule, Verdict Verdict, Limit? Limit);
