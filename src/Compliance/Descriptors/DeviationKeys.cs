using System.Collections.Generic;

namespace Compliance.Descriptors;

/// <summary>A deviation as a descriptor writes it.</summary>
internal static class DeviationKeys
{
    /// <summary>Its keys in order, each with its text; null where nothing is said.</summary>
    public static IEnumerable<(string Key, string? Text)> Of(Deviation deviation) =>
    [
        ("rule", deviation.Rule),
        ("reason", deviation.Reason),
        ("approved_by", deviation.ApprovedBy),
        ("approved_on", deviation.ApprovedOn?.ToString()),
        ("expires_on", deviation.ExpiresOn.ToString()),
        ("document", deviation.Document),
    ];
}
