namespace Compliance.Tests.Portfolios;

/// <summary>A row of a table of limits: from so many residents to so many, and the limit as it is written.</summary>
internal sealed record ResidentRow(int Least, int? Most, string Limit)
{
    public bool Holds(int residents) => residents >= Least && (Most is null || residents <= Most);
}
