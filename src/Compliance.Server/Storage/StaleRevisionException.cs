using System;

namespace Compliance.Server.Storage;

/// <summary>What was read has been revised since, or is gone.</summary>
/// <param name="revision">The revision that there is; null where there is none.</param>
internal sealed class StaleRevisionException(long? revision) : Exception($"The revision is {revision?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "gone"}.")
{
    /// <summary>The revision that there is; null where there is none.</summary>
    public long? Revision { get; } = revision;
}
