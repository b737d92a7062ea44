namespace Compliance.Tests.Portfolios;

/// <summary>How many registers the properties about open members try: 400 as a rule, and 100,000 with a budget of 5,000 per cent.</summary>
internal static class Generated
{
    public static int Registers { get; } = TestBudget.Of(2_000);
}
