using Compliance.Descriptors;

namespace Compliance.Portfolios;

/// <summary>A subject of a session as its jurisdictions count it. It knows its own index among them, so that a change needs no search.</summary>
internal abstract class Member
{
    /// <summary>The subject as it is counted; null while it is not.</summary>
    public Subject? Counted { get; set; }

    /// <summary>Where it lies; null where it lies nowhere or is not counted.</summary>
    public JurisdictionNode? Node { get; set; }

    /// <summary>Its index in the list of those that lie there.</summary>
    public int Index { get; set; }
}
