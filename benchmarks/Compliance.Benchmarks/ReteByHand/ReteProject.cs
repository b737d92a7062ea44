using System;
using Compliance.Benchmarks.ByHand;
using Compliance.Packs;

namespace Compliance.Benchmarks.ReteByHand;

/// <summary>A project as a domain object, with what rules ask of it by name, and the verdicts that they come to.</summary>
internal sealed class ReteProject(ProjectFacts facts)
{
    private readonly ProjectFacts _facts = facts;

    /// <summary>The verdicts, in the pack's order; what no rule speaks of is not applicable.</summary>
    public Verdict[] Verdicts { get; } = new Verdict[ProjectRules.Count];

    /// <summary>The facts.</summary>
    public ref readonly ProjectFacts Facts => ref _facts;

    public YesNo IsNew => Among((int)_facts.Construction, (int)Construction.New);

    public YesNo IsBuilt => Among((int)_facts.Construction, (int)(Construction.New | Construction.Renovation | Construction.Extension));

    public YesNo IsUrban => Among((int)_facts.Location, (int)Location.Urban);

    public YesNo IsResidential => Among((int)_facts.Category, (int)Category.Residential);

    public YesNo IsPublic => Among((int)_facts.Category, (int)Category.Public);

    public YesNo IsGovernmentFunded => Among((int)_facts.Funding, (int)Funding.Government);

    public YesNo HasGovernmentMoney => Among((int)_facts.Funding, (int)(Funding.Government | Funding.GovernmentParticipated));

    public YesNo IsGovernmentLed => Among((int)_facts.Funding, (int)(Funding.Government | Funding.GovernmentLed));

    public YesNo IsPrivate => Among((int)_facts.Funding, (int)Funding.Private);

    public YesNo IsLandGrant => Among((int)_facts.Stage, (int)Stage.LandGrant);

    public YesNo IsLowEnergy => Among((int)_facts.EnergyClass, ~(int)EnergyClass.Standard);

    public YesNo IsPublicService =>
        Among((int)_facts.Use, (int)(Use.GovernmentOffice | Use.School | Use.Hospital | Use.Venue | Use.AffordableHousing));

    public YesNo SavesEnergy => AtLeast(_facts.EnergySavingRate, 78);

    public YesNo HasStar => AtLeast(_facts.GreenStar, 1);

    public YesNo HasPv => AtLeast(Ratio(_facts.PvArea, _facts.RoofArea, 100), 50);

    public YesNo KeepsWasteLow
    {
        get
        {
            var waste = Ratio(_facts.Waste, _facts.FloorArea, 10_000);
            return (waste.Low <= 300 ? YesNo.Yes : 0) | (waste.High > 300 ? YesNo.No : 0);
        }
    }

    public YesNo IsUsedAs(Use use) => Among((int)_facts.Use, (int)use);

    /// <summary>Forgets all verdicts.</summary>
    public void Clear() => Array.Fill(Verdicts, Verdict.NotApplicable);

    /// <summary>Puts the verdict of a rule that may apply.</summary>
    public void Judge(int rule, YesNo applies, YesNo holds)
    {
        if (holds == YesNo.Yes)
            Verdicts[rule] = Verdict.Pass;
        else if (applies == YesNo.Yes && holds == YesNo.No)
            Verdicts[rule] = Verdict.Fail;
        else
            Verdicts[rule] = Verdict.Undetermined;
    }

    private static YesNo Among(int members, int allowed) => ((members & allowed) != 0 ? YesNo.Yes : 0) | ((members & ~allowed) != 0 ? YesNo.No : 0);

    private static YesNo AtLeast(Span value, double limit) => (value.High >= limit ? YesNo.Yes : 0) | (value.Low < limit ? YesNo.No : 0);

    private static Span Ratio(Span dividend, Span divisor, double unit) =>
        new(dividend.Low / divisor.High * unit, dividend.High == 0 ? 0 : dividend.High / divisor.Low * unit);
}
