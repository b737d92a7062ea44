using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Compliance.Sql.Tests.Sitting;

/// <summary>Seconds of processor time of a process and all that it started, ended ones too, as Linux counts them.</summary>
internal static class ProcessorTime
{
    private const double TicksPerSecond = 100;

    public static double Of(int process)
    {
        var all = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(name => Read(name!)).OfType<(int Id, int Parent, long Ticks)>().ToList();
        var (ticks, next) = (0L, new Queue<int>([process]));
        while (next.TryDequeue(out var one))
        {
            ticks += all.FirstOrDefault(found => found.Id == one).Ticks;
            foreach (var child in all.Where(found => found.Parent == one))
                next.Enqueue(child.Id);
        }

        return ticks / TicksPerSecond;
    }

    // Behind the name, which stands in brackets: the parent is the second, and the times are the twelfth to the fifteenth.
    private static (int Id, int Parent, long Ticks)? Read(string id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (int.Parse(id, CultureInfo.InvariantCulture), int.Parse(fields[1], CultureInfo.InvariantCulture), Enumerable.Range(11, 4).Sum(i => long.Parse(fields[i], CultureInfo.InvariantCulture)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It has ended meanwhile.
            return null;
        }
    }
}
