using System;

namespace Compliance.HotPaths.Counting;

/// <summary>Instructions cannot be counted.</summary>
internal sealed class CountingException(string message) : Exception(message)
{
    /// <summary>Whether the system does not allow it, whatever is counted.</summary>
    public bool IsRefused { get; init; }
}
