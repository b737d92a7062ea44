using System.Collections.Generic;
using System.Linq;
using NRules;

namespace Compliance.NRules;

/// <summary>
/// An NRules session that only the library uses. Candidates are never retracted from it, which would cost NRules
/// more than evaluating them; once it has taken many, it is used up.
/// </summary>
internal sealed class Workspace(ISession session)
{
    private const int Capacity = 256;
    private int _taken;

    public bool IsUsedUp => _taken >= Capacity;

    public void Run(IReadOnlyList<Candidate> candidates)
    {
        _taken += candidates.Count;
        Run(session, candidates);
    }

    /// <summary>Lets the pack's rules run on candidates.</summary>
    public static void Run(ISession session, IReadOnlyList<Candidate> candidates)
    {
        session.InsertAll(candidates);

        // The pack's activations are first on the agenda: so many, and no rule of a host's has run yet.
        var matches = candidates.Sum(candidate => candidate.Matched);
        if (matches > 0)
            session.Fire(matches);
    }
}
