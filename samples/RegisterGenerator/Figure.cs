using System.Globalization;

namespace RegisterGenerator;

/// <summary>A number with so many decimals, or an estimate between two; whole inside, so that its text is exact.</summary>
internal readonly record struct Figure(long Least, long Most, int Decimals)
{
    public static Figure Of(double value, int decimals)
    {
        for (var i = 0; i < decimals; i++)
            value *= 10;
        var whole = (long)(value + 0.5);
        return new Figure(whole, whole, decimals);
    }

    /// <summary>The number as an estimate, so many per cent to either side, between bounds.</summary>
    public Figure Estimate(int percent, long atLeast = 1, long atMost = long.MaxValue) => this with
    {
        Least = long.Max(atLeast, Coarse(Least * (100 - percent) / 100)),
        Most = long.Min(atMost, Coarse(Most * (100 + percent) / 100 + 1)),
    };

    /// <summary>As a register has it: <c>1.24</c>, or <c>1.2..1.4</c>.</summary>
    public override string ToString() => Least == Most ? Text(Least) : $"{Text(Least)}..{Text(Most)}";

    // An estimate is given with two or three digits.
    private static long Coarse(long value)
    {
        var step = 1L;
        while (value / step >= 1000)
            step *= 10;
        return value / step * step;
    }

    private string Text(long whole)
    {
        var digits = whole.ToString(CultureInfo.InvariantCulture).PadLeft(Decimals + 1, '0');
        return Decimals == 0 ? digits : (digits[..^Decimals] + "." + digits[^Decimals..]).TrimEnd('0').TrimEnd('.');
    }
}
