using Compliance.Descriptors;
using Compliance.Values;

namespace Compliance.Columns;

/// <summary>Whether a limit is met, in the rows in which its rule may apply: for the others nothing is asked exactly, and the answer means nothing.</summary>
internal abstract class RequirementColumn : TruthColumn
{
    /// <summary>The day that is decided on.</summary>
    public CalendarDate On { get; set; }

    /// <summary>Where in <see cref="FactBlock.Bits"/> the rows stand in which the rule may apply.</summary>
    public int Where { get; set; }
}
