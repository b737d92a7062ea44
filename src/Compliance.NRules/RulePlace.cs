using Compliance.Findings;

namespace Compliance.NRules;

/// <summary>A rule of the pack by its id, and its place among those for the kind that was asked last.</summary>
internal sealed class RulePlace(string rule)
{
    private Place? _last;

    public bool DoesNotPass(SubjectFacts facts) => IndexIn(facts) is >= 0 and var index && facts.DoesNotPass(index);

    public Finding? FindingOf(SubjectFacts facts) => IndexIn(facts) is >= 0 and var index ? facts.FindingOf(index) : null;

    /// <summary>Its index among those for the kind of a subject; -1 where it is none of them.</summary>
    public int IndexIn(SubjectFacts facts)
    {
        var last = _last;
        if (last is null || !ReferenceEquals(last.Kind, facts.Questions))
            _last = last = new Place(facts.Questions, facts.Questions.RuleOf(rule));
        return last.Index;
    }

    private sealed record Place(KindQuestions Kind, int Index);
}
