using System.Collections.Generic;
using Compliance.Descriptors;
using Compliance.Diagnostics;

namespace Compliance.Portfolios;

/// <summary>
/// A subject of which it is not known where it lies: it names no jurisdiction, or one that is neither given nor in the list of those that are
/// known, or by a name that several have. It may count for any jurisdiction that is given, or for none.
/// </summary>
public sealed class UnplacedSubject
{
    private readonly IEnumerable<string> _names;

    internal UnplacedSubject(Subject subject, IEnumerable<string> names)
    {
        Subject = subject;
        _names = names;
    }

    /// <summary>The subject.</summary>
    public Subject Subject { get; }

    /// <summary>What it names; null where it names nothing.</summary>
    public string? Named => Subject.Jurisdiction;

    /// <summary>The name that it most probably means; null where none is near.</summary>
    public string? Nearest => field ??= Named is null ? null : NearestName.Of(Named, _names) is { } near && near != Named ? near : null;

    /// <summary>The same as a warning, at the row that it stands in.</summary>
    public Diagnostic ToDiagnostic()
    {
        var diagnostics = new DiagnosticBag();
        var kind = Subject.Kind.Label;
        if (Named is null)
            diagnostics.Report(DiagnosticKinds.NoJurisdiction, Subject.Span, ("kind", kind), ("id", Subject.Id));
        else
            diagnostics.Report(DiagnosticKinds.UnplacedSubject, Subject.Span, Nearest, ("kind", kind), ("id", Subject.Id), ("found", Named));
        return diagnostics.Items[0];
    }
}
