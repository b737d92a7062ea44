using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Portfolios;

namespace Compliance.Sessions;

/// <summary>A subject in a session; without an evaluation, it is waiting for one. When the subject is gone, the entry is used again for another.</summary>
internal sealed class SubjectEntry : Member
{
    private SubjectEntry? _next;

    /// <summary>The subjects of its kind.</summary>
    public KindSubjects Kind { get; private set; } = null!;

    public Subject Subject { get; private set; } = null!;

    public DecisionDay Day { get; private set; }

    public long Order { get; private set; }

    public Evaluation? Evaluation { get; set; }

    /// <summary>The evaluation before the last change; null where there was none.</summary>
    public Evaluation? Before { get; set; }

    /// <summary>Whether it waits for what its members come to: its evaluation so far is by its own facts alone.</summary>
    public bool AwaitsMembers { get; set; }

    /// <summary>Whether it is among those to be decided on next.</summary>
    public bool IsQueued { get; set; }

    /// <summary>The one behind it among those.</summary>
    public SubjectEntry? NextQueued { get; set; }

    /// <summary>Whether it waits for its changes to be told.</summary>
    public bool IsChanged { get; set; }

    public bool IsRetracted { get; set; }

    /// <summary>The next one in its chain of <see cref="SubjectIndex"/>, or among those that are there to be used again.</summary>
    public ref SubjectEntry? Next => ref _next;

    /// <summary>The evaluation as others may see it; null while it waits for one, or for what its members come to.</summary>
    public Evaluation? Decided => AwaitsMembers ? null : Evaluation;

    /// <summary>Begins with a subject.</summary>
    public void Hold(KindSubjects kind, Subject subject, DecisionDay day, long order)
    {
        // Mostly it is of the kind that it was of before, and to store an object costs more than to look.
        if (!ReferenceEquals(Kind, kind))
            Kind = kind;
        Subject = subject;
        Day = day;
        Order = order;
        IsRetracted = false;
    }

    /// <summary>Puts a subject in the place of the one before, which keeps its evaluation until the change is told.</summary>
    public void Replace(Subject subject, DecisionDay day)
    {
        Subject = subject;
        Day = day;
        if (Before is null && !AwaitsMembers)
            Before = Evaluation;
        else
            Kind.GiveBack(Evaluation);
        AwaitsMembers = false;
        Evaluation = null;
    }

    /// <summary>Lets everything go.</summary>
    public void Clear()
    {
        Kind.GiveBack(Evaluation);
        if (Before is not null)
            Kind.GiveBack(Before);
        Subject = null!;
        Evaluation = null;
        Before = null;
        AwaitsMembers = false;
    }
}
