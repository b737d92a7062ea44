using System;
using Compliance.Descriptors;
using Compliance.Findings;

namespace Compliance.Authoring.Comparison.Registers;

/// <summary>A subject on which two versions of a rule come out differently.</summary>
public sealed class VerdictFlip
{
    private readonly Lazy<Finding?> _before;
    private readonly Lazy<Finding?> _after;

    internal VerdictFlip(Subject subject, Func<Finding?> before, Func<Finding?> after)
    {
        Subject = subject;
        _before = new Lazy<Finding?>(before);
        _after = new Lazy<Finding?>(after);
    }

    /// <summary>The subject.</summary>
    public Subject Subject { get; }

    /// <summary>What the old version finds, with what it measured and the margin; null where there is no old one.</summary>
    public Finding? Before => _before.Value;

    /// <summary>What the new version finds, with what it measured and the margin; null where there is no new one.</summary>
    public Finding? After => _after.Value;
}
