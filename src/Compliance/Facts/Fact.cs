using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Localization;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>Something that may be stated about a subject: its name, what it is called, and the values that it may have.</summary>
public sealed class Fact
{
    internal Fact(string name, LocalizedText label, FactType type, Unit unit, Interval domain, IReadOnlyList<Choice> choices, LocalizedText? about, FactDerivation? derivation = null)
    {
        Derivation = derivation;
        Name = name;
        Label = label;
        Type = type;
        Unit = unit;

        // More than 0 is at least 1 where only whole numbers count: a rule that asks for 1 is met by every one of them.
        Domain = type == FactType.Count ? WholeNumbers.In(domain) ?? domain : domain;
        Choices = choices;
        About = about;
        DomainValues = type is FactType.Boolean or FactType.Choice
            ? new ChoiceSet(type == FactType.Boolean ? 3UL : ulong.MaxValue >> (64 - choices.Count))
            : new NumberRange(Domain);
    }

    /// <summary>The day that a subject is evaluated, as what is missing where it states a month or a year only.</summary>
    internal static Fact DayOfEvaluation { get; } = new("date", new LocalizedText("日期", "date"), FactType.Date, Unit.One, Interval.All, [], null);

    /// <summary>Its name in rules and descriptors.</summary>
    public string Name { get; }

    /// <summary>What it is called; a descriptor may use either label as a key.</summary>
    public LocalizedText Label { get; }

    /// <summary>What kind of value it has.</summary>
    public FactType Type { get; }

    /// <summary>The unit that a bare number is in, and that its box is held in; <see cref="Unit.One"/> where it is no number.</summary>
    public Unit Unit { get; }

    /// <summary>The numbers that it may be, in <see cref="Unit"/>; for a date, day numbers.</summary>
    public Interval Domain { get; }

    /// <summary>The numbers that it usually is, in <see cref="Unit"/>; all where nothing is said. A number without a unit that is another is noted.</summary>
    internal Interval Usual { get; set; } = Interval.All;

    /// <summary>The number over parts that it is too, as it is written; null where it is none.</summary>
    internal ScalarNode? FromParts { get; init; }

    /// <summary>The choices, in the order of their bits; empty where it is no choice.</summary>
    public IReadOnlyList<Choice> Choices { get; }

    /// <summary>What exactly is stated, where the name leaves it open.</summary>
    public LocalizedText? About { get; }

    /// <summary>Everything that it may be: its box where nothing is stated.</summary>
    public PossibleValues DomainValues { get; }

    /// <summary>Whether its box is an interval of numbers, and not a set.</summary>
    public bool IsRange => DomainValues is NumberRange;

    /// <summary>Whether it follows from what is stated of other subjects, parts or wholes, so that nobody states it.</summary>
    public bool IsDerived => Derivation is not null;

    /// <summary>The facts that are stated from which it follows; itself where it is stated.</summary>
    internal IEnumerable<Fact> StatedBehind => Derivation?.Sources.SelectMany(source => source.StatedBehind).Distinct() ?? [this];

    /// <summary>From what it follows; null where it is stated.</summary>
    internal FactDerivation? Derivation { get; }

    /// <summary>The index of a choice, by its name or either label, or -1.</summary>
    public int IndexOfChoice(string text)
    {
        for (var i = 0; i < Choices.Count; i++)
        {
            var choice = Choices[i];
            if (choice.Name == text || choice.Label.Zh == text || string.Equals(choice.Label.En, text, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return LookAlikes.Plain(text) is var plain && plain != text ? IndexOfChoice(plain) : -1;
    }

    /// <summary>The domain in words, for messages: <c>0 % to 100 %</c>.</summary>
    internal LocalizedText DescribeDomain()
    {
        if (!IsRange)
        {
            return Type == FactType.Boolean
                ? new LocalizedText("是、否", "true, false")
                : new LocalizedText(string.Join("、", Choices.Select(choice => choice.Label.Zh)), string.Join(", ", Choices.Select(choice => choice.Name)));
        }

        return Describe(Domain);
    }

    /// <summary>Some of its numbers in words, for messages: <c>≥ 1 t</c>.</summary>
    internal LocalizedText Describe(Interval numbers) => new(Describe(numbers, Language.Chinese), Describe(numbers, Language.English));

    /// <summary>The type in words, for messages.</summary>
    internal LocalizedText DescribeType() => Type switch
    {
        FactType.Boolean => new LocalizedText("是 或 否", "true or false"),
        FactType.Choice => new LocalizedText($"取自 {DescribeDomain().Zh}", $"one of {DescribeDomain().En}"),
        FactType.Date => new LocalizedText("日期，或 {min: , max: }", "a date, or {min: , max: }"),
        FactType.Count => new LocalizedText("整数，或 {min: , max: }", "a whole number, or {min: , max: }"),
        _ => new LocalizedText("数值，或 {min: , max: }", "a number, or {min: , max: }"),
    };

    /// <inheritdoc/>
    public override string ToString() => Name;

    private string Describe(Interval numbers, Language language)
    {
        string Show(Rational value) => Quantity.WithUnit(DecimalText.Of(value), Unit, language);
        var low = numbers.Lower.Value is { } lower ? (numbers.Lower.IsClosed ? "≥ " : "> ") + Show(lower) : null;
        var high = numbers.Upper.Value is { } upper ? (numbers.Upper.IsClosed ? "≤ " : "< ") + Show(upper) : null;
        var join = language == Language.Chinese ? " 且 " : " and ";
        return string.Join(join, new[] { low, high }.Where(end => end is not null));
    }
}
