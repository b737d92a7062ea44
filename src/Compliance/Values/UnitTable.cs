using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Values;

/// <summary>
/// The units that a vocabulary knows, each with every name that people give it: those that the library has, and the
/// vocabulary's own, which come before them.
/// </summary>
internal sealed class UnitTable
{
    private readonly Dictionary<string, Entry> _byName;

    // Names that differ in the case of their letters only, in the order of the table: grouped where one is asked for.
    private Dictionary<string, List<string>>? _byNameInAnyCase;

    // The vocabulary's own, the longest first: they may have signs that no other name has, as kgCO₂e does.
    private readonly string[] _ownNames;

    private UnitTable(Dictionary<string, Entry> byName, IEnumerable<string> ownNames)
    {
        _byName = byName;
        _ownNames = [.. ownNames.OrderByDescending(name => name.Length)];
    }

    /// <summary>The units that the library has.</summary>
    public static UnitTable BuiltIn { get; } = new(Build(), []);

    /// <summary>Every name of a unit, for finding the nearest right one.</summary>
    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>Whether there are units of a vocabulary's own.</summary>
    public bool HasOwn => _ownNames.Length > 0;

    /// <summary>How many names at the most differ in the case of their letters only.</summary>
    public int MostVariants => ByNameInAnyCase.Values.Max(names => names.Count);

    private Dictionary<string, List<string>> ByNameInAnyCase => _byNameInAnyCase ??= GroupByCase(_byName);

    /// <summary>The same with more units: one name more means the same as another, or takes its place.</summary>
    public UnitTable With(IEnumerable<KeyValuePair<string, Entry>> own)
    {
        var added = own.ToList();
        var byName = new Dictionary<string, Entry>(_byName, StringComparer.Ordinal);
        foreach (var (name, entry) in added.Select(one => (one.Key, one.Value)))
            byName[name] = entry;
        return new UnitTable(byName, _ownNames.Concat(added.Select(one => one.Key)).Distinct());
    }

    /// <summary>Every name of a unit of a dimension, for finding the nearest right one; those of the units that it is made of too.</summary>
    public IEnumerable<string> NamesOf(Dimension dimension) => _byName.Where(entry => entry.Value.Dimension.Equals(dimension)).Select(entry => entry.Key);

    /// <summary>The vocabulary's own names that a text has at a position, the longest first.</summary>
    public IEnumerable<string> OwnAt(string text, int position) => _ownNames.Where(name => string.CompareOrdinal(text, position, name, 0, name.Length) == 0);

    /// <summary>A name whatever the case of its letters: of those that differ in it only, the one at a place, or the last one.</summary>
    public (string Spelling, Entry Entry)? FindIgnoringCase(string name, int place)
    {
        if (!ByNameInAnyCase.TryGetValue(name, out var names))
            return null;

        var spelling = names[Math.Min(place, names.Count - 1)];
        return (spelling, _byName[spelling]);
    }

    public bool TryFind(string name, out Entry entry) => _byName.TryGetValue(name, out entry!);

    /// <summary>What one name means; <see cref="Chinese"/> is how the unit is shown in Chinese, where that is not as written.</summary>
    public sealed record Entry(Dimension Dimension, Rational Scale, string? Chinese, bool IsDifference);

    private static Dictionary<string, List<string>> GroupByCase(Dictionary<string, Entry> byName)
    {
        var groups = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in byName.Keys)
        {
            if (!groups.TryGetValue(name, out var names))
                groups.Add(name, names = []);
            names.Add(name);
        }

