using System;
using Compliance.Diagnostics;
using Compliance.Localization;

namespace Compliance.Profiles;

/// <summary>A file of another system cannot be read, or it passes a limit.</summary>
/// <param name="reason">Why, in words that follow on a colon.</param>
/// <param name="span">Where.</param>
/// <param name="inner">What it came from; or null.</param>
public sealed class SourceException(LocalizedText reason, SourceSpan span, Exception? inner = null) : Exception(reason.En, inner)
{
    /// <summary>Why, in words that follow on a colon.</summary>
    public LocalizedText Reason { get; } = reason;

    /// <summary>Where.</summary>
    public SourceSpan Span { get; } = span;
}
