namespace RegisterGenerator;

/// <summary>
/// A share by floor area that comes out near its mark however few buildings there are: what has been counted so far says how
/// likely the next one is to be in it. Left to chance alone, one big building would move the share of a small county far.
/// </summary>
internal sealed class AreaShare
{
    private double _all;
    private double _inside;

    /// <summary>How likely a building has to be in it for the share to come to its mark.</summary>
    public double Likelihood(double area, double mark) => double.Clamp((mark * (_all + area) - _inside) / area, 0.08, 0.8);

    public void Count(double area, bool isInside)
    {
        _all += area;
        if (isInside)
            _inside += area;
    }
}
