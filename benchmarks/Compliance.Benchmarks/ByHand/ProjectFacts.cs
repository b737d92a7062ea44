using System;
using Compliance.Descriptors;

namespace Compliance.Benchmarks.ByHand;

/// <summary>The facts of a project that the rules read, in the form that is fastest. Numbers are in the vocabulary's units.</summary>
internal struct ProjectFacts
{
    public Span FloorArea;
    public Span EnergySavingRate;
    public Span PvArea;
    public Span RoofArea;
    public Span Waste;
    public Span GreenStar;
    public Use Use;
    public Construction Construction;
    public Category Category;
    public Funding Funding;
    public Location Location;
    public Stage Stage;
    public EnergyClass EnergyClass;
    public YesNo IsGovernmentOffice;
    public YesNo IsLargePublicBuilding;
    public YesNo IsPublicInstitution;
    public YesNo IsPublicBenefit;
    public YesNo MeetsEnergyStandard;
    public YesNo MeetsRuralEnergyStandard;
    public YesNo HasEnergyMetering;
    public YesNo MeetsGreenStandard;
    public YesNo MeetsPrefabricationStandard;
    public YesNo UsesPrefabrication;
    public YesNo UsesPrecastComponents;
    public YesNo LandGrantStatesShare;
    public YesNo PrefersCertifiedMaterials;
    public YesNo UsesOnlyGreenMaterials;
    public YesNo UsesRecycledMaterials;
    public YesNo InvolvesDemolition;
    public YesNo DemolishedConforms;
    public YesNo DemolishedWithinLife;
    public YesNo DemolitionServesPublic;
    public YesNo HasCommunityFacilities;
    public YesNo SiteIsSafe;

    /// <summary>The facts of a subject of the library.</summary>
    public static ProjectFacts Of(Subject subject)
    {
        var kind = subject.Kind;
        int Slot(string fact) => kind.SlotOf(fact) is >= 0 and var slot ? slot : throw new ArgumentException($"A project has no fact {fact}.", nameof(fact));
        ulong Members(string fact) => subject.MembersOf(Slot(fact));
        YesNo Answer(string fact) => (YesNo)Members(fact);
        Span Number(string fact)
        {
            var range = subject.RangeOf(Slot(fact));
            return new Span(range.Lower.Value?.ToDouble() ?? double.NegativeInfinity, range.Upper.Value?.ToDouble() ?? double.PositiveInfinity);
        }

        return new ProjectFacts
        {
            FloorArea = Number("gross_floor_area"),
            EnergySavingRate = Number("energy_saving_rate"),
            PvArea = Number("rooftop_pv_area"),
            RoofArea = Number("roof_area"),
            Waste = Number("construction_waste"),
            GreenStar = Number("green_star"),
            Use = (Use)Members("use"),
            Construction = (Construction)Members("construction"),
            Category = (Category)Members("category"),
            Funding = (Funding)Members("funding"),
            Location = (Location)Members("location"),
            Stage = (Stage)Members("stage"),
            EnergyClass = (EnergyClass)Members("energy_class"),
            IsGovernmentOffice = Answer("is_government_office"),
            IsLargePublicBuilding = Answer("is_large_public_building"),
            IsPublicInstitution = Answer("is_public_institution"),
            IsPublicBenefit = Answer("is_public_benefit"),
            MeetsEnergyStandard = Answer("meets_energy_design_standard"),
            MeetsRuralEnergyStandard = Answer("meets_rural_energy_design_standard"),
            HasEnergyMetering = Answer("has_energy_metering"),
            MeetsGreenStandard = Answer("meets_green_building_standard"),
            MeetsPrefabricationStandard = Answer("meets_prefabrication_standard"),
            UsesPrefabrication = Answer("uses_prefabrication"),
            UsesPrecastComponents = Answer("uses_precast_components"),
            LandGrantStatesShare = Answer("land_grant_states_prefabricated_share"),
            PrefersCertifiedMaterials = Answer("prefers_certified_green_materials"),
            UsesOnlyGreenMaterials = Answer("uses_only_green_materials"),
            UsesRecycledMaterials = Answer("uses_recycled_materials"),
            InvolvesDemolition = Answer("involves_demolition"),
            DemolishedConforms = Answer("demolished_building_conforms"),
            DemolishedWithinLife = Answer("demolished_building_within_service_life"),
            DemolitionServesPublic = Answer("demolition_serves_public_interest"),
            HasCommunityFacilities = Answer("has_complete_community_facilities"),
            SiteIsSafe = Answer("site_is_safe_and_follows_terrain"),
        };
    }
}
