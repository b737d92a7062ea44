using System;
using Compliance.Benchmarks.ByHand;

namespace Compliance.Benchmarks.ReteByHand;

/// <summary>A project as a domain object, with the facts that rules read by name, and their verdicts.</summary>
internal sealed class ReteProject(ProjectFacts facts)
{
    /// <summary>The facts; a field, so that conditions read them where they are.</summary>
    public ProjectFacts Facts = facts;

    /// <summary>The verdicts, in the pack's order; what no rule speaks of is not applicable.</summary>
    public Verdict[] Verdicts { get; } = new Verdict[ProjectRules.Count];

    public YesNo IsNew => Among((int)Facts.Construction, (int)Construction.New);

    public YesNo IsBuilt => Among((int)Facts.Construction, (int)(Construction.New | Construction.Renovation | Construction.Extension));

    public YesNo IsUrban => Among((int)Facts.Location, (int)Location.Urban);

    public YesNo IsResidential => Among((int)Facts.Category, (int)Category.Residential);

    public YesNo IsPublic => Among((int)Facts.Category, (int)Category.Public);

    public YesNo IsGovernmentFunded => Among((int)Facts.Funding, (int)Funding.Government);

    public YesNo HasGovernmentMoney => Among((int)Facts.Funding, (int)(Funding.Government | Funding.GovernmentParticipated));

    public YesNo IsGovernmentLed => Among((int)Facts.Funding, (int)(Funding.Government | Funding.GovernmentLed));

    public YesNo IsPrivate => Among((int)Facts.Funding, (int)Funding.Private);

    public YesNo IsLandGrant => Among((int)Facts.Stage, (int)Stage.LandGrant);

    public YesNo IsLowEnergy => Among((int)Facts.EnergyClass, ~(int)EnergyClass.Standard);

    public YesNo IsPublicService =>
        Among((int)Facts.Use, (int)(Use.GovernmentOffice | Use.School | Use.Hospital | Use.Venue | Use.AffordableHousing));

    public YesNo SavesEnergy => AtLeast(Facts.EnergySavingRate, 78);

    public YesNo HasStar => AtLeast(Facts.GreenStar, 1);

    public YesNo HasPv => AtLeast(Ratio(Facts.PvArea, Facts.RoofArea, 100), 50);

    public YesNo KeepsWasteLow
    {
        get
        {
            var waste = Ratio(Facts.Waste, Facts.FloorArea, 10_000);
            return (waste.Low <= 300 ? YesNo.Yes : 0) | (waste.High > 300 ? YesNo.No : 0);
        }
    }

    public YesNo IsUsedAs(Use use) => Among((int)Facts.Use, (int)use);

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

    /// <summary>What a rule finds that may apply and does not hold for certain.</summary>
    public ReteFinding Find(int rule, YesNo applies, YesNo holds) =>
        new(this, rule, applies == YesNo.Yes && holds == YesNo.No ? Verdict.Fail : Verdict.Undetermined);

    private static YesNo Among(int members, int allowed) => ((members & allowed) != 0 ? YesNo.Yes : 0) | ((members & ~allowed) != 0 ? YesNo.No : 0);

    private static YesNo AtLeast(Span value, double limit) => (value.High >= limit ? YesNo.Yes : 0) | (value.Low < limit ? YesNo.No : 0);

    private static Span Ratio(Span dividend, Span divisor, double unit) =>
        new(dividend.Low / divisor.High * unit, dividend.High == 0 ? 0 : dividend.High / divisor.Low * unit);
}
