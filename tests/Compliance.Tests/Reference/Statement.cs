using Compliance.Descriptors;
using Compliance.Values;

namespace Compliance.Tests.Reference;

/// <summary>What is stated of a subject, as the model has it.</summary>
internal sealed class Statement(Subject subject) : ReferenceFacts(subject.Kind)
{
    public override Span NumberAt(int slot) => Span.Of(((NumberRange)subject.ValuesOf(slot)).Interval, Fraction.Of(subject.Kind.Facts[slot].Unit.Scale));

    public override ulong ChoicesAt(int slot) => ((ChoiceSet)subject.ValuesOf(slot)).Members;
}
