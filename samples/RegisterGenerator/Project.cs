using System;

namespace RegisterGenerator;

/// <summary>What the register says of one project; what does not concern it is null.</summary>
internal sealed class Project(County county, BuildingUse use)
{
    public County County { get; } = county;

    public BuildingUse Use { get; } = use;

    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public DateOnly StartedOn { get; set; }

    public string Construction { get; set; } = "";

    public string Funding { get; set; } = "";

    public string Stage { get; set; } = "";

    /// <summary>Not started yet when it was last reported: figures are estimates, choices may be open.</summary>
    public bool IsEarly { get; set; }

    public bool IsUseOpen { get; set; }

    public bool IsEnergyClassOpen { get; set; }

    /// <summary>The floor area in m² as it will be, of which the register may have only an estimate.</summary>
    public double Area { get; set; }

    /// <summary>In 万m².</summary>
    public Figure? FloorArea { get; set; }

    public bool IsNew => Construction == "新建";

    public bool IsGovernmentPaid => Funding is "政府投资" or "政府主导";

    public bool IsPublicInstitution => Use.IsPublicInstitution && IsGovernmentPaid;

    public bool IsPublicBenefit => Use.IsPublicBenefit && IsGovernmentPaid;

    public bool IsLargePublicBuilding => Use.IsPublicBuilding && Area >= 20_000;

    public bool? IsDemonstration { get; set; }

    public string EnergyClass { get; set; } = "";

    /// <summary>In %.</summary>
    public Figure? EnergySaving { get; set; }

    public bool? MeetsEnergyStandard { get; set; }

    public bool? MeetsRuralEnergyStandard { get; set; }

    public bool? HasMetering { get; set; }

    /// <summary>In m².</summary>
    public Figure? Roof { get; set; }

    /// <summary>In m².</summary>
    public Figure? Photovoltaics { get; set; }

    public bool? MeetsGreenStandard { get; set; }

    public Figure? Stars { get; set; }

    public bool? IsPrefabricated { get; set; }

    public bool? MeetsPrefabricationStandard { get; set; }

    public bool? UsesPrefabrication { get; set; }

    public bool? UsesPrecastComponents { get; set; }

    public bool? LandGrantStatesShare { get; set; }

    public bool? PrefersCertifiedMaterials { get; set; }

    public bool? UsesOnlyGreenMaterials { get; set; }

    public bool? UsesRecycledMaterials { get; set; }

    /// <summary>In t.</summary>
    public Figure? Waste { get; set; }

    /// <summary>In t.</summary>
    public Figure? WasteRecovered { get; set; }

    public bool InvolvesDemolition { get; set; }

    public bool? DemolishedConforms { get; set; }

    public bool? DemolishedWithinServiceLife { get; set; }

    public bool? DemolitionServesPublic { get; set; }

    public bool? HasCommunityFacilities { get; set; }

    public bool? SiteIsSafe { get; set; }
}
