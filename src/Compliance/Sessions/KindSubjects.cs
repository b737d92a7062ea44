using System;
using System.Collections.Generic;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Findings;

namespace Compliance.Sessions;

/// <summary>The subjects of one kind in a session, and what deciding on them takes again and again.</summary>
internal sealed class KindSubjects(KindPlan plan)
{
    private const int MostSpare = 256;

    private readonly Stack<Evaluation> _spare = new();
    private FindingGrounds? _grounds;
    private FactRow? _row;

    public KindPlan Plan { get; } = plan;

    /// <summary>The subjects by their ids.</summary>
    public Dictionary<string, SubjectEntry> Entries { get; } = new(StringComparer.Ordinal);

    /// <summary>Tells where findings cannot differ; made for the first one who wants to be told what changes.</summary>
    public FindingGrounds Grounds => _grounds ??= new FindingGrounds(Plan);

    /// <summary>An evaluation to decide by.</summary>
    public Evaluation Take() => _spare.Count > 0 ? _spare.Pop() : new Evaluation(Plan);

    /// <summary>Gives back an evaluation that the session has no more use for; what others may hold is left to them.</summary>
    public void GiveBack(Evaluation? evaluation)
    {
        if (evaluation is null or { IsHandedOut: true } || _spare.Count == MostSpare)
            return;

        evaluation.Clear();
        _spare.Push(evaluation);
    }

    /// <summary>The numbers of a subject, until the next one's are asked for: a row kept with each would be most of what a large session holds.</summary>
    public FactRow RowOf(Subject subject)
    {
        if (_row is null)
            _row = FactRow.Of(subject);
        else
            _row.Fill(subject);
        return _row;
    }
}
