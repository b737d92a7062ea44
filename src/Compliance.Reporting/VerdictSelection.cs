using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Findings;
using Compliance.Packs;

namespace Compliance.Reporting;

/// <summary>Which findings a result lists, by their verdicts. What is not listed is counted all the same.</summary>
public sealed class VerdictSelection
{
    private readonly bool[] _wanted = new bool[PackWords.Verdicts.Count];
    private readonly Func<Verdict, bool> _includes;

    /// <summary>The findings with these verdicts.</summary>
    public VerdictSelection(params IEnumerable<Verdict> verdicts)
    {
        _includes = Includes;
        foreach (var verdict in verdicts)
            _wanted[(int)verdict] = true;
    }

    private VerdictSelection(Func<Verdict, bool> isWanted)
    {
        _includes = Includes;
        for (var verdict = 0; verdict < _wanted.Length; verdict++)
            _wanted[verdict] = isWanted((Verdict)verdict);
    }

    /// <summary>All findings.</summary>
    public static VerdictSelection All { get; } = new(_ => true);

    /// <summary>What a reader has to act on, or ought to know: what fails, is undetermined or is waived.</summary>
    public static VerdictSelection NotMet { get; } = new(verdict => verdict is Verdict.Fail or Verdict.Undetermined or Verdict.Waived);

    /// <summary>The verdicts, in their own order.</summary>
    public IEnumerable<Verdict> Verdicts => Enumerable.Range(0, _wanted.Length).Select(verdict => (Verdict)verdict).Where(Includes);

    /// <summary>Whether findings with a verdict are listed.</summary>
    public bool Includes(Verdict verdict) => _wanted[(int)verdict];

    /// <summary>The findings of a subject that are listed; the others are not made.</summary>
    public IEnumerable<Finding> Of(Evaluation evaluation) => evaluation.FindingsWith(_includes);

    /// <summary>Whether a subject has any finding that is listed.</summary>
    public bool HasAny(Evaluation evaluation)
    {
        var verdicts = evaluation.Verdicts;
        for (var i = 0; i < verdicts.Count; i++)
        {
            if (Includes(verdicts[i]))
                return true;
        }

        return false;
    }
}
