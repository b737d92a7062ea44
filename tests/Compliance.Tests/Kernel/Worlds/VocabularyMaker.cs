using System.Collections.Generic;
using System.Linq;
using System.Text;
using Compliance.Facts;
using Compliance.Tests.Reference;
using Compliance.Values;

namespace Compliance.Tests.Kernel.Worlds;

/// <summary>Makes random vocabularies of one kind of subject.</summary>
internal sealed class VocabularyMaker(Dice dice)
{
    private static readonly string[][] Dimensions =
    [
        ["m²", "亩", "万m²", "km²", "ha"], ["t", "kg", "g", "万t"], ["m", "km", "cm"], ["%"], ["min", "h", "d"], ["kWh", "GJ"],
    ];

    private static readonly string[] Things = ["person", "lamp", "firm"];

    // Digits that divide to decimals, and some that do not.
    private static readonly string[] Digits = ["1", "2", "5", "8", "12.5", "0.25", "1.6", "3", "7", "17.58", "12.58", "0.1", "315.9864", "10532.88", "99.99"];

    private readonly bool _isExtreme = dice.Chance(0.08);

    public IReadOnlyList<FactSketch> Make(bool isDiscrete)
    {
        var facts = new List<FactSketch>();
        var dimensions = Enumerable.Range(0, 3).Select(_ => dice.Pick<string[]>(Dimensions)).ToList();
        for (var i = 0; i < 9 && !isDiscrete; i++)
            facts.Add(Number($"num_{i}", dice.Pick<string[]>(dimensions)));
        for (var i = 0; i < 3; i++)
            facts.Add(Count($"count_{i}", isDiscrete));
        for (var i = 0; i < 4; i++)
            facts.Add(new FactSketch($"flag_{i}", FactType.Boolean) { Anchor = dice.Between(0, 1) });
        for (var i = 0; i < 3; i++)
            facts.Add(Choice($"choice_{i}"));
        for (var i = 0; i < 3 && !isDiscrete; i++)
            facts.Add(new FactSketch($"day_{i}", FactType.Date) { Anchor = new CalendarDate(dice.Between(2025, 2031), dice.Between(1, 12), dice.Between(1, 28)).DayNumber });
        return facts;
    }

    public static string Write(IReadOnlyList<FactSketch> facts)
    {
        var text = new StringBuilder("version: 1.0.0\nsubjects: {thing: {zh: 物, en: thing}}\nfacts:\n");
        foreach (var fact in facts)
        {
            text.Append($"  {fact.Name}: {{label: {{zh: {fact.Name}甲, en: {fact.Name} label}}, subjects: [thing], type: {fact.Type.ToString().ToLowerInvariant()}");
            if (fact.IsNumber)
                text.Append($", unit: '{fact.UnitText}'{WriteDomain(fact)}");
            if (fact.Choices.Count > 0)
                text.Append($"{(fact.IsOrdered ? ", ordered: true" : "")}, choices: {{{string.Join(", ", fact.Choices.Select(choice => $"{choice}: {{zh: {choice}甲, en: {choice} label}}"))}}}");
            text.Append("}\n");
        }

        return text.ToString();
    }

    private static string WriteDomain(FactSketch fact)
    {
        var ends = new List<string>();
        if (fact.Domain.Low is { At: { } low } least)
            ends.Add($"{(least.IsIn ? "at_least" : "more_than")}: {Decimals.Write(low)}");
        if (fact.Domain.High is { At: { } high } most)
            ends.Add($"{(most.IsIn ? "at_most" : "less_than")}: {Decimals.Write(high)}");
        return ends.Count == 0 ? "" : $", domain: {{{string.Join(", ", ends)}}}";
    }

    private FactSketch Number(string name, string[] units)
    {
        var fact = new FactSketch(name, FactType.Number) { UnitText = dice.Pick<string>(units), Siblings = units, Domain = Domain() };
        return fact with { Anchor = Anchor(fact) };
    }

    private FactSketch Count(string name, bool isDiscrete)
    {
        var things = dice.Pick<string>(Things);
        var most = dice.Between(1, 4);
        var domain = isDiscrete || dice.Chance(0.3) ? new Span(At(0, dice.Chance(0.5)), At(most, true)) : dice.Pick<Span>(
            new Span(At(0, true), End.None), new Span(At(0, false), End.None), new Span(At(1, true), End.None), new Span(End.None, End.None));
        return new FactSketch(name, FactType.Count) { UnitText = things, Siblings = [things], Domain = domain, Anchor = dice.Between(1, most) };
    }

    private FactSketch Choice(string name)
    {
        string[] choices = [.. Enumerable.Range(0, dice.Between(2, 4)).Select(i => $"{name}_{(char)('a' + i)}")];
        return new FactSketch(name, FactType.Choice) { Choices = choices, Anchor = dice.Between(0, choices.Length - 1) };
    }

    private Span Domain() => dice.Pick<Span>(
        new Span(At(0, false), End.None),
        new Span(At(0, false), End.None),
        new Span(At(0, true), End.None),
        new Span(At(0, true), At(100, true)),
        new Span(End.None, End.None),
        new Span(At(-50, true), At(50, false)),
        new Span(End.None, At(0, false)),
        new Span(At(0, false), At(1000, false)),
        new Span(End.None, At(-1, true)),
        new Span(At(2, true), At(5, true)));

    private Fraction Anchor(FactSketch fact)
    {
        // An end that belongs to the domain is as good a value as any.
        foreach (var end in new[] { fact.Domain.Low, fact.Domain.High })
        {
            if (end is { At: { } at, IsIn: true } && dice.Chance(0.15))
                return at;
        }

        for (var i = 0; i < 50; i++)
        {
            var value = Fraction.Parse(dice.Pick<string>(Digits)) * Decimals.PowerOfTen(_isExtreme ? dice.Pick(-50, 50, 53, 0) : dice.Between(-1, 3));
            if (fact.Allows(value))
                return value;
            if (fact.Allows(-value))
                return -value;
        }

        return fact.Allows(-1) ? -1 : 2;
    }

    private static End At(int value, bool isIn) => new(value, isIn);
}
