using Compliance.Packs;

namespace Compliance.Benchmarks.Translation;

/// <summary>
/// A rule as others can be asked it: not applicable where <see cref="Applies"/> is never true, else upcoming where nothing
/// holds yet, else pass where <see cref="Holds"/> is always true, else fail where it applies always and holds never, else undetermined.
/// </summary>
/// <param name="Rule">The rule.</param>
/// <param name="Limit">The limit in force; null where none is.</param>
/// <param name="Applies">Whether it applies.</param>
/// <param name="Holds">Whether the limit is met; null if none is in force.</param>
/// <param name="Measured">What is compared with the limit; null where a condition has to hold.</param>
internal sealed record RuleQuestions(Rule Rule, Limit? Limit, Question Applies, Question? Holds, Ratio? Measured);
