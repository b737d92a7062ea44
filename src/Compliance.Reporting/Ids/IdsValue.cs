using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Reporting.Ids;

/// <summary>What IFC and IDS call the values of a fact: the type of data, and the unit in which IDS writes its bounds.</summary>
internal static class IdsValue
{
    // The measures that IFC has units for; IDS writes them in the units of the international system.
    private static readonly IReadOnlyList<(string Unit, string Type)> _measures =
    [
        ("m", "IFCLENGTHMEASURE"), ("m²", "IFCAREAMEASURE"), ("m³", "IFCVOLUMEMEASURE"), ("kg", "IFCMASSMEASURE"), ("s", "IFCTIMEMEASURE"), ("J", "IFCENERGYMEASURE"), ("W", "IFCPOWERMEASURE"),
    ];

    /// <summary>The type of data, a name of IFC; a day is a text, since IFC2x3 has no type for it.</summary>
    public static string TypeOf(Fact fact) => fact.Type switch
    {
        FactType.Boolean => "IFCBOOLEAN",
        FactType.Choice or FactType.Date => "IFCLABEL",
        FactType.Count => "IFCINTEGER",
        _ when fact.Unit.Symbol.En == "%" => "IFCRATIOMEASURE",
        _ => MeasureOf(fact) ?? "IFCREAL",
    };

    /// <summary>A number in coherent base units as IDS writes it; null where no decimal is it.</summary>
    public static string? Text(Fact fact, Rational baseValue)
    {
        var isOfSystem = TypeOf(fact) is "IFCRATIOMEASURE" || MeasureOf(fact) is not null;
        var value = isOfSystem ? baseValue : baseValue / fact.Unit.Scale;
        var text = DecimalText.Of(value, 28);
        return decimal.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var exact) && Rational.Of(exact) == value ? text : null;
    }

    /// <summary>The numbers that a fact may be, in coherent base units; null where it may be any.</summary>
    public static Interval? DomainOf(Fact fact) => fact.Type is FactType.Number or FactType.Count && (fact.Domain.Lower.Value is not null || fact.Domain.Upper.Value is not null)
        ? new Interval(Scaled(fact.Domain.Lower, fact.Unit), Scaled(fact.Domain.Upper, fact.Unit))
        : null;

    /// <summary>Every word that stands for one of some choices.</summary>
    public static IEnumerable<string> Words(Fact fact, ulong allowed) => fact.Choices
        .Where((_, index) => (allowed & (1UL << index)) != 0)
        .SelectMany(choice => new[] { choice.Name, choice.Label.Zh, choice.Label.En }).Distinct();

    /// <summary>What is filled in, for whoever makes the model.</summary>
    public static string Instruction(Fact fact, Language language)
    {
        var zh = language == Language.Chinese;
        var unit = TypeOf(fact) == "IFCREAL" && fact.Unit.Symbol.En.Length > 0 ? (zh ? $"，以 {fact.Unit.Symbol.Zh} 为单位的数" : $", a number in {fact.Unit.Symbol.En}")
            : fact.Type == FactType.Date ? (zh ? "，形如 2026-11-22 的文字" : ", a text such as 2026-11-22") : "";
        return fact.Label.In(language) + unit + (fact.About is { } about ? (zh ? "。" : ". ") + about.In(language) : "");
    }

    private static string? MeasureOf(Fact fact) => fact.Type != FactType.Number || fact.Unit.Dimension.IsNone ? null
        : _measures.Where(measure => Unit.TryParse(measure.Unit)!.Dimension.Equals(fact.Unit.Dimension)).Select(measure => measure.Type).FirstOrDefault();

    private static Bound Scaled(Bound bound, Unit unit) => bound.Value is not { } value ? Bound.Unbounded : bound.IsClosed ? Bound.Closed(value * unit.Scale) : Bound.Open(value * unit.Scale);
}
