using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Sessions;
using NRules;

namespace Compliance.NRules;

/// <summary>
/// A session over NRules. Its working memory holds <see cref="SubjectFacts"/> for each subject, a <see cref="Finding"/> for every rule
/// that fails, is undetermined or is waived, and an <see cref="Evaluation"/> where a host's rules match on these. Where no rules of a
/// host's are, findings are put there when somebody asks for <see cref="Session"/>, or listens at the engine's factory: nobody else
/// could tell. A finding that comes out as before is left alone; another one takes its place by one update. A host's own rules run at the end of
/// <see cref="IComplianceSession.Fire"/>, when every subject is evaluated, unless their priority is above the pack's.
/// <see cref="IComplianceSession.Preview"/> runs no rules of the host's: it takes what they have derived so far.
/// </summary>
public interface INRulesSession : IComplianceSession
{
    /// <summary>
    /// The NRules session: for facts of the host's own, for events, and to query what its rules have inserted. Subjects are
    /// inserted, updated and retracted through this interface only.
    /// </summary>
    ISession Session { get; }

    /// <summary>The subject with this kind and id as rules match on it; null where it is not there, or was never evaluated.</summary>
    SubjectFacts? FactsOf(Subject subject);
}
