using System;
using System.Collections.Generic;
using System.Globalization;

namespace RegisterGenerator;

/// <summary>Makes projects in the order in which they were filed, evenly over three years.</summary>
internal sealed class Projects(Chance chance, int count)
{
    private static readonly DateOnly First = new(2024, 1, 1);
    private static readonly DateOnly Last = new(2026, 12, 31);
    private static readonly string[] Fundings = ["政府投资", "政府主导", "政府参与", "社会投资"];

    private readonly Greenness _greenness = new(chance);
    private readonly Prefabrication _prefabrication = new(chance);
    private int _year;
    private int _number;

    public IEnumerable<Project> Make()
    {
        for (var i = 0; i < count; i++)
            yield return Make(i);
    }

    private Project Make(int index)
    {
        var county = County.All[chance.Weighted(County.Weights)];
        var project = new Project(county, BuildingUse.All[chance.Weighted(county.Uses)]);
        var days = Last.DayNumber - First.DayNumber + 1;
        var filed = First.AddDays((int)((long)index * days / count));

        project.Id = NextId(filed.Year);
        project.Name = Naming.Of(project, chance);
        project.StartedOn = DateOnly.FromDayNumber(int.Clamp(filed.DayNumber + chance.Between(-10, 45), First.DayNumber, Last.DayNumber));
        project.Funding = Fundings[chance.Weighted(project.Use.Funding)];
        Building.Describe(project, chance);
        Energy.Describe(project, chance);
        _greenness.Describe(project);
        _prefabrication.Describe(project);
        Waste.Describe(project, chance);
        Demolition.Describe(project, chance);
        return project;
    }

    private string NextId(int year)
    {
        _number = year == _year ? _number + 1 : 1;
        _year = year;
        return string.Create(CultureInfo.InvariantCulture, $"JZD-{year}-{_number:D4}");
    }
}
