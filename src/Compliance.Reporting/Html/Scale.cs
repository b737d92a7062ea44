using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Reporting.Html;

/// <summary>Where numbers lie in a drawing: from zero, or below it, to a little beyond the greatest.</summary>
internal sealed class Scale
{
    private const double Room = 0.12;

    private readonly double _from;
    private readonly double _to;

    /// <summary>A scale that holds some numbers and zero.</summary>
    public Scale(IReadOnlyCollection<double> numbers)
    {
        var (least, most) = (Math.Min(0, numbers.DefaultIfEmpty().Min()), Math.Max(0, numbers.DefaultIfEmpty().Max()));
        if (least == most)
            most = 1;
        var room = (most - least) * Room;
        _from = least < 0 ? least - room : 0;
        _to = most > 0 ? most + room : 0;
    }

    private Scale(double from, double to)
    {
        _from = from;
        _to = to;
    }

    /// <summary>A scale about some numbers, which need not hold zero: for points, whose distances are compared and not their lengths.</summary>
    public static Scale About(IReadOnlyCollection<double> numbers)
    {
        var (least, most) = (numbers.DefaultIfEmpty().Min(), numbers.DefaultIfEmpty().Max());
        var room = least == most ? 1 : (most - least) * 2 * Room;
        return new Scale(least - room, most + room);
    }

    /// <summary>The left end of the drawing.</summary>
    public static Percent Start => new(0);

    /// <summary>The right end of the drawing.</summary>
    public static Percent End => new(100);

    /// <summary>The place of zero, where bars begin.</summary>
    public Percent Zero => Of(0);

    /// <summary>The place of a number; one beyond the ends is at the end.</summary>
    public Percent Of(double number) => new(Math.Max(0, Math.Min(100, (number - _from) / (_to - _from) * 100)));
}
