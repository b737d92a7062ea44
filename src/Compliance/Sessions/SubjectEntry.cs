using Compliance.Descriptors;
using Compliance.Findings;

namespace Compliance.Sessions;

/// <summary>A subject in a session; without an evaluation, it is waiting for one.</summary>
internal sealed class SubjectEntry(Subject subject, DecisionDay day, long order)
{
    public Subject Subject { get; private set; } = subject;

    public DecisionDay Day { get; private set; } = day;

    public long Order { get; } = order;

    public Evaluation? Evaluation { get; set; }

    /// <summary>The subject as its jurisdictions count it; null while they do not.</summary>
    public Subject? Counted { get; set; }

    /// <summary>The evaluation before the last change; null where there was none.</summary>
    public Evaluation? Before { get; set; }

    /// <summary>Whether it waits for what its members come to: its evaluation so far is by its own facts alone.</summary>
    public bool AwaitsMembers { get; set; }

    /// <summary>Whether it waits for its changes to be told.</summary>
    public bool IsChanged { get; set; }

    public bool IsRetracted { get; set; }

    public bool IsPending => Evaluation is null;

    /// <summary>The evaluation as others may see it; null while it waits for one, or for what its members come to.</summary>
    public Evaluation? Decided => AwaitsMembers ? null : Evaluation;

    public void Replace(Subject subject, DecisionDay day)
    {
        Subject = subject;
        Day = day;
        Before ??= Decided;
        AwaitsMembers = false;
        Evaluation = null;
    }
}
