using System.Globalization;
using Compliance.Descriptors;

namespace Compliance.Reporting.Html;

/// <summary>The name of a subject's place in a page: letters and digits, the same each time, whatever its id is made of.</summary>
internal static class SubjectAnchor
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static string Of(Subject subject)
    {
        // FNV-1a; an id of a kind stands once in a register.
        var hash = Basis;
        foreach (var character in $"{subject.Kind.Name} {subject.Id}")
            hash = unchecked((hash ^ character) * Prime);
        return "s-" + hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
