using System;
using System.Collections.Generic;
using System.Threading;
using Compliance.Diagnostics;
using Compliance.Packs;
using Compliance.Registers;

namespace Compliance.Cli.Check;

/// <summary>Evaluates registers in columns: in one pass where its result can be rolled back, otherwise long ones in two passes, of which the first validates.</summary>
/// <param name="kernel">Evaluates them.</param>
/// <param name="isWanted">The verdicts that reports list.</param>
internal sealed class RegisterRun(RegisterKernel kernel, Func<Verdict, bool> isWanted)
{
    /// <summary>Evaluates a register, and hands it on in parts, unless it is wrong. False where it is short or has jurisdictions: that is for a session.</summary>
    public bool TryCheck<TPart>(
        string file, Func<RegisterPart, TPart> make, Action<TPart> take, IRollback? taken, Action<long> progress, CancellationToken cancellation, out IReadOnlyList<Diagnostic> diagnostics)
    {
        if (taken is not null)
            return TryCheckAtOnce(file, make, take, taken, progress, cancellation, out diagnostics);

        var length = FileLengths.Of(file);
        var survey = kernel.Validate(file, done => progress(done / 2), cancellation);
        diagnostics = survey.Diagnostics;
        if (survey.HasErrors)
            return true;
        if (survey.HasJurisdictions || survey.Subjects <= FileChecker.MostHeld)
            return false;

        diagnostics = kernel.Evaluate(file, isWanted, make, take, done => progress((length + done) / 2), cancellation);
        return true;
    }

    private bool TryCheckAtOnce<TPart>(
        string file, Func<RegisterPart, TPart> make, Action<TPart> take, IRollback taken, Action<long> progress, CancellationToken cancellation, out IReadOnlyList<Diagnostic> diagnostics)
    {
        taken.Mark();
        var survey = kernel.EvaluateSinglePass(file, isWanted, make, take, progress, cancellation);
        diagnostics = survey.Diagnostics;
        if (survey.HasErrors || survey.HasJurisdictions)
            taken.Rollback();
        return survey.HasErrors || !survey.HasJurisdictions;
    }
}
