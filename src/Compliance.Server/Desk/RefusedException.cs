using System;
using Compliance.Localization;

namespace Compliance.Server.Desk;

/// <summary>What is asked cannot be done; a reader is told why.</summary>
/// <param name="why">Why, in both languages.</param>
internal sealed class RefusedException(LocalizedText why) : Exception(why.En)
{
    /// <summary>Why, in both languages.</summary>
    public LocalizedText Why { get; } = why;
}
