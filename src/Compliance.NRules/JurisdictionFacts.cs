namespace Compliance.NRules;

/// <summary>
/// A jurisdiction as rules match on it, whose members' totals its rules are about. It is a type of its own because NRules asks for
/// the type first: what becomes of the many members is then no question to the rules for jurisdictions, which are most of some packs'.
/// </summary>
public sealed class JurisdictionFacts : SubjectFacts
{
    internal JurisdictionFacts(KindQuestions questions)
        : base(questions)
    {
    }
}
