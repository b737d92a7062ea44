using System.Collections.Generic;
using System.Linq;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Mutation;

/// <summary>The units that one may be mistaken for: of the same dimension and another size, with one of the units that it is written with replaced.</summary>
internal static class OtherUnits
{
    private static readonly List<Unit> BuiltIn = Of(UnitTable.BuiltIn);

    public static IEnumerable<Unit> Of(Unit unit)
    {
        if (unit.IsDifference)
            return [];

        var parts = unit.Symbol.En.Split('/');
        return Enumerable.Range(0, parts.Length)
            .SelectMany(place => Replacements(parts, place, unit.Table))
            .Where(other => other.Dimension.Equals(unit.Dimension) && other.Scale != unit.Scale)
            .DistinctBy(other => other.Scale);
    }

    private static IEnumerable<Unit> Replacements(string[] parts, int place, UnitTable table)
    {
        if (Unit.TryParse(parts[place], table) is not { } part)
            yield break;

        var known = table.HasOwn ? Of(table) : BuiltIn;
        foreach (var other in known.Where(other => other.Dimension.Equals(part.Dimension) && other.Scale != part.Scale))
        {
            if (Unit.TryParse(string.Join('/', parts.Select((text, i) => i == place ? other.Symbol.En : text)), table) is { } unit)
                yield return unit;
        }
    }

    // One name for each size of each dimension.
    private static List<Unit> Of(UnitTable table) => [.. table.Names
        .Select(name => Unit.TryParse(name, table)!)
        .Where(unit => !unit.IsDifference)
        .DistinctBy(unit => (unit.Dimension, unit.Scale))];
}
