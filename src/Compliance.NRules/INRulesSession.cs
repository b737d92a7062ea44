using Compliance.Findings;
using Compliance.Sessions;
using NRules;

namespace Compliance.NRules;

/// <summary>
/// A session over NRules. Its working memory holds each subject that is evaluated, its <see cref="Evaluation"/>, and a
/// <see cref="Finding"/> for every rule that fails, is undetermined or is waived; they go when the subject is changed or
/// retracted. A host's own rules run at the end of <see cref="IComplianceSession.Fire"/>, when every subject is evaluated.
/// </summary>
public interface INRulesSession : IComplianceSession
{
    /// <summary>
    /// The NRules session: for facts of the host's own, for events, and to query what its rules have inserted. Subjects are
    /// inserted, updated and retracted through this interface only.
    /// </summary>
    ISession Session { get; }
}
