namespace RegisterGenerator;

/// <summary>What is taken down first, and whether it should be.</summary>
internal static class Demolition
{
    public static void Describe(Project project, Chance chance)
    {
        project.InvolvesDemolition = !project.IsEarly && chance.PerMille(project.Use.IsFarmhouse ? 450 : project.IsNew ? 90 : 60);
        if (!project.InvolvesDemolition)
            return;

        project.DemolishedConforms = chance.PerMille(350);
        project.DemolishedWithinServiceLife = chance.PerMille(300);
        if (project.DemolishedConforms == true && project.DemolishedWithinServiceLife == true)
            project.DemolitionServesPublic = chance.PerMille(700);
    }
}
