using System;
using System.Collections.Generic;
using System.Threading;
using Compliance.Cli.Infrastructure;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Registers;

namespace Compliance.Cli.Check;

/// <summary>Evaluates registers in columns: in one reading where its result can be taken back, else long ones in two, of which the first sees that nothing is wrong.</summary>
/// <param name="kernel">Evaluates them.</param>
/// <param name="isWanted">The verdicts that reports list.</param>
internal sealed class RegisterRun(RegisterKernel kernel, Func<Verdict, bool> isWanted)
{
    /// <summary>Evaluates a register, and hands it on in parts, unless it is wrong. False where it is short or has jurisdictions: that is for a session.</summary>
    public bool TryCheck(TableFile table, RunResult result, Action<long> progress, CancellationToken cancellation, out IReadOnlyList<Diagnostic> diagnostics)
    {
        if (result.CanTakeBack)
            return TryCheckInOnePass(table, result, progress, cancellation, out diagnostics);

        var validation = kernel.Validate(table, done => progress(done / 2), cancellation);
        diagnostics = validation.Diagnostics;
        if (validation.HasErrors)
            return true;
        if (validation.HasJurisdictions || validation.Subjects <= FileChecker.MostHeld)
            return false;

        diagnostics = kernel.Evaluate(table, isWanted, result, done => progress((table.Length + done) / 2), cancellation);
        return true;
    }

    // Where a jurisdiction ended the reading, not all that is wrong is known.
    private bool TryCheckInOnePass(TableFile table, RunResult result, Action<long> progress, CancellationToken cancellation, out IReadOnlyList<Diagnostic> diagnostics)
    {
        result.Mark();
        var validation = kernel.EvaluateSinglePass(table, isWanted, result, progress, cancellation);
        diagnostics = validation.Diagnostics;
        return !validation.HasJurisdictions;
    }
}
