using System;
using System.Collections.Generic;
using System.IO;
using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Benchmarks;

/// <summary>Seeded projects of every kind, checked against the shipped pack on a day when all of its limits bind.</summary>
internal static class SampleProjects
{
    public static readonly CalendarDate Day = new(2031, 1, 1);

    public static RulePack LoadPack() => PackReader.Load(PackFolder()).Require();

    public static string PackFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Compliance.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The benchmarks run inside the repository.");
        return Path.Combine(folder, "rules", "jiaozuo-2023-3", "1.0.0");
    }

    /// <summary>Projects of which so much is missing, from 0 to 1; the same for the same seed.</summary>
    public static List<Subject> Create(RulePack pack, int count, double missing, int seed = 20231206, Func<int, string>? county = null)
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
                if (random.NextDouble() >= missing)
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
                var most = fact.Domain.Upper.Value is { } upper ? (int)upper.ToDouble() : 20_000;
                builder.Set(fact.Name, decimal.Round((decimal)(random.NextDouble() * (most - 1)) + 1, 2));
                break;
        }
    }
}
