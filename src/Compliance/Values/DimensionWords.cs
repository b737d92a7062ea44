using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Localization;

namespace Compliance.Values;

/// <summary>Dimensions in words, the usual ones by their own names: area, and not length².</summary>
internal static class DimensionWords
{
    private static readonly (Dimension Dimension, LocalizedText Name)[] Usual =
    [
        (Dimension.Length.Pow(2), new("面积", "area")),
        (Dimension.Length.Pow(3), new("体积", "volume")),
        (Dimension.Mass * Dimension.Length.Pow(2) / Dimension.Time.Pow(2), new("能量", "energy")),
        (Dimension.Mass * Dimension.Length.Pow(2) / Dimension.Time.Pow(3), new("功率", "power")),
        (Dimension.Mass / Dimension.Time.Pow(2), new("能量/面积", "energy/area")),
        (Dimension.Mass / Dimension.Time.Pow(3), new("能量/面积·时间", "energy/area·time")),
    ];

    public static string Of(Dimension dimension, Language language)
    {
        if (dimension.IsNone)
            return language == Language.Chinese ? "纯数" : "number";
        if (Usual.FirstOrDefault(usual => usual.Dimension.Equals(dimension)).Name is { } name)
            return name.In(language);

        var above = Product(dimension.Factors(sign: 1), language);
        var below = Product(dimension.Factors(sign: -1), language);
        return below.Length == 0 ? above : $"{(above.Length == 0 ? "1" : above)}/{below}";
    }

    private static string Product(IEnumerable<(LocalizedText Name, int Power)> factors, Language language) =>
        string.Join("·", factors.Select(factor => Factor(factor.Name, factor.Power, language)));

    private static string Factor(LocalizedText name, int power, Language language) => (name.En, power) switch
    {
        ("length", 2) => language == Language.Chinese ? "面积" : "area",
        ("length", 3) => language == Language.Chinese ? "体积" : "volume",
        (_, 1) => name.In(language),
        (_, 2) => name.In(language) + "²",
        (_, 3) => name.In(language) + "³",
        _ => name.In(language) + "^" + power.ToString(CultureInfo.InvariantCulture),
    };
}
