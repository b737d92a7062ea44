using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Compliance.Findings;

namespace Compliance.Reporting;

/// <summary>
/// Knows a finding again in a later result: by its rule, its subject, and the facts that the rule asks about, and not by its
/// file, line or value. It stays the same while the finding is worked on.
/// </summary>
internal sealed class Fingerprint : IDisposable
{
    private readonly SHA256 _algorithm = SHA256.Create();

    public string Of(string pack, Finding finding)
    {
        var facts = finding.Rule.Requirement.Slots.Select(slot => finding.Subject.Kind.Facts[slot].Name).OrderBy(name => name, StringComparer.Ordinal);
        string[] parts = [pack, finding.Rule.Id, finding.Subject.Kind.Name, finding.Subject.Id, .. facts];
        var hash = _algorithm.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\0", parts)));
        return BitConverter.ToString(hash, 0, 16).Replace("-", "").ToLowerInvariant();
    }

    public void Dispose() => _algorithm.Dispose();
}
