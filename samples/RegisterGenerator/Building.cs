using System;

namespace RegisterGenerator;

/// <summary>What is built, how big it is and how far it has come.</summary>
internal static class Building
{
    private static readonly DateOnly LastQuarter = new(2026, 10, 1);
    private static readonly string[] EarlyStages = ["土地出让", "立项", "设计"];
    private static readonly int[] EarlyStageWeights = [25, 25, 50];

    public static void Describe(Project project, Chance chance)
    {
        var use = project.Use;

        // A new road has no floor area, and the shares of new construction are by floor area: roads here are works on old ones.
        project.Construction = ((use.IsRoad ? 100 : 0) + chance.Below(100)) switch
        {
            < 86 => "新建",
            < 95 or (>= 100 and < 170) => "改建",
            _ => "扩建",
        };
        project.IsEarly = project.IsNew && !use.IsFarmhouse && project.StartedOn >= LastQuarter && chance.PerMille(450);
        project.Stage = project.IsEarly ? EarlyStages[chance.Weighted(EarlyStageWeights)] : StageOf(project, chance);
        project.IsUseOpen = project.IsEarly && use.Alternative is not null && chance.PerMille(400);
        if (project.Stage == "土地出让")
            project.LandGrantStatesShare = chance.PerMille(930);
        if (use.IsEstateHousing)
            project.HasCommunityFacilities = chance.PerMille(960);
        if (use.IsVillage)
            project.SiteIsSafe = chance.PerMille(975);
        if (use.MedianArea > 0)
            Measure(project, chance);
    }

    private static void Measure(Project project, Chance chance)
    {
        var use = project.Use;
        var step = use.IsFarmhouse ? 1 : 10;
        project.Area = (long)(double.Clamp(chance.LogNormal(use.MedianArea, use.Spread), use.MedianArea / 6, use.LargestArea) / step) * step;
        var area = Figure.Of(project.Area / 10_000, 4);

        // Works on an old building do not always state how big it is.
        if (project.IsNew || chance.PerMille(900))
            project.FloorArea = project.IsEarly || chance.PerMille(10) ? area.Estimate(chance.Between(3, 9)) : area;
    }

    private static string StageOf(Project project, Chance chance)
    {
        var done = project.StartedOn.Year switch { 2024 => 820, 2025 => 430, _ => 60 };
        return !chance.PerMille(done) ? "施工" : chance.PerMille(350) ? "运行" : "竣工";
    }
}
