using System.Collections.Generic;

namespace Compliance.Importing.Step;

/// <summary>A value of an instance.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What it says: the text, the digits, the word; of a typed value its type.</param>
/// <param name="Id">The instance that it refers to.</param>
/// <param name="Items">What is in a list, or the value that is typed.</param>
internal sealed record StepValue(StepKind Kind, string Text, int Id, IReadOnlyList<StepValue> Items)
{
    /// <summary>Nothing.</summary>
    public static StepValue Null { get; } = new(StepKind.Null, "", 0, []);

    /// <summary>The instances that it refers to, alone or in lists.</summary>
    public IEnumerable<int> References()
    {
        if (Kind == StepKind.Reference)
            yield return Id;
        foreach (var item in Items)
        {
            foreach (var reference in item.References())
                yield return reference;
        }
    }

    /// <summary>The value itself where it is typed.</summary>
    public StepValue Plain => Kind == StepKind.Typed && Items.Count > 0 ? Items[0] : this;
}
