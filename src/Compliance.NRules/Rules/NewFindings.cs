using System.Linq;
using NRules;
using NRules.AgendaFilters;
using NRules.RuleModel;

namespace Compliance.NRules;

/// <summary>
/// Lets a rule of the pack's fire again only where its finding comes out otherwise than it was reported. One filter for all of
/// them: NRules makes one for each rule that asks for it, in every session, which takes longer than evaluating a subject.
/// </summary>
internal sealed class NewFindings : IAgendaFilter
{
    /// <summary>The filter; it remembers nothing.</summary>
    public static NewFindings Only { get; } = new();

    /// <inheritdoc/>
    public bool Accept(AgendaContext context, Activation activation)
    {
        if (activation.Trigger != MatchTrigger.Updated || activation.Rule.Priority != PackRules.Priority)
            return true;

        return activation.Facts.First().Value is not SubjectFacts facts || facts.Questions.RuleOf(activation.Rule.Name) is not (>= 0 and var rule) || facts.HasNews(rule);
    }
}
