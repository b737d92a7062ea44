using System;
using System.Collections.Generic;
using System.Numerics;

namespace Compliance.Benchmarks.ByHand;

/// <summary>The facts of up to 1,024 projects in columns: for each value that a choice or a Boolean may have a column of bits, and two columns of doubles a number.</summary>
internal sealed class FactColumns
{
    /// <summary>How many projects there may be.</summary>
    public const int Rows = 1024;

    /// <summary>How many words a column of bits has.</summary>
    public const int Words = Rows / 64;

    /// <summary>Fills the columns; room that is left over holds projects of which nothing may be anything.</summary>
    public FactColumns(IReadOnlyList<ProjectFacts> projects)
    {
        if (projects.Count > Rows)
            throw new ArgumentException($"There is room for {Rows} projects.", nameof(projects));

        Bits = new ulong[Plane.Count * Words];
        IsKnown = true;
        for (var row = 0; row < projects.Count; row++)
            Add(projects[row], row);
    }

    /// <summary>The columns of bits, in the order of <see cref="Plane"/>.</summary>
    public ulong[] Bits { get; }

    /// <summary>Whether every fact of every project is known.</summary>
    public bool IsKnown { get; private set; }

    public NumberColumns EnergySavingRate { get; } = new();

    public NumberColumns PvArea { get; } = new();

    public NumberColumns RoofArea { get; } = new();

    public NumberColumns GreenStar { get; } = new();

    public NumberColumns Waste { get; } = new();

    public NumberColumns FloorArea { get; } = new();

    private void Add(in ProjectFacts facts, int row)
    {
        Set(Plane.Construction, (uint)facts.Construction, row);
        Set(Plane.Category, (uint)facts.Category, row);
        Set(Plane.Use, (uint)facts.Use, row);
        Set(Plane.Funding, (uint)facts.Funding, row);
        Set(Plane.Location, (uint)facts.Location, row);
        Set(Plane.Stage, (uint)facts.Stage, row);
        Set(Plane.EnergyClass, (uint)facts.EnergyClass, row);
        Set(Plane.IsGovernmentOffice, (uint)facts.IsGovernmentOffice, row);
        Set(Plane.IsLargePublicBuilding, (uint)facts.IsLargePublicBuilding, row);
        Set(Plane.IsPublicInstitution, (uint)facts.IsPublicInstitution, row);
        Set(Plane.IsPublicBenefit, (uint)facts.IsPublicBenefit, row);
        Set(Plane.MeetsEnergyStandard, (uint)facts.MeetsEnergyStandard, row);
        Set(Plane.MeetsRuralEnergyStandard, (uint)facts.MeetsRuralEnergyStandard, row);
        Set(Plane.HasEnergyMetering, (uint)facts.HasEnergyMetering, row);
        Set(Plane.MeetsGreenStandard, (uint)facts.MeetsGreenStandard, row);
        Set(Plane.MeetsPrefabricationStandard, (uint)facts.MeetsPrefabricationStandard, row);
        Set(Plane.UsesPrefabrication, (uint)facts.UsesPrefabrication, row);
        Set(Plane.UsesPrecastComponents, (uint)facts.UsesPrecastComponents, row);
        Set(Plane.LandGrantStatesShare, (uint)facts.LandGrantStatesShare, row);
        Set(Plane.PrefersCertifiedMaterials, (uint)facts.PrefersCertifiedMaterials, row);
        Set(Plane.UsesOnlyGreenMaterials, (uint)facts.UsesOnlyGreenMaterials, row);
        Set(Plane.UsesRecycledMaterials, (uint)facts.UsesRecycledMaterials, row);
        Set(Plane.InvolvesDemolition, (uint)facts.InvolvesDemolition, row);
        Set(Plane.DemolishedConforms, (uint)facts.DemolishedConforms, row);
        Set(Plane.DemolishedWithinLife, (uint)facts.DemolishedWithinLife, row);
        Set(Plane.DemolitionServesPublic, (uint)facts.DemolitionServesPublic, row);
        Set(Plane.HasCommunityFacilities, (uint)facts.HasCommunityFacilities, row);
        Set(Plane.SiteIsSafe, (uint)facts.SiteIsSafe, row);
        Set(EnergySavingRate, facts.EnergySavingRate, row);
        Set(PvArea, facts.PvArea, row);
        Set(RoofArea, facts.RoofArea, row);
        Set(GreenStar, facts.GreenStar, row);
        Set(Waste, facts.Waste, row);
        Set(FloorArea, facts.FloorArea, row);
    }

    private void Set(int plane, uint members, int row)
    {
        IsKnown &= BitOperations.IsPow2(members);
        for (; members != 0; members &= members - 1)
            Bits[((plane + BitOperations.TrailingZeroCount(members)) * Words) + (row / 64)] |= 1UL << (row % 64);
    }

    private void Set(NumberColumns column, Span value, int row)
    {
        IsKnown &= value.Low == value.High;
        column.Low[row] = value.Low;
        column.High[row] = value.High;
    }

    /// <summary>The ends of a number.</summary>
    internal sealed class NumberColumns
    {
        public double[] Low { get; } = new double[Rows];

        public double[] High { get; } = new double[Rows];
    }
}