        return groups;
    }

    private static Dictionary<string, Entry> Build()
    {
        var table = new Dictionary<string, Entry>(StringComparer.Ordinal);

        void Add(Dimension dimension, Rational scale, params string[] names)
        {
            foreach (var name in names)
                table.Add(name, new Entry(dimension, scale, Chinese: null, IsDifference: false));
        }

        // A word of English, shown in Chinese by another.
        void Word(Dimension dimension, Rational scale, string chinese, params string[] names)
        {
            foreach (var name in names)
                table.Add(name, new Entry(dimension, scale, chinese, IsDifference: false));
        }

        void Count(string dimension, string chinese, params string[] names)
        {
            foreach (var name in names)
                table.Add(name, new Entry(Dimension.Base(dimension), Rational.One, chinese, IsDifference: false));
            table.Add(chinese, new Entry(Dimension.Base(dimension), Rational.One, chinese, IsDifference: false));
        }

        var length = Dimension.Length;
        var area = length.Pow(2);
        var volume = length.Pow(3);
        var mass = Dimension.Mass;
        var time = Dimension.Time;
        var power = mass * area / time.Pow(3);
        var energy = power * time;
        var thousandth = Rational.Of(1, 1000);

        Add(Dimension.None, Rational.Of(1, 100), "%", "percent", "per cent");
        foreach (var name in new[] { "percentage point", "percentage points", "pp", "百分点", "个百分点" })
            table.Add(name, new Entry(Dimension.None, Rational.Of(1, 100), "个百分点", IsDifference: true));
        Add(Dimension.None, thousandth, "‰");

        Add(length, Rational.One, "m", "metre", "metres", "meter", "meters", "米");
        Add(length, 1000, "km", "kilometre", "kilometres", "kilometer", "kilometers", "公里", "千米");
        Add(length, 100, "hm");
        Add(length, Rational.Of(1, 100), "cm", "厘米");
        Add(length, thousandth, "mm", "毫米");
        Add(length, Rational.Of(3048, 10_000), "ft", "foot", "feet", "英尺");

        Add(area, Rational.One, "㎡", "平方米", "平米", "square metre", "square metres", "square meter", "square meters");
        Add(area, 1_000_000, "㎢", "平方公里", "平方千米", "square kilometre", "square kilometres", "square kilometer", "square kilometers");
        Add(area, 10_000, "ha", "hectare", "hectares", "公顷");
        Add(area, Rational.Of(2000, 3), "亩", "mu");

        Add(volume, Rational.One, "㎥", "立方米", "cubic metre", "cubic metres", "cubic meter", "cubic meters");
        Add(volume, thousandth, "L", "升");

        Add(mass, Rational.One, "kg", "kilogram", "kilograms", "千克", "公斤");
        Add(mass, thousandth, "g", "gram", "grams", "克");
        Add(mass, 1000, "t", "tonne", "tonnes", "ton", "tons", "吨");

        Add(time, Rational.One, "s", "second", "seconds", "秒");
        Add(time, 60, "min", "minute", "minutes", "分钟", "分");
        Add(time, 3600, "h", "hour", "hours", "小时");
        Add(time, 86_400, "d", "天", "日");
        Word(time, 86_400, "天", "day", "days");
        Word(time, 604_800, "星期", "week", "weeks", "星期");

        // A year of 365.2425 days, the mean of the Gregorian calendar, and a twelfth of it.
        Word(time, 2_629_746, "个月", "month", "months", "月", "个月");
        Add(time, 31_556_952, "a", "年");
        Word(time, 31_556_952, "年", "year", "years");

        Add(energy, Rational.One, "J", "焦", "焦耳");
        Add(energy, 1000, "kJ", "千焦");
        Add(energy, 1_000_000, "MJ", "兆焦");
        Add(energy, 1_000_000_000, "GJ", "吉焦");
        Add(energy, 3_600_000, "kWh", "千瓦时", "度");
        Add(energy, Rational.Of(1, 1000), "mJ", "毫焦");
        Add(energy, Rational.Of(18, 5), "mWh", "毫瓦时");
        Add(energy, Rational.Of(3_600_000_000m), "MWh", "兆瓦时");
        Add(energy, Rational.Of(3_600_000_000_000m), "GWh", "吉瓦时");
        Add(energy, Rational.Of(3_600_000_000_000_000m), "TWh", "太瓦时");

        // 7,000 kcal/kg, that is 29.3076 MJ/kg (GB/T 2589-2020).
        Add(energy, Rational.Of(29_307_600_000m), "tce", "吨标准煤", "吨标煤");
        Add(energy, 29_307_600, "kgce", "千克标准煤");

        Add(power, Rational.One, "W", "瓦");
        Add(power, 1000, "kW", "千瓦");
        Add(power, thousandth, "mW", "毫瓦");
        Add(power, 1_000_000, "MW", "兆瓦");

        Add(Dimension.Money, Rational.One, "元", "yuan", "CNY");

        // A number of degrees Celsius is a temperature; one of kelvin is how far two of them are apart.
        Add(Dimension.Temperature, Rational.One, "℃", "°C", "摄氏度", "degree Celsius", "degrees Celsius");
        foreach (var name in new[] { "K", "kelvin", "开尔文" })
            table.Add(name, new Entry(Dimension.Temperature, Rational.One, Chinese: null, IsDifference: true));

        Count("persons", "人", "person", "persons", "people");
        Count("projects", "项", "project", "projects");
        Count("firms", "家", "firm", "firms");
        Count("bases", "个基地", "base", "bases");
        Count("houses", "户", "house", "houses");
        Count("stars", "星", "star", "stars");
        Count("lamps", "盏", "lamp", "lamps");
        Count("zones", "个片区", "zone", "zones");
        foreach (var (name, same) in new[] { ("个项目", "项"), ("家企业", "家"), ("栋", "户"), ("星级", "星"), ("套", "户") })
            table.Add(name, table[same]);

        return table;
    }
}
