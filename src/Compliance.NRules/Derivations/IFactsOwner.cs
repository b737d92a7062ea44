using Compliance.Descriptors;

namespace Compliance.NRules;

/// <summary>The session that a subject's facts are in, which is told of what rules derive.</summary>
internal interface IFactsOwner
{
    /// <summary>Takes a subject with other derived facts in the place of the one before.</summary>
    void Revise(SubjectFacts facts, Subject subject);
}
