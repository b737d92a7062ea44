namespace RegisterGenerator;

/// <summary>Green building, its stars and its materials.</summary>
internal sealed class Greenness(Chance chance)
{
    private static readonly int[] StarWeights = [68, 27, 5];
    private readonly AreaShares _starred = new(mark: 0.175, rise: 0.03);

    public void Describe(Project project)
    {
        var use = project.Use;
        var years = project.StartedOn.Year - 2024;

        if (use.MedianArea > 0)
        {
            project.MeetsGreenStandard = chance.PerMille(!project.IsNew ? 850 : 996);
            project.Stars = project.MeetsGreenStandard == true ? StarsOf(project) : Figure.Of(0, 0);
        }

        if (project.Funding != "社会投资")
        {
            project.PrefersCertifiedMaterials = chance.PerMille(930);
            project.UsesOnlyGreenMaterials = chance.PerMille(300 + 120 * years);
        }

        if (use.IsRoad)
            project.UsesRecycledMaterials = chance.PerMille(640 + 80 * years);
    }

    private Figure StarsOf(Project project)
    {
        var isStarred = project.IsNew ? _starred.Draw(project, project.Use.Stars, chance) : chance.PerMille(60);
        if (!isStarred)
            return project.IsEarly && chance.PerMille(200) ? new Figure(0, 1, 0) : Figure.Of(0, 0);
        if (project.IsEarly && chance.PerMille(300))
            return new Figure(1, 2, 0);
        return Figure.Of(1 + chance.Weighted(StarWeights), 0);
    }
}
