using System.Linq;
using Compliance.Compilation;
using Compliance.Packs;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.NRules;

/// <summary>
/// What one rule asks: whether it applies, and what each of its limits wants. A requirement of any other kind than a number under
/// thresholds or a condition is evaluated whole, by the compiled rule.
/// </summary>
internal sealed class RuleQuestions
{
    private readonly QuestionTree? _when;

    // Null where the compiled rule has to be asked.
    private readonly QuestionTree[]? _limits;

    public RuleQuestions(Rule rule, QuestionList questions)
    {
        _limits = LimitsOf(rule.Requirement, questions);
        if (_limits is not null)
            _when = rule.When is null ? null : questions.Ask(rule.When);
    }

    /// <summary>The verdict, deviations aside; null where the compiled rule has to tell.</summary>
    /// <param name="answers">What the subject answers.</param>
    /// <param name="row">Its numbers.</param>
    /// <param name="limit">The index of the limit in force, or -1 where none is yet.</param>
    public Verdict? Evaluate(Answers answers, FactRow row, int limit)
    {
        if (_limits is null || limit < -1)
            return null;

        var applies = _when?.Answer(answers, row) ?? Truth.True;
        var isInForce = limit >= 0;
        var holds = VerdictRule.AsksLimit(applies, isInForce) ? _limits[limit].Answer(answers, row) : Truth.Unknown;
        return VerdictRule.Of(applies, isInForce, holds);
    }

    /// <summary>Whether a requirement is made of single questions.</summary>
    public static bool IsPlain(Requirement requirement) => requirement switch
    {
        NumberRequirement => requirement.Limits.All(limit => limit is Threshold),
        ConditionRequirement => requirement.Limits.All(limit => limit is MustHold),
        _ => false,
    };

    private static QuestionTree[]? LimitsOf(Requirement requirement, QuestionList questions)
    {
        if (!IsPlain(requirement))
            return null;
        if (requirement is NumberRequirement number)
            return [.. number.Limits.Select(limit => questions.Ask(number, (Threshold)limit))];

        var condition = questions.Ask(((ConditionRequirement)requirement).Condition);
        return [.. requirement.Limits.Select(_ => condition)];
    }
}
