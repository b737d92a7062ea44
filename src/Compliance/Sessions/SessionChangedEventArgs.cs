using System;
using System.Collections.Generic;

namespace Compliance.Sessions;

/// <summary>All that one <see cref="IComplianceSession.Fire"/> has to tell, together.</summary>
public sealed class SessionChangedEventArgs : EventArgs
{
    internal SessionChangedEventArgs(IReadOnlyList<SubjectChange> subjects) => Subjects = subjects;

    /// <summary>
    /// The subjects of which something comes out otherwise, never none: first those that were taken out, so that one that was put in
    /// again comes after its end, then the others.
    /// </summary>
    public IReadOnlyList<SubjectChange> Subjects { get; }
}
