using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Registers;
using Compliance.Sessions;

namespace Compliance.Cli.Check;

/// <summary>Evaluates the subjects of a file in sessions, part by part, and counts them for the jurisdictions, which are left to the end.</summary>
/// <param name="engine">The engine; it is made when there is a subject to evaluate.</param>
/// <param name="options">The days that are evaluated.</param>
/// <param name="files">The register that the file belongs to.</param>
/// <param name="jurisdictions">Its jurisdictions.</param>
/// <param name="result">Takes the parts.</param>
/// <param name="cancellation">Ends it.</param>
internal sealed class SubjectEvaluator(
    Func<IEngine> engine, EvaluationOptions options, RegisterFiles files, HeldJurisdictions jurisdictions, RunResult result, CancellationToken cancellation)
    : IPartReceiver<IEnumerable<Subject>, SubjectEvaluator.Part>
{
    /// <summary>What the subjects of this file count for; nothing of it is added to the jurisdictions before the file is at its end.</summary>
    public HeldJurisdictions Members { get; private set; } = jurisdictions.Empty();

    public Part Project(IEnumerable<Subject> source)
    {
        var subjects = source.Where(subject => !files.IsJurisdiction(subject.Kind)).ToList();
        var members = jurisdictions.Empty();
        subjects.ForEach(members.Add);
        return new Part(result.Project(Evaluate(subjects)), members);
    }

    public void Emit(Part part)
    {
        result.Emit(part.Checked);
        Members.Add(part.Members);
    }

    public void Rollback()
    {
        result.Rollback();
        Members = jurisdictions.Empty();
    }

    private List<Evaluation> Evaluate(List<Subject> subjects)
    {
        cancellation.ThrowIfCancellationRequested();
        if (subjects.Count == 0)
            return [];

        using var session = engine().Open(options);
        session.InsertAll(subjects);
        session.Fire(cancellation);
        return [.. session.Evaluations];
    }

    /// <summary>What some of the subjects come to, and count for.</summary>
    internal sealed record Part(CheckedPart Checked, HeldJurisdictions Members);
}
