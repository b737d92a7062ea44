namespace Compliance.Benchmarks.ByHand;

/// <summary>What the rules measure of a project, in the limits' units: %, %, stars and t/10⁴m².</summary>
internal struct Measures
{
    public Span EnergySaving;
    public Span RooftopPv;
    public Span GreenStar;
    public Span ConstructionWaste;
}
