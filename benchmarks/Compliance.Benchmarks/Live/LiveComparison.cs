using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Compliance.Descriptors;

namespace Compliance.Benchmarks.Live;

/// <summary>What a change of one fact takes in sessions of three sizes, measured side by side: round after round of all of them, and the median.</summary>
internal static class LiveComparison
{
    private const int Rounds = 15;
    private const int Changes = 5_000;

    private static readonly int[] Sizes = [1_000, 100_000, 1_000_000];

    private static readonly (string Fact, string About)[] Facts =
    [
        ("has_energy_metering", "a fact of the project alone"),
        ("is_prefabricated", "a fact that the shares of county and city turn on"),
    ];

    /// <summary>Measures, and writes a table in Markdown.</summary>
    public static void Run(TextWriter output)
    {
        var cities = Sizes.Select(LiveCity.Of).ToList();
        var series = Facts.SelectMany(fact => cities.Select((city, i) => new Series(fact.Fact, fact.About, Sizes[i], city))).ToList();
        for (var round = -2; round < Rounds; round++)
        {
            foreach (var one in series)
                one.Measure(round);
        }

        output.WriteLine("| change | projects | µs a change, median | quartiles | to 1,000 projects | bytes a change |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var one in series)
            output.WriteLine(Row(one, series.First(first => first.Fact == one.Fact)));
        foreach (var city in cities)
            city.Dispose();
    }

    private static string Row(Series one, Series smallest) => string.Format(
        CultureInfo.InvariantCulture,
        "| {0} | {1:N0} | {2:F2} | {3:F2} to {4:F2} | {5:F2} | {6:F2} |",
        one.About, one.Projects, one.Quantile(0.5), one.Quantile(0.25), one.Quantile(0.75), one.Quantile(0.5) / smallest.Quantile(0.5), one.Bytes);

    /// <summary>One fact in a session of one size.</summary>
    private sealed class Series(string fact, string about, int projects, LiveCity city)
    {
        private readonly List<double> _microseconds = [];
        private long _bytes;

        public string Fact => fact;

        public string About => about;

        public int Projects => projects;

        public double Bytes => _bytes / ((double)_microseconds.Count * Changes);

        /// <summary>Rounds below 0 warm up.</summary>
        public void Measure(int round)
        {
            // The changed copies are made beforehand; changing back would find the subjects in the caches, and is not measured.
            var drawn = city.Draw(Changes, fact, seed: round);
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            foreach (var (changed, _) in drawn)
                Change(changed);
            var time = Stopwatch.GetElapsedTime(start);
            bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
            foreach (var (_, back) in drawn)
                Change(back);
            if (round < 0)
                return;

            _bytes += bytes;
            _microseconds.Add(time.TotalMicroseconds / Changes);
        }

        public double Quantile(double part) => _microseconds.Order().ElementAt((int)(part * (_microseconds.Count - 1)));

        private void Change(Subject subject)
        {
            city.Session.Update(subject);
            city.Session.Fire();
        }
    }
}
