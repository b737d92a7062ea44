namespace RegisterGenerator;

/// <summary>The waste of building, less from year to year, and how much of it is put to use again.</summary>
internal static class Waste
{
    public static void Describe(Project project, Chance chance)
    {
        var years = project.StartedOn.Year - 2024;
        var waste = WasteOf(project, years, chance);
        var recovered = waste * double.Clamp(0.66 + 0.05 * years + 0.09 * chance.Normal(), 0.2, 0.97);
        var decimals = waste < 50 ? 1 : 0;
        project.Waste = Figure.Of(waste, decimals);
        project.WasteRecovered = Figure.Of(recovered, decimals);
        if (!project.IsEarly && !chance.PerMille(20))
            return;

        var percent = chance.Between(4, 10);
        project.Waste = project.Waste?.Estimate(percent);
        project.WasteRecovered = project.WasteRecovered?.Estimate(percent);
    }

    // New buildings have about 390 t for each 10⁴ m² in 2024 and about 320 t in 2026; works on old ones have more, and are less alike.
    private static double WasteOf(Project project, int years, Chance chance) => project switch
    {
        { Area: 0 } => chance.LogNormal(620, 0.6),
        { IsNew: true } => project.Area / 10_000 * chance.LogNormal(390 - 35 * years, 0.13),
        _ => project.Area / 10_000 * chance.LogNormal(520, 0.35),
    };
}
