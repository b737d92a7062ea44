using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Portfolios;

namespace Compliance.Sessions;

/// <summary>A subject in a session; without an evaluation, it is waiting for one. When the subject is gone, the entry is used again for another.</summary>
internal sealed class SubjectEntry : Member
{
    private SubjectEntry? _next;

    // Stays with the entry when its subject is gone, for the next one: storing a reference elsewhere costs more than a test.
    private Evaluation? _evaluation;
    private bool _isEvaluated;

    /// <summary>The subjects of its kind.</summary>
    public KindSubjects Kind { get; private set; } = null!;

    public Subject Subject { get; private set; } = null!;

    public DecisionDay Day { get; private set; }

    public long Order { get; private set; }

    public Evaluation? Evaluation
    {
        get => _isEvaluated ? _evaluation : null;
        set => (_evaluation, _isEvaluated) = (value, value is not null);
    }

    /// <summary>The evaluation before the last change; null where there was none.</summary>
    public Evaluation? Before { get; set; }

    /// <summary>What an engine keeps of the subject for as long as it is there; null where it keeps nothing.</summary>
    public object? Companion { get; set; }

    /// <summary>Whether it waits for the totals of its members: its evaluation so far is of its own facts alone.</summary>
    public bool AwaitsMembers { get; set; }

    /// <summary>Whether it is among those to be evaluated next.</summary>
    public bool IsQueued { get; set; }

    /// <summary>The one behind it among those.</summary>
    public SubjectEntry? NextQueued { get; set; }

    /// <summary>Whether it waits for its changes to be told.</summary>
    public bool IsChanged { get; set; }

    public bool IsRetracted { get; set; }

    /// <summary>The next one in its chain of <see cref="SubjectIndex"/>, or among those that are there to be used again.</summary>
    public ref SubjectEntry? Next => ref _next;

    /// <summary>The evaluation as others may see it; null while it waits for one, or for the totals of its members.</summary>
    public Evaluation? Decided => AwaitsMembers ? null : Evaluation;

    /// <summary>Begins with a subject.</summary>
    public void Hold(KindSubjects kind, Subject subject, DecisionDay day, long order)
    {
        // Mostly it is of the kind that it was of before, and to store an object costs more than to look.
        if (!ReferenceEquals(Kind, kind))
            Become(kind);
        Subject = subject;
        Day = day;
        Order = order;
        IsRetracted = false;
    }

    /// <summary>What was told of it last, or could have been; null where that is nothing.</summary>
    public Evaluation? Told => IsChanged || IsQueued || AwaitsMembers ? Before : Evaluation;

    /// <summary>Puts a subject in place of the one before, which keeps its evaluation until the change is told. One that was not told is not kept.</summary>
    public void Replace(Subject subject, DecisionDay day)
    {
        Subject = subject;
        Day = day;
        if (Before is null && !AwaitsMembers && !IsChanged)
            Before = Evaluation;
        else
            Kind.GiveBack(Evaluation);
        AwaitsMembers = false;
        if (_isEvaluated)
            Evaluation = null;
    }

    /// <summary>Evaluates the subject by the compiled kernel.</summary>
    public void Evaluate()
    {
        var evaluation = _evaluation ??= Kind.Take();
        evaluation.Evaluate(Subject, Subject.WarmRow() ?? Kind.RowOf(Subject), Day);
        _isEvaluated = true;
    }

    /// <summary>Lets everything go; of an evaluation that is not held elsewhere, its references.</summary>
    public void Clear()
    {
        if (Before is not null)
            Kind.GiveBack(Before);
        Before = null;
        if (Evaluation is { IsHandedOut: false } evaluation)
            evaluation.Clear();
        else if (_isEvaluated)
            _evaluation = null;
        _isEvaluated = false;
        Subject = null!;
        Companion = null;
        AwaitsMembers = false;
    }

    private void Become(KindSubjects kind)
    {
        if (_evaluation is not null)
            Kind.GiveBack(_evaluation);
        _evaluation = null;
        Kind = kind;
    }
}
