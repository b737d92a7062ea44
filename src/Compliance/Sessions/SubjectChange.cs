using System.Collections.Generic;
using Compliance.Descriptors;
using Compliance.Findings;

namespace Compliance.Sessions;

/// <summary>A subject of which something comes out otherwise than was told last. Nothing of it changes any more.</summary>
public sealed class SubjectChange
{
    private readonly FindingGrounds? _grounds;

    internal SubjectChange(Evaluation? before, Evaluation? after, FindingGrounds? grounds)
    {
        _grounds = grounds;
        Before = before;
        After = after;

        // A listener may change the session, which must not use these again while they are read.
        if (before is not null)
            before.IsHandedOut = true;
        if (after is not null)
            after.IsHandedOut = true;
    }

    /// <summary>The subject as it is now, or as it was when it was taken out.</summary>
    public Subject Subject => (After ?? Before)!.Subject;

    /// <summary>What it came to before; null where it is new.</summary>
    public Evaluation? Before { get; }

    /// <summary>What it comes to now; null where it was taken out.</summary>
    public Evaluation? After { get; }

    /// <summary>The findings that come out otherwise, made when they are read: all of one that is new, none of one that was taken out.</summary>
    public IEnumerable<FindingChangedEventArgs> Findings => After is null ? [] : FindingChangedEventArgs.Between(Before, After, _grounds);

    /// <summary>The subject, and what became of it.</summary>
    public override string ToString() => $"{Subject}: {Word(Before)} to {Word(After)}";

    private static string Word(Evaluation? evaluation) => evaluation?.Decision.Word() ?? "nothing";
}
