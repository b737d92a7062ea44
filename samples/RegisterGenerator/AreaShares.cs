using System.Collections.Generic;

namespace RegisterGenerator;

/// <summary>A share by floor area of each county in each year, about a mark that rises.</summary>
internal sealed class AreaShares(double mark, double rise)
{
    private const int FirstYear = 2024;
    private readonly Dictionary<(string County, int Year), AreaShare> _shares = [];

    /// <summary>Draws whether a new building is in the share.</summary>
    /// <param name="project">The building.</param>
    /// <param name="weight">How readily one of its use is, in per cent of the usual.</param>
    /// <param name="chance">Where it is drawn from.</param>
    public bool Draw(Project project, int weight, Chance chance)
    {
        var year = project.StartedOn.Year;
        if (!_shares.TryGetValue((project.County.Id, year), out var share))
            _shares.Add((project.County.Id, year), share = new AreaShare());

        var marked = (mark + rise * (year - FirstYear)) * project.County.Progress / 100;
        var isInside = chance.Unit() < share.Likelihood(project.Area, marked) * weight / 100;
        share.Count(project.Area, isInside);
        return isInside;
    }
}
