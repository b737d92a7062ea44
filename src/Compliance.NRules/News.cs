using System.Linq;
using NRules;
using NRules.AgendaFilters;
using NRules.RuleModel;

namespace Compliance.NRules;

/// <summary>
/// Keeps rules from firing for nothing: a rule of the pack's where its finding comes out as it was reported, or where nobody looks, and a rule of a
/// host's where the facts that it matches are changed by nothing but what it has derived itself. It is one filter for all rules:
/// those that NRules makes for single rules, in every session, take longer to make than a subject to evaluate.
/// </summary>
internal sealed class News : IAgendaFilter
{
    // It remembers nothing.
    private static readonly News _only = new();

    /// <summary>Lets a session tell its rules news only.</summary>
    public static ISession Filter(ISession session)
    {
        session.Agenda.AddFilter(_only);
        return session;
    }

    /// <inheritdoc/>
    public bool Accept(AgendaContext context, Activation activation)
    {
        if (activation.Rule.Priority == PackRules.Priority)
            return activation.Trigger == MatchTrigger.Removed || IsToBeRun(activation);
        return activation.Trigger != MatchTrigger.Updated || HasOthersNews(activation);
    }

    // Where nobody can see whether a finding is a fact, it is enough to take note that its rule has matched: to queue that, and to run the rule, takes
    // longer than to find it. Once somebody looks, all that matches is updated, and comes here again.
    private static bool IsToBeRun(Activation activation)
    {
        if (activation.Facts.First().Value is not SubjectFacts facts || facts.Questions.RuleOf(activation.Rule.Name) is not (>= 0 and var rule))
            return true;
        if (facts.IsLookedAt)
            return activation.Trigger != MatchTrigger.Updated || facts.HasNews(rule);

        facts.Report(rule, facts.DoesNotPass(rule));
        return false;
    }

    private static bool HasOthersNews(Activation activation)
    {
        var isOwn = false;
        foreach (var fact in activation.Facts)
        {
            if (fact.Value is not SubjectFacts { ChangedBy: { } rule })
                continue;
            if (rule != activation.Rule.Name)
                return true;
            isOwn = true;
        }

        return !isOwn;
    }
}
