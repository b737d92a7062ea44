using System.Collections.Generic;
using System.Linq;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Mutation;

/// <summary>The units that one may be mistaken for: of the same dimension and another size, with one of the units that it is written with replaced.</summary>
internal static class OtherUnits
{
    // One name for each size of each dimension.
    private static readonly List<Unit> Known = [.. UnitTable.Names
        .Select(name => Unit.TryParse(name)!)
        .Where(unit => !unit.IsDifference)
        .DistinctBy(unit => (unit.Dimension, unit.Scale))];

    public static IEnumerable<Unit> Of(Unit unit)
    {
        if (unit.IsDifference)
            return [];

        var parts = unit.Symbol.En.Split('/');
        return Enumerable.Range(0, parts.Length)
            .SelectMany(place => Replacements(parts, place))
            .Where(other => other.Dimension.Equals(unit.Dimension) && other.Scale != unit.Scale)
            .DistinctBy(other => other.Scale);
    }

    private static IEnumerable<Unit> Replacements(string[] parts, int place)
    {
        if (Unit.TryParse(parts[place]) is not { } part)
            yield break;

        foreach (var other in Known.Where(other => other.Dimension.Equals(part.Dimension) && other.Scale != part.Scale))
        {
            if (Unit.TryParse(string.Join('/', parts.Select((text, i) => i == place ? other.Symbol.En : text))) is { } unit)
                yield return unit;
        }
    }
}
