using Compliance.Benchmarks.ByHand;

namespace Compliance.Benchmarks.ReteByHand;

/// <summary>And, or and perhaps over what a question may answer.</summary>
internal static class YesNoLogic
{
    public static bool MayBe(this YesNo answer) => (answer & YesNo.Yes) != 0;

    public static YesNo And(this YesNo left, YesNo right) => (left & right & YesNo.Yes) | ((left | right) & YesNo.No);

    public static YesNo Or(this YesNo left, YesNo right) => (left & right & YesNo.No) | ((left | right) & YesNo.Yes);
}
