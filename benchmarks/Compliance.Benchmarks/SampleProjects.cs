using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Benchmarks;

/// <summary>Seeded projects of every kind, checked against the shipped pack on a day when all of its limits bind.</summary>
internal static class SampleProjects
{
    public static readonly CalendarDate Day = new(2031, 1, 1);

    public static RulePack LoadPack() => PackReader.Load(PackFolder()).Require();

    public static string PackFolder() => Path.Combine(Repository.Root, "rules", "jiaozuo-2023-3", "1.0.0");

    /// <summary>Projects of which so much is missing, and so much stated as an interval or an undecided choice, from 0 to 1 each; the same for the same seed.</summary>
    public static List<Subject> Create(RulePack pack, int count, double missing, int seed = 20231206, Func<int, string>? county = null, double open = 0)
    {
        var random = new Random(seed);
        var kind = pack.Vocabulary.FindKind("project")!;
        var subjects = new List<Subject>(count);
        for (var i = 0; i < count; i++)
        {
            var builder = new SubjectBuilder(pack.Vocabulary, kind.Name, $"P{i:D7}").On(Day);
            if (county is not null)
                builder.In(county(i));
            foreach (var fact in kind.Facts)
            {
                if (random.NextDouble() < missing)
                    continue;
                if (open > 0 && random.NextDouble() < open)
                    Estimate(builder, fact, random);
                else
                    State(builder, fact, random);
            }

            subjects.Add(builder.Build().Require());
        }

        return subjects;
    }

    private static void State(SubjectBuilder builder, Facts.Fact fact, Random random)
    {
        switch (fact.Type)
        {
            case Facts.FactType.Boolean:
                builder.Set(fact.Name, random.NextDouble() < 0.9);
                break;
            case Facts.FactType.Choice:
                builder.Set(fact.Name, fact.Choices[random.Next(fact.Choices.Count)].Name);
                break;
            case Facts.FactType.Date:
                builder.Set(fact.Name, CalendarDate.FromDayNumber(Day.DayNumber - random.Next(2000)));
                break;
            case Facts.FactType.Count:
                builder.Set(fact.Name, random.Next(0, 4));
                break;
            default:
                builder.Set(fact.Name, Number(fact, random));
                break;
        }
    }

    // As a project in design has it: a number within a few per cent, one of two uses, a month. Of a Boolean there is nothing between.
    private static void Estimate(SubjectBuilder builder, Facts.Fact fact, Random random)
    {
        switch (fact.Type)
        {
            case Facts.FactType.Boolean:
                break;
            case Facts.FactType.Choice:
                var first = random.Next(fact.Choices.Count);
                var second = (first + 1 + random.Next(fact.Choices.Count - 1)) % fact.Choices.Count;
                builder.Set(fact.Name, string.Join(" | ", new[] { first, second }.Select(choice => fact.Choices[choice].Name)));
                break;
            case Facts.FactType.Date:
                var day = Day.DayNumber - random.Next(2000);
                builder.Set(fact.Name, $"{CalendarDate.FromDayNumber(day - 30)}..{CalendarDate.FromDayNumber(day)}");
                break;
            case Facts.FactType.Count:
                builder.Set(fact.Name, 0, random.Next(1, 4));
                break;
            default:
                var number = Number(fact, random);
                builder.Set(fact.Name, decimal.Round(number * 0.9m, 2), number);
                break;
        }
    }

    private static decimal Number(Facts.Fact fact, Random random)
    {
        var most = fact.Domain.Upper.Value is { } upper ? (int)upper.ToDouble() : 20_000;
        return decimal.Round((decimal)(random.NextDouble() * (most - 1)) + 1, 2);
    }
}
