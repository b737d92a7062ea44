using System.Collections.Generic;
using System.Linq;

namespace Compliance.Sql.Tests.Sitting;

/// <summary>What something took: seconds on the wall, and of processors.</summary>
internal sealed record Cost(double Seconds, double Processor)
{
    /// <summary>The middle of each.</summary>
    public static Cost Median(IReadOnlyCollection<Cost> costs) => new(Middle(costs.Select(cost => cost.Seconds)), Middle(costs.Select(cost => cost.Processor)));

    private static double Middle(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}
