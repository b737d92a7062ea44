using System.Collections.Generic;
using System.Linq;
using Compliance.Cli.Infrastructure;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Reporting;

namespace Compliance.Cli.Check;

/// <summary>What a run amounts to, as an exit status: the worst that was found, if <c>--fail-on</c> asks for it to be told.</summary>
internal sealed class Outcome(string failOn)
{
    private bool _isEvaluated;
    private bool _fails;
    private bool _isUndecided;
    private bool _wouldFail;

    /// <summary>Adds a subject.</summary>
    public void Add(Evaluation evaluation)
    {
        _isEvaluated = true;
        var decision = evaluation.Decision;
        _fails |= decision == Decision.NonCompliant;

        // Where no rule applied, nothing was found compliant either.
        _isUndecided |= decision is Decision.Undetermined or Decision.NothingApplied;
        if (failOn == "upcoming" && !_fails && !_isUndecided && !_wouldFail)
            _wouldFail = evaluation.Findings.Any(WouldFail);
    }

    /// <summary>Adds what other subjects amount to.</summary>
    public void Add(Outcome other)
    {
        _isEvaluated |= other._isEvaluated;
        _fails |= other._fails;
        _isUndecided |= other._isUndecided;
        _wouldFail |= other._wouldFail;
    }

    /// <summary>Adds subjects of which only the counts are known: how many have each decision, in the order of <see cref="Decision"/>.</summary>
    /// <remarks>Whether a later limit would fail them is not asked: with <c>--fail-on upcoming</c> each has to be added by itself.</remarks>
    public void Add(IReadOnlyList<long> decisions)
    {
        _isEvaluated |= decisions.Any(subjects => subjects > 0);
        _fails |= decisions[(int)Decision.NonCompliant] > 0;
        _isUndecided |= decisions[(int)Decision.Undetermined] > 0 || decisions[(int)Decision.NothingApplied] > 0;
    }

    /// <summary>The status; wrong input is always told.</summary>
    public int Status(IReadOnlyList<Diagnostic> diagnostics)
    {
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return ExitStatus.WrongInput;
        if (failOn == "never")
            return ExitStatus.Compliant;
        if (_fails)
            return ExitStatus.Fails;
        if (failOn == "fail")
            return ExitStatus.Compliant;
        if (!_isEvaluated || _isUndecided)
            return ExitStatus.Undecided;
        return _wouldFail ? ExitStatus.WouldFail : ExitStatus.Compliant;
    }

    /// <summary>What a word of <c>--fail-on</c> stands for.</summary>
    public static FailOn FailOnOf(string word) => word switch
    {
        "fail" => FailOn.Fail,
        "upcoming" => FailOn.Upcoming,
        "never" => FailOn.Never,
        _ => FailOn.Undetermined,
    };

    private static bool WouldFail(Finding finding) =>
        finding is { Level: FindingLevel.Error, Upcoming.Projected: Verdict.Fail };
}
