using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Profiles;

namespace Compliance.Reporting.Ids;

/// <summary>Where a model says a fact: a property, or quantity, of a set.</summary>
/// <param name="Set">The set.</param>
/// <param name="Property">The property.</param>
/// <param name="Others">The other places of the profile, of which IDS cannot say that any one of them does.</param>
internal sealed record IdsPlace(string Set, string Property, IReadOnlyList<string> Others)
{
    /// <summary>The first place of a fact by a profile that is a property of the building itself and counts alone; null where there is none.</summary>
    public static IdsPlace? Of(ProfiledSubject subject, Fact fact)
    {
        var sources = subject.Facts.FirstOrDefault(one => one.Fact == fact)?.Sources ?? [];
        if (sources.FirstOrDefault(IsProperty) is not { } first)
            return null;

        var point = first.From.IndexOf('.');
        return new IdsPlace(first.From.Substring(0, point), first.From.Substring(point + 1), [.. sources.Where(source => source != first && source.OnlyBesideOthers is null).Select(source => source.From)]);
    }

    private static bool IsProperty(ProfiledSource source) =>
        source.OnlyBesideOthers is null && source.Values is null && source.From.IndexOf('.') > 0 && source.From.IndexOf(' ') < 0 && !source.From.StartsWith("@", StringComparison.Ordinal);
}
