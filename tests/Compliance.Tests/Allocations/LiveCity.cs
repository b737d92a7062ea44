using System;
using System.Collections.Generic;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Sessions;
using Compliance.Tests.JiaozuoPack;
using Compliance.Values;

namespace Compliance.Tests.Allocations;

/// <summary>A session of the compiled kernel that holds a city, a county and some projects, all of whose facts are known, or most.</summary>
internal sealed class LiveCity : IDisposable
{
    public static readonly CalendarDate Day = new(2031, 6, 1);

    public LiveCity(int projects, double missing = 0, string? construction = null)
    {
        var vocabulary = ShippedPack.Pack.Vocabulary;
        Session = new KernelEngine(ShippedPack.Plan).Open(new EvaluationOptions(Day));
        Session.Insert(new SubjectBuilder(vocabulary, "jurisdiction", "city").Set("level", "city").Set("prefabricated_share", "50 %").Build().Require());
        Session.Insert(new SubjectBuilder(vocabulary, "jurisdiction", "county").In("city").Set("level", "county").Build().Require());
        var random = new Random(20231206);
        for (var i = 0; i < projects; i++)
            Projects.Add(Make(random, $"P-{i}", missing, construction));
        Session.InsertAll(Projects);
        Session.Fire();
    }

    public IComplianceSession Session { get; }

    public List<Subject> Projects { get; } = [];

    /// <summary>How many bytes are allocated where a project is, over and over, as it was and as it would be with one fact otherwise; what the first rounds allocate is left out.</summary>
    public long BytesOf(int changes, string fact, string value)
    {
        Subject[][] states = [[.. Projects], [.. Projects.ConvertAll(project => project.With(fact, value))]];
        Change(states, 8 * Projects.Count);
        CollectBefore();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Change(states, changes);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>The same where every project takes one state that the session has not seen.</summary>
    public long BytesOfNewStates(string fact, string value)
    {
        Subject[] states = [.. Projects.ConvertAll(project => project.As(project.Id).With(fact, value))];
        CollectBefore();
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var state in states)
        {
            Session.Update(state);
            Session.Fire();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    public void Dispose() => Session.Dispose();

    // A collection that comes while bytes are counted, for what another thread or the states before have left, counts the rest of
    // this thread's room for new objects, up to 8 KB, as allocated.
    private static void CollectBefore()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    private void Change(Subject[][] states, int changes)
    {
        for (var i = 0; i < changes; i++)
        {
            Session.Update(states[((i / Projects.Count) + 1) % 2][i % Projects.Count]);
            Session.Fire();
        }
    }

    private static Subject Make(Random random, string id, double missing, string? construction)
    {
        var builder = new SubjectBuilder(ShippedPack.Pack.Vocabulary, "project", id).In("county");
        foreach (var fact in ShippedPack.Pack.Vocabulary.FindKind("project")!.Facts)
        {
            if (random.NextDouble() < missing)
                continue;

            var most = fact.Domain.Upper.Value is { } upper && fact.IsRange ? (int)upper.ToDouble() : 20_000;
            _ = fact.Type switch
            {
                FactType.Boolean => builder.Set(fact.Name, random.NextDouble() < 0.9),
                FactType.Choice => builder.Set(fact.Name, fact.Choices[random.Next(fact.Choices.Count)].Name),
                FactType.Date => builder.Set(fact.Name, CalendarDate.FromDayNumber(Day.DayNumber - random.Next(700))),
                FactType.Count => builder.Set(fact.Name, random.Next(0, 4)),
                _ => builder.Set(fact.Name, decimal.Round((decimal)(random.NextDouble() * (most - 1)) + 1, 2)),
            };
        }

        if (construction is not null)
            builder.Set("construction", construction);
        return builder.Build().Require();
    }
}
