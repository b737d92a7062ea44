namespace RegisterGenerator;

/// <summary>Energy: better from year to year, and for the most part below what binds from 2030.</summary>
internal static class Energy
{
    public static void Describe(Project project, Chance chance)
    {
        var use = project.Use;
        var isBuilding = use.IsPublicBuilding || use.IsResidential;
        var years = project.StartedOn.Year - 2024;

        project.MeetsEnergyStandard = use.IsRoad ? null : chance.PerMille(project.IsNew ? 988 : 940);
        project.MeetsRuralEnergyStandard = use.IsFarmhouse ? chance.PerMille(780 + 50 * years) : null;
        project.HasMetering = use.IsGovernmentOffice || project.IsLargePublicBuilding ? chance.PerMille(930) : null;
        project.IsDemonstration = false;
        project.EnergyClass = "常规";
        DescribeRoof(project, chance);
        if (!isBuilding)
            return;

        var isLow = chance.PerMille(15 + 12 * years);
        if (isLow)
            project.EnergyClass = chance.PerMille(850) ? "超低能耗建筑" : "近零能耗建筑";
        project.IsEnergyClassOpen = project.IsEarly && !isLow && chance.PerMille(250);
        project.IsDemonstration = isLow && chance.PerMille(400);

        var usual = use.IsRural ? 62 : use.IsResidential ? 74.6 : 73.2;
        var saving = double.Clamp(usual + (isLow ? 10 : 0) + 0.9 * years + 2.1 * chance.Normal(), 45, 95);
        var rate = Figure.Of(saving, 1);
        project.EnergySaving = project.IsEarly || chance.PerMille(15) ? rate.Estimate(3, atMost: 1000) : rate;
    }

    /// <summary>The roof, where the plan asks for panels: of public institutions and factories.</summary>
    private static void DescribeRoof(Project project, Chance chance)
    {
        if (!project.IsPublicInstitution && !project.Use.IsFactory)
            return;

        var (least, most) = project.Use.Storeys;
        var roof = project.Area / chance.Between(least, most) * (1 + 0.2 * chance.Unit());
        project.Roof = Figure.Of(roof, 0);
        if (project.IsEarly && chance.PerMille(300))
            return;

        var covered = chance.PerMille(880) ? 0.5 + 0.22 * chance.Unit() : 0.5 * chance.Unit();
        var panels = Figure.Of(roof * covered + 1, 0);
        project.Photovoltaics = project.IsEarly ? panels.Estimate(4, atLeast: 0) : panels;
    }
}
