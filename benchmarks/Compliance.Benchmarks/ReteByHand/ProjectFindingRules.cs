using System;
using System.Collections.Generic;
using Compliance.Benchmarks.ByHand;
using NRules.Fluent.Dsl;

namespace Compliance.Benchmarks.ReteByHand;

/// <summary>
/// The pack's rules for projects as the documentation of NRules has one write them: a class a rule, what it applies to and what it asks as
/// conditions of its pattern, and a fact that it yields for as long as it does not pass. All limits are in force.
/// </summary>
internal static class ProjectFindingRules
{
    /// <summary>The rules, in the pack's order.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        typeof(UrbanStandards),
        typeof(EnergyDesignStandard),
        typeof(ResidentialUltraLowEnergy),
        typeof(PublicEnergySaving),
        typeof(EnergyMetering),
        typeof(RooftopPv),
        typeof(GreenBuildingStandard),
        typeof(OneStar),
        typeof(ConstructionWaste),
        typeof(CertifiedMaterialsPreferred),
        typeof(GreenMaterials),
        typeof(LandGrantPrefabrication),
        typeof(Prefabrication),
        typeof(GovernmentBuildings),
        typeof(PrecastComponents),
        typeof(DemolitionCause),
        typeof(RecycledRoadMaterials),
        typeof(CommunityFacilities),
        typeof(RuralEnergyStandard),
        typeof(VillageSite),
    ];

    private sealed class UrbanStandards : Rule
    {
        public override void Define()
        {
            ReteProject project = null!;
            When().Match(
                () => project,
                p => p.IsNew.MayBe(),
                p => p.IsUrban.MayBe(),
                p => p.Facts.MeetsEnergyStandard.And(p.Facts.MeetsGreenStandard) != YesNo.Yes);
            Then().Yield(_ => project.Find(
                0,
                project.IsNew.And(project.IsUrban),
                project.Facts.MeetsEnergyStandard.And(project.Facts.MeetsGreenStandard)));
        }
    }

    private sealed class EnergyDesignStandard : Rule
    {
        public override void Define()
        {
            ReteProject project = null!;
            When().Match(() => project, p => p.IsNew.MayBe(), p => p.Facts.MeetsEnergyStandard != YesNo.Yes);
            Then().Yield(_ => project.Find(1, project.IsNew, project.Facts.MeetsEnergyStandard));
        }
    }

    private sealed class ResidentialUltraLowEnergy : Rule
    {
        public override void Define()
        {
            ReteProject project = null!;
            When().Match(() => project, p => p.IsNew.MayBe(), p => p.IsUrban.MayBe(), p => p.IsResidential.MayBe(), p => p.IsLowEnergy != YesNo.Yes);
            Then().Yield(_ => project.Find(2, project.IsNew.And(project.IsUrban).And(project.IsResidential), project.IsLowEnergy));
        }
    }

    private sealed class PublicEnergySaving : Rule
    {
        public override void Define()
        {
            ReteProject project = null!;
            When().Match(() => project, p => p.IsNew.MayBe(), p => p.IsPublic.MayBe(), p => p.SavesEnergy != YesNo.Yes);
            Then().Yield(_ => project.Find(3, project.IsNew.And(project.IsPublic), project.SavesEnergy));
        }
    }

    private sealed class EnergyMetering : Rule
    {
        public override void Define()
        {
            ReteProject project = null!;
            When().Match(
                () => project,
                p => p.Facts.IsGovernmentOffice.Or(p.Facts.IsLargePublicBuilding).MayBe(),
                p => p.Facts.HasEnergyMetering != YesNo.Yes);
            Then().Yield(_ => project.Find(
                4,
                project.Facts.IsGovernmentOffice.Or(project.Facts.IsLargePublicBuilding),
                project.Facts.HasEnergyMetering));
        }
    }

    private sealed class RooftopPv : Rule
    {
        public override void Define()
        {
            ReteProject project = null!;
            When().Match(
                () => project,
                p => p.IsNew.MayBe(),
                p => p.Facts.IsPublicInstitution.Or(p.IsUsedAs(Use.Factory)).MayBe(),
                p => p.HasPv != YesNo.Yes);
            Then().Yield(_ => project.Find(5, project.IsNew.And(project.Facts.IsPublicInstitution.Or(project.IsUsedAs(Use.Factory))), project.HasPv));
        }
    }

    private sealed class GreenBuildingStandard : Rule
    {
        public override void Define()
        {
            ReteProject project = null!;
            When().Match(() => project, p => p.IsBuilt.MayBe(), p => p.Facts.MeetsGreenStandard != YesNo.Yes);
            Then().Yield(_ => project.Find(6, project.IsBuilt, project.Facts.MeetsGreenStandard));
        }
    }

    private sealed class OneStar : Rule
    {
        public override void Define()
        {
            ReteProject project = null!;
            When().Match(
                () => project,
                p => p.IsGovernmentFunded.And(p.Facts.IsPublicBenefit).Or(p.Facts.IsLargePublicBuilding).MayBe(),
                p => p.HasStar != YesNo.Yes);
            Then().Yield(_ => project.Find(
                7,
                project.IsGovernmentFunded.And(project.Facts.IsPublicBenefit).Or(project.Facts.IsLargePublicBuilding),
                project.HasStar));
        }
    }

    private sealed class ConstructionWaste : Rule
    {
        public override void Define()
        {
            ReteProject project = null!;
            When().Match(() => project, p => p.IsNew.MayBe(), p => p.KeepsWasteLow != YesNo.Yes);
            Then().Yield(_ => project.Find(8, project.IsNew, project.KeepsWasteLow));
        }
    }

    private sealed class CertifiedMaterialsPreferred : Rule
    {
        public override void Define()
        {
            ReteProject project = null!;
            When().Match(() => project, p => p.HasGovernmentMoney.MayBe(), p => p.Facts.PrefersCertifiedMaterials != YesNo.Yes);
            Then().Yield(_ => project.Find(9, project.HasGovernmentMoney, project.Facts.PrefersCertifiedMaterials));
        }
    }

    private sealed class GreenMaterials : Rule
    {
        public override void Define()
        {
            ReteProject project = null!;
            When().Match(() => project, p => p.HasGovernmentMoney.MayBe(), p => p.Facts.UsesOnlyGreenMaterials != YesNo.Yes);
            Then().Yield(_ => project.Find(10, project.HasGovernmentMoney, project.Facts.UsesOnlyGreenMaterials));
        }
    }

    private sealed class LandGrantPrefabrication : Rule
    {
        public override void Define()
        {
            ReteProject project = null!;
            When().Match(() => project, p => p.IsLandGrant.MayBe(), p => p.Facts.LandGrantStatesShare != YesNo.Yes);
            Then().Yield(_ => project.Find(11, project.IsLandGrant, project.Facts.LandGrantStatesShare));
        }
    }

    private sealed class Prefabrication : Rule
    {
        public override void Define()
        {
            ReteProject project = null!;
            When().Match(() => project, p => p.IsNew.MayBe(), p => p.Facts.UsesPrefabrication != YesNo.Yes);
            Then().Yield(_ => project.Find(12, project.IsNew, project.Facts.UsesPrefabrication));
        }
    }

    private sealed class GovernmentBuildings : Rule
    {
        public override void Define()
        {
            ReteProject project = null!;
            When().Match(
                () => project,
                p => p.IsGovernmentLed.MayBe(),
                p => p.IsPublicService.MayBe(),
                p => p.Facts.MeetsGreenStandard.And(p.Facts.MeetsPrefabricationStandard) != YesNo.Yes);
            Then().Yield(_ => project.Find(
                13,
                project.IsGovernmentLed.And(project.IsPublicService),
                project.Facts.MeetsGreenStandard.And(project.Facts.MeetsPrefabricationStandard)));
        }
    }

    private sealed class PrecastComponents : Rule
    {
        public override void Define()
        {
            ReteProject project = null!;
            When().Match(() => project, p => p.IsPrivate.MayBe(), p => p.Facts.UsesPrecastComponents != YesNo.Yes);
            Then().Yield(_ => project.Find(14, project.IsPrivate, project.Facts.UsesPrecastComponents));
        }
    }

    private sealed class DemolitionCause : Rule
    {
        public override void Define()
        {
            ReteProject project = null!;
            When().Match(
                () => project,
                p => p.Facts.InvolvesDemolition.MayBe(),
                p => p.Facts.DemolishedConforms.MayBe(),
                p => p.Facts.DemolishedWithinLife.MayBe(),
                p => p.Facts.DemolitionServesPublic != YesNo.Yes);
            Then().Yield(_ => project.Find(
                15,
                project.Facts.InvolvesDemolition.And(project.Facts.DemolishedConforms).And(project.Facts.DemolishedWithinLife),
                project.Facts.DemolitionServesPublic));
        }
    }

    private sealed class RecycledRoadMaterials : Rule
    {
        public override void Define()
        {
            ReteProject project = null!;
            When().Match(() => project, p => p.IsUsedAs(Use.MunicipalRoad).MayBe(), p => p.Facts.UsesRecycledMaterials != YesNo.Yes);
            Then().Yield(_ => project.Find(16, project.IsUsedAs(Use.MunicipalRoad), project.Facts.UsesRecycledMaterials));
        }
    }

    private sealed class CommunityFacilities : Rule
    {
        public override void Define()
        {
            ReteProject project = null!;
            When().Match(
                () => project,
                p => p.IsNew.MayBe(),
                p => p.IsUsedAs(Use.ResidentialCommunity).MayBe(),
                p => p.Facts.HasCommunityFacilities != YesNo.Yes);
            Then().Yield(_ => project.Find(17, project.IsNew.And(project.IsUsedAs(Use.ResidentialCommunity)), project.Facts.HasCommunityFacilities));
        }
    }

    private sealed class RuralEnergyStandard : Rule
    {
        public override void Define()
        {
            ReteProject project = null!;
            When().Match(
                () => project,
                p => p.IsNew.MayBe(),
                p => p.IsUsedAs(Use.Farmhouse).MayBe(),
                p => p.Facts.MeetsRuralEnergyStandard != YesNo.Yes);
            Then().Yield(_ => project.Find(18, project.IsNew.And(project.IsUsedAs(Use.Farmhouse)), project.Facts.MeetsRuralEnergyStandard));
        }
    }

    private sealed class VillageSite : Rule
    {
        public override void Define()
        {
            ReteProject project = null!;
            When().Match(() => project, p => p.IsUsedAs(Use.Village).MayBe(), p => p.Facts.SiteIsSafe != YesNo.Yes);
            Then().Yield(_ => project.Find(19, project.IsUsedAs(Use.Village), project.Facts.SiteIsSafe));
        }
    }
}
