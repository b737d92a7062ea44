using System.Collections.Generic;

namespace Compliance.Importing.Step;

/// <summary>An instance of a STEP file.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Type">Its type, in capital letters.</param>
/// <param name="Values">Its attributes.</param>
/// <param name="Line">The line that it begins on.</param>
internal sealed record StepInstance(int Id, string Type, IReadOnlyList<StepValue> Values, int Line)
{
    /// <summary>An attribute; nothing where it has none of that number.</summary>
    public StepValue this[int index] => index < Values.Count ? Values[index] : StepValue.Null;
}
