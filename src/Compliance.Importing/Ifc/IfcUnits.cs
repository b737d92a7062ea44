using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Importing.Step;

namespace Compliance.Importing.Ifc;

/// <summary>The units of a model. A number is given in the unit of the international system, exactly, where its own is a conversion.</summary>
internal sealed class IfcUnits
{
    private const int MostConversions = 8;

    private static readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal)
    {
        ["EXA"] = "E",
        ["PETA"] = "P",
        ["TERA"] = "T",
        ["GIGA"] = "G",
        ["MEGA"] = "M",
        ["KILO"] = "k",
        ["HECTO"] = "h",
        ["DECA"] = "da",
        ["DECI"] = "d",
        ["CENTI"] = "c",
        ["MILLI"] = "m",
        ["MICRO"] = "µ",
    };

    private static readonly Dictionary<string, string> _names = new(StringComparer.Ordinal)
    {
        ["METRE"] = "m",
        ["SQUARE_METRE"] = "m²",
        ["CUBIC_METRE"] = "m³",
        ["GRAM"] = "g",
        ["SECOND"] = "s",
        ["JOULE"] = "J",
        ["WATT"] = "W",
    };

    // The measures of properties, and the units that a project gives them.
    private static readonly Dictionary<string, string> _measures = new(StringComparer.Ordinal)
    {
        ["IFCAREAMEASURE"] = "AREAUNIT",
        ["IFCQUANTITYAREA"] = "AREAUNIT",
        ["IFCLENGTHMEASURE"] = "LENGTHUNIT",
        ["IFCPOSITIVELENGTHMEASURE"] = "LENGTHUNIT",
        ["IFCQUANTITYLENGTH"] = "LENGTHUNIT",
        ["IFCVOLUMEMEASURE"] = "VOLUMEUNIT",
        ["IFCQUANTITYVOLUME"] = "VOLUMEUNIT",
        ["IFCMASSMEASURE"] = "MASSUNIT",
        ["IFCQUANTITYWEIGHT"] = "MASSUNIT",
        ["IFCENERGYMEASURE"] = "ENERGYUNIT",
        ["IFCPOWERMEASURE"] = "POWERUNIT",
        ["IFCTIMEMEASURE"] = "TIMEUNIT",
        ["IFCQUANTITYTIME"] = "TIMEUNIT",
    };

    private readonly StepIndex _index;
    private readonly Dictionary<string, StepInstance> _units = new(StringComparer.Ordinal);

    public IfcUnits(StepIndex index, StepInstance? project)
    {
        _index = index;
        var assignment = (project?.Values ?? []).SelectMany(value => value.References()).Select(index.Find).FirstOrDefault(one => one?.Type == "IFCUNITASSIGNMENT");
        foreach (var unit in (assignment?[0].References() ?? []).Select(index.Find).OfType<StepInstance>())
            _units.TryAdd(unit[1].Text, unit);
    }

    /// <summary>A number with its unit; the unit is null where it is a plain number, and empty where the model should say it, and does not.</summary>
    /// <param name="number">The number as it stands in the file.</param>
    /// <param name="measure">The type of the measure or quantity.</param>
    /// <param name="own">The unit that it names itself.</param>
    public (string Number, string? Unit) Of(string number, string measure, StepValue own)
    {
        if (measure is "IFCRATIOMEASURE" or "IFCNORMALISEDRATIOMEASURE" or "IFCPOSITIVERATIOMEASURE")
            return (Scale(number, 100m) ?? number, "%");
        var unit = own.Kind == StepKind.Reference ? _index.Find(own.Id) : _measures.TryGetValue(measure, out var kind) ? _units.GetValueOrDefault(kind) : null;
        if (unit is null)
            return (Scale(number, 1m) ?? number, _measures.ContainsKey(measure) ? "" : null);

        return Convert(number, unit, 0) ?? (number, "");
    }

    private (string Number, string? Unit)? Convert(string number, StepInstance unit, int depth)
    {
        if (unit.Type == "IFCSIUNIT" && _names.TryGetValue(unit[3].Text, out var name))
        {
            var prefix = unit[2].Text.Length == 0 ? "" : _prefixes.GetValueOrDefault(unit[2].Text);
            return prefix is null || Scale(number, 1m) is not { } plain ? null : (plain, prefix + name);
        }

        if (unit.Type != "IFCCONVERSIONBASEDUNIT" || depth == MostConversions || _index.Find(unit[3].Id) is not { Type: "IFCMEASUREWITHUNIT" } factor || _index.Find(factor[1].Id) is not { } basis)
            return null;
        return TryNumber(factor[0].Plain.Text, out var scale) && Scale(number, scale) is { } scaled ? Convert(scaled, basis, depth + 1) : null;
    }

    private static string? Scale(string number, decimal factor)
    {
        try
        {
            return TryNumber(number, out var value) ? (value * factor).ToString(CultureInfo.InvariantCulture) : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static bool TryNumber(string text, out decimal value) => decimal.TryParse(text.EndsWith('.') ? text + "0" : text.Replace(".E", ".0E", StringComparison.OrdinalIgnoreCase), NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
