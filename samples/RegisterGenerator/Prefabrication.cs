namespace RegisterGenerator;

/// <summary>Which buildings are prefabricated, and what else is.</summary>
internal sealed class Prefabrication(Chance chance)
{
    private readonly AreaShares _share = new(mark: 0.385, rise: 0.022);

    public void Describe(Project project)
    {
        var use = project.Use;
        if (use.MedianArea == 0)
            return;

        var isPrefabricated = project.IsNew && _share.Draw(project, use.Prefabrication, chance);
        var isAskedOf = project.IsGovernmentPaid && (use.IsPublicBuilding || use.IsAffordableHousing);
        project.IsPrefabricated = isPrefabricated;
        project.MeetsPrefabricationStandard = chance.PerMille(isPrefabricated ? 990 : isAskedOf ? 900 : 250);
        project.UsesPrefabrication = isPrefabricated || chance.PerMille(use.IsFarmhouse ? 600 : 930);
        project.UsesPrecastComponents = isPrefabricated || chance.PerMille(620);
    }
}
