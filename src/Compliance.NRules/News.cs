using System.Linq;
using NRules;
using NRules.AgendaFilters;
using NRules.RuleModel;

namespace Compliance.NRules;

/// <summary>
/// Keeps rules from firing again for nothing: a rule of the pack's where its finding comes out as it was reported, and a rule of a
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
        if (activation.Trigger != MatchTrigger.Updated)
            return true;
        return activation.Rule.Priority == PackRules.Priority ? HasNewFinding(activation) : HasOthersNews(activation);
    }

    private static bool HasNewFinding(Activation activation) =>
        activation.Facts.First().Value is not SubjectFacts facts || facts.Questions.RuleOf(activation.Rule.Name) is not (>= 0 and var rule) || facts.HasNews(rule);

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
