using System.Collections.Generic;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Subjects;

namespace Compliance.Sessions;

/// <summary>The subjects of one kind in a session, and what evaluating them needs again and again.</summary>
internal sealed class KindSubjects(KindPlan plan)
{
    private const int MostSpare = 256;

    // Mostly one is given back and taken again.
    private readonly Stack<Evaluation> _spare = new();
    private Evaluation? _lastSpare;
    private FindingGrounds? _grounds;
    private FactRow? _row;

    public KindPlan Plan { get; } = plan;

    /// <summary>The subjects by their ids.</summary>
    public SubjectIndex Index { get; } = new();

    /// <summary>Tells where findings cannot differ; made for the first subscriber to changes.</summary>
    public FindingGrounds Grounds => _grounds ??= new FindingGrounds(Plan);

    /// <summary>An evaluation to reuse.</summary>
    public Evaluation Take()
    {
        if (_lastSpare is not { } evaluation)
            return _spare.Count > 0 ? _spare.Pop() : new Evaluation(Plan);

        _lastSpare = null;
        return evaluation;
    }

    /// <summary>Gives back an evaluation that the session has no more use for; what others may hold is left to them.</summary>
    public void GiveBack(Evaluation? evaluation)
    {
        if (evaluation is null or { IsHandedOut: true } || _spare.Count == MostSpare)
            return;

        evaluation.Clear();
        if (_lastSpare is null)
            _lastSpare = evaluation;
        else
            _spare.Push(evaluation);
    }

    /// <summary>The numbers of a subject, valid until the next call: a row kept with each would be most of what a large session holds.</summary>
    public FactRow RowOf(Subject subject)
    {
        if (_row is null)
            _row = FactRow.Of(subject.Statements);
        else
            _row.Fill(subject.Statements);
        return _row;
    }
}
